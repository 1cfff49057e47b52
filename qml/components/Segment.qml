// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// One half or third of a SegmentedChoice.
T.RadioButton {
    id: root

    property string iconName: ""
    property bool iconAbove: true

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: 96
    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 8
    verticalPadding: 8
    font.family: Theme.fontFamily
    font.pixelSize: Theme.compact ? Theme.secondSize : Theme.rowSize
    font.weight: Font.DemiBold
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    // One stop of the Tab key for all of them, but each can be chosen.
    Accessible.focusable: root.enabled
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: ButtonFace {
        iconName: root.checked ? "check" : root.iconName
        iconSize: 22
        spacing: 8
        stacked: root.width < (root.iconAbove ? (Theme.compact ? 150 : 200) : 104) * Theme.scale
        keepsIconRoom: true
        text: root.text
        tone: root.checked ? Theme.colors.inkOnPrimary : Theme.colors.ink
        textFont: root.font
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: root.checked ? Theme.colors.primary : root.down || root.hovered ? Theme.colors.tint : "transparent"

        Behavior on color  {
            ColorAnimation {
                duration: Theme.shortDuration
            }
        }

        FocusRing {
            shown: root.visualFocus
            gap: 2
            controlRadius: Theme.radiusField
        }
    }
}
