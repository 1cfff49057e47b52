// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// A filter that is on or off, beside other filters.
T.CheckBox {
    id: root

    property string iconName: ""

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

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: ButtonFace {
        iconName: root.checked ? "check" : root.iconName
        iconSize: 20
        spacing: 8
        text: root.text
        tone: root.checked ? Theme.colors.inkOnTint : Theme.colors.ink
        textFont: root.font
    }

    background: Rectangle {
        radius: Math.min(height / 2, 24)
        color: root.checked ? Theme.colors.tint : root.down || root.hovered ? Theme.colors.sunken : "transparent"
        border.width: root.checked ? 2 : 1
        border.color: root.checked ? Theme.colors.primary : Theme.colors.edge

        FocusRing {
            shown: root.visualFocus
            controlRadius: parent.radius
        }
    }
}
