// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// A setting that is on or off, with its explanation; the whole row is the target.
T.Switch {
    id: root

    property string description: ""

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: 320
    implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
    verticalPadding: 8
    rightPadding: 68

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.description: root.description
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: Column {
        spacing: 2

        PlainText {
            width: parent.width
            text: root.text
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.description
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
            Accessible.ignored: true
        }
    }

    indicator: Rectangle {
        x: root.width - width
        y: (root.height - height) / 2
        implicitWidth: 56
        implicitHeight: 32
        radius: 16
        color: root.checked ? Theme.colors.primary : Theme.colors.sunken
        border.width: 2
        border.color: root.checked ? Theme.colors.primary : Theme.colors.edge

        Rectangle {
            x: root.checked ? parent.width - width - 5 : 5
            anchors.verticalCenter: parent.verticalCenter
            width: 22
            height: 22
            radius: 11
            color: root.checked ? Theme.colors.inkOnPrimary : Theme.colors.edge

            Icon {
                anchors.centerIn: parent
                visible: root.checked
                name: "check"
                size: 16
                color: Theme.colors.primary
            }

            Behavior on x  {
                NumberAnimation {
                    duration: Theme.shortDuration
                }
            }
        }
    }

    background: Item {
        FocusRing {
            shown: root.visualFocus
            gap: 6
        }
    }
}
