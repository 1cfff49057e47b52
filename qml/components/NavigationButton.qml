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
    // Of the word as it is when the tab is chosen.
    readonly property real wordWidth: metrics.advanceWidth

    TextMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.compact ? Math.round(13 * Theme.scale) : Theme.labelSize
        font.weight: Font.Bold
        text: root.text
    }

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

            // A sign and another colour: never taken for what waits to be sent.
            CountBadge {
                objectName: "choicesCount"
                anchors.right: parent.horizontalCenter
                anchors.rightMargin: Math.min(12, root.width / 2 - width)
                anchors.top: parent.top
                iconName: "choice"
                count: root.destination.choices
                color: Theme.colors.danger
                tone: Theme.colors.dangerTint
            }

            CountBadge {
                objectName: "waitingCount"
                anchors.left: parent.horizontalCenter
                anchors.leftMargin: Math.min(12, root.width / 2 - width)
                anchors.top: parent.top
                count: root.destination.badge
                color: Theme.colors.waiting
                tone: Theme.colors.waitingTint
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
