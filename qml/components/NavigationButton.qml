// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// One tab of the bar or the rail: icon on a pill, with its word below.
T.TabButton {
    id: root

    required property NavigationDestination destination

    objectName: "tab_" + destination.key
    text: destination.text

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(64, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: 4
    verticalPadding: 8
    hoverEnabled: true

    Accessible.role: Accessible.PageTab
    Accessible.name: root.text
    Accessible.description: root.destination.badgeText
    Accessible.selected: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: 4

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: 64
            implicitHeight: Theme.iconSize + 10
            radius: height / 2
            color: root.checked ? Theme.colors.tint : root.hovered || root.down ? Theme.colors.sunken : "transparent"

            Icon {
                anchors.centerIn: parent
                name: root.destination.iconName
                color: root.checked ? Theme.colors.primary : Theme.colors.secondInk
            }

            Rectangle {
                anchors.right: parent.horizontalCenter
                anchors.rightMargin: 12
                anchors.top: parent.top
                visible: root.destination.signIcon !== ""
                width: height
                height: badge.implicitHeight + 2
                radius: height / 2
                color: Theme.colors.danger

                Icon {
                    anchors.centerIn: parent
                    name: root.destination.signIcon
                    size: parent.height - 4
                    color: Theme.colors.dangerTint
                }
            }

            Rectangle {
                anchors.left: parent.horizontalCenter
                anchors.leftMargin: 8
                anchors.top: parent.top
                visible: root.destination.badge > 0
                width: Math.max(height, badge.implicitWidth + 10)
                height: badge.implicitHeight + 2
                radius: height / 2
                color: Theme.colors.waiting

                PlainText {
                    id: badge

                    anchors.centerIn: parent
                    text: root.destination.badge > 99 ? "99+" : root.destination.badge.toString()
                    font.pixelSize: Math.round(12 * Math.min(Theme.scale, 1.4))
                    font.weight: Font.Bold
                    lineHeight: 1
                    color: Theme.colors.waitingTint
                    Accessible.ignored: true
                }
            }
        }

        PlainText {
            Layout.fillWidth: true
            text: root.text
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.compact ? Math.round(13 * Theme.scale) : Theme.labelSize
            font.weight: root.checked ? Font.Bold : Font.Medium
            lineHeight: 1.05
            color: root.checked ? Theme.colors.primary : Theme.colors.secondInk
            Accessible.ignored: true
        }
    }

    background: Item {
        FocusRing {
            shown: root.visualFocus
            gap: -2
        }
    }
}
