// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// One rung of the ladder of next steps: its number and its short name. Rank -1 stands beside the ladder.
T.RadioButton {
    id: root

    required property int rank
    required property string description

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: 72
    implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 4
    verticalPadding: 8
    // A chosen rung can be tapped again to choose none.
    autoExclusive: false
    hoverEnabled: true

    Accessible.role: Accessible.RadioButton
    Accessible.name: root.rank >= 0 ? qsTr("%1, step %2").arg(root.text).arg(root.rank) : root.text
    Accessible.description: root.description
    // One stop of the Tab key for all of them, but each can be chosen.
    Accessible.focusable: root.enabled
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: 2

        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(24, number.implicitHeight)

            PlainText {
                id: number

                anchors.centerIn: parent
                visible: root.rank >= 0 && !root.checked
                text: root.rank.toString()
                font.pixelSize: Theme.rowSize
                font.weight: Font.DemiBold
                lineHeight: 1
                color: Theme.colors.primary
                Accessible.ignored: true
            }

            Icon {
                anchors.centerIn: parent
                visible: root.checked || root.rank < 0
                name: root.checked ? "check" : "more"
                color: root.checked ? Theme.colors.inkOnPrimary : Theme.colors.primary
            }
        }

        PlainText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.text
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: root.width < 88 * Theme.scale ? Math.round(13 * Theme.scale) : Theme.labelSize
            font.weight: root.checked ? Font.DemiBold : Font.Medium
            lineHeight: 1.05
            color: root.checked ? Theme.colors.inkOnPrimary : Theme.colors.ink
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusField
        color: root.checked ? Theme.colors.primary : root.down || root.hovered ? Theme.colors.tint : Theme.colors.surface
        border.width: 1
        border.color: root.checked ? Theme.colors.primary : Theme.colors.edge

        Behavior on color  {
            ColorAnimation {
                duration: Theme.shortDuration
            }
        }

        FocusRing {
            shown: root.visualFocus
            controlRadius: Theme.radiusField
        }
    }
}
