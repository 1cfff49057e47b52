// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// One of several words of which one is chosen; the chosen one has a check.
T.RadioButton {
    id: root

    property string description: ""

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: Math.max(64, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 16
    verticalPadding: 8
    font.family: Theme.fontFamily
    font.pixelSize: Theme.secondSize
    font.weight: Font.Medium
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.description: root.description
    // One stop of the Tab key for all of them, but each can be chosen.
    Accessible.focusable: root.enabled
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: ButtonFace {
        iconName: root.checked ? "check" : ""
        iconSize: 20
        spacing: 8
        text: root.text
        tone: root.checked ? Theme.colors.inkOnTint : Theme.colors.ink
        textFont: root.font
    }

    background: Rectangle {
        radius: Math.min(height / 2, 24)
        color: root.checked ? Theme.colors.tint : root.down || root.hovered ? Theme.colors.sunken : Theme.colors.surface
        border.width: root.checked ? 2 : 1
        border.color: root.checked ? Theme.colors.primary : Theme.colors.edge

        FocusRing {
            shown: root.visualFocus
            controlRadius: parent.radius
        }
    }
}
