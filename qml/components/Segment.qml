// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// One half or third of a SegmentedChoice.
T.RadioButton {
    id: root

    property string iconName: ""

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 10
    verticalPadding: 8
    font.family: Theme.fontFamily
    font.pixelSize: Theme.compact ? Theme.secondSize : Theme.rowSize
    font.weight: Font.DemiBold
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: Item {
        implicitWidth: line.implicitWidth + 1
        implicitHeight: line.implicitHeight

        RowLayout {
            id: line

            anchors.centerIn: parent
            width: Math.min(implicitWidth + 1, parent.width)
            spacing: 8

            Icon {
                name: root.checked ? "check" : root.iconName
                visible: name !== ""
                size: 22
                color: label.color
            }

            PlainText {
                id: label

                Layout.fillWidth: true
                text: root.text
                font: root.font
                color: root.checked ? Theme.colors.inkOnPrimary : Theme.colors.ink
                lineHeight: 1.05
                Accessible.ignored: true
            }
        }
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
