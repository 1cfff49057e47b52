// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// What all our push buttons share: a pill with an icon and a wrapping text, keys, focus ring and accessible actions.
T.Button {
    id: root

    property string iconName: ""
    property color fill: "transparent"
    property color pressedFill: fill
    property color textColor: Theme.colors.primary
    property color stroke: "transparent"
    property int strokeWidth: 2
    property int textSize: Theme.rowSize
    property int cornerRadius: 32
    property string description: ""

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: Math.max(64, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 24
    verticalPadding: 10
    font.family: Theme.fontFamily
    font.pixelSize: textSize
    font.weight: Font.DemiBold
    hoverEnabled: true
    // Qt 6.4 does not tell a screen reader "disabled", but what cannot be focused is passed over.
    activeFocusOnTab: enabled

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.description
    Accessible.focusable: root.enabled
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: ButtonFace {
        iconName: root.iconName
        text: root.text
        tone: root.enabled ? root.textColor : Theme.colors.secondInk
        textFont: root.font
    }

    background: Rectangle {
        radius: Math.min(height / 2, root.cornerRadius)
        color: !root.enabled ? (root.fill.a > 0 ? Theme.colors.sunken : "transparent") : root.down || root.hovered ? root.pressedFill : root.fill
        // What cannot be used yet keeps its shape.
        readonly property bool bare: !root.enabled && root.fill.a > 0

        border.width: bare ? 1 : root.stroke.a > 0 ? root.strokeWidth : 0
        border.color: bare ? Theme.colors.edge : root.stroke

        Behavior on color  {
            ColorAnimation {
                duration: Theme.shortDuration
            }
        }

        FocusRing {
            shown: root.visualFocus
            controlRadius: parent.radius
        }
    }
}
