// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Verantwoording: where every edit of this tablet is, and whether the sum is right.
FocusScope {
    id: root

    signal backRequested

    Keys.onBackPressed: root.backRequested()
    Keys.onEscapePressed: root.backRequested()

    AccountEditor {
        id: account
    }

    ScrollColumn {
        anchors.fill: parent
        topSpace: Theme.compact ? 16 : 24
        spacing: Theme.compact ? 16 : 20
        visible: !account.loading

        PageHeader {
            returnable: true
            width: parent.width
            title: qsTr("Where your edits are")
            onBackRequested: root.backRequested()
        }

        Rectangle {
            width: parent.width
            implicitHeight: words.implicitHeight + 2 * words.anchors.margins
            radius: Theme.radiusCard
            color: account.right ? Theme.colors.safeTint : Theme.colors.dangerTint
            Accessible.role: Accessible.AlertMessage
            Accessible.name: account.headline
            Accessible.description: account.explanation

            ColumnLayout {
                id: words

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.compact ? 20 : 28
                spacing: 10

                Icon {
                    name: account.right ? "safe" : "warning"
                    size: 40
                    color: account.right ? Theme.colors.safe : Theme.colors.danger
                }

                PlainText {
                    Layout.fillWidth: true
                    text: account.headline
                    font.pixelSize: Theme.titleSize
                    font.weight: Font.Bold
                    lineHeight: 1.1
                    Accessible.ignored: true
                }

                PlainText {
                    Layout.fillWidth: true
                    text: account.explanation
                    font.pixelSize: Theme.secondSize
                    Accessible.ignored: true
                }
            }
        }

        Card {
            width: parent.width
            spacing: 20

            Repeater {
                model: account.lines

                delegate: AccountLine {
                    Layout.fillWidth: true
                }
            }
        }
    }
}
