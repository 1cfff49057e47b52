// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Versturen en ophalen: what is safe, what is only here and since when, and what to do.
FocusScope {
    id: root

    signal contactRequested(string recordId)
    signal choicesRequested
    signal accountRequested

    readonly property bool running: sync.state === "running"
    readonly property string failureText: sync.lastFailureText

    onFailureTextChanged: {
        if (failureText !== "" && visible)
            AppContext.announce(failureText);
    }

    SyncEditor {
        id: sync
    }

    ScrollColumn {
        anchors.fill: parent
        topSpace: Theme.compact ? 16 : 24
        maximumWidth: Theme.twoPane ? 1160 : Theme.readingWidth
        spacing: Theme.compact ? 16 : 24

        PageHeader {
            width: parent.width
            title: qsTr("Send and fetch")
        }

        GridLayout {
            width: parent.width
            columns: Theme.twoPane ? 2 : 1
            columnSpacing: 28
            rowSpacing: 24

            Column {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.twoPane ? 540 : -1
                spacing: 16

                SyncStateCard {
                    width: parent.width
                    sync: sync
                }

                PrimaryButton {
                    objectName: "startSyncButton"
                    width: parent.width
                    visible: !root.running
                    iconName: "sync"
                    text: sync.state === "failed" || sync.state === "paused" ? qsTr("Try again") : qsTr("Send and fetch now")
                    onClicked: sync.start()
                }

                SecondaryButton {
                    objectName: "cancelSyncButton"
                    width: parent.width
                    implicitHeight: Math.max(Theme.actionHeight, implicitContentHeight + topPadding + bottomPadding)
                    visible: root.running
                    text: qsTr("Stop")
                    description: qsTr("What was already sent stays sent.")
                    onClicked: sync.cancel()
                }

                PlainText {
                    objectName: "lastFailure"
                    width: parent.width
                    // What the card says already is not said twice.
                    visible: text !== "" && sync.state !== "paused"
                    horizontalAlignment: Text.AlignHCenter
                    text: root.failureText
                    font.pixelSize: Theme.secondSize
                    font.weight: Font.Medium
                }

                PlainText {
                    width: parent.width
                    visible: text !== "" && !root.running && sync.state !== "paused"
                    horizontalAlignment: Text.AlignHCenter
                    text: sync.lastSuccessText
                    font.pixelSize: Theme.secondSize
                    color: Theme.colors.secondInk
                }

                FactRow {
                    width: parent.width
                    iconName: "safe"
                    label: qsTr("Safe")
                    text: sync.safeText
                }

                Column {
                    width: parent.width

                    ListRow {
                        objectName: "choicesRow"
                        width: parent.width
                        iconName: "choice"
                        title: qsTr("Choice needed")
                        subtitle: AppContext.choiceCount > 0 ? qsTr("%n thing(s) to choose. Nothing else waits for it.", "", AppContext.choiceCount) : qsTr("Nothing to choose")
                        last: false
                        onClicked: root.choicesRequested()
                    }

                    ListRow {
                        objectName: "accountRow"
                        width: parent.width
                        iconName: "check"
                        title: qsTr("Where your edits are")
                        subtitle: qsTr("Every edit of this tablet, accounted for")
                        first: false
                        onClicked: root.accountRequested()
                    }
                }
            }

            Column {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.twoPane ? 540 : -1
                spacing: 0

                SectionHeading {
                    width: parent.width
                    text: qsTr("Only on this tablet")
                }

                PlainText {
                    width: parent.width
                    topPadding: 2
                    bottomPadding: 10
                    text: sync.waitingCount > 0 ? sync.waitingSinceText : qsTr("Nothing. Everything that you logged is also safe at the registry.")
                    font.pixelSize: Theme.secondSize
                    color: Theme.colors.secondInk
                }

                Repeater {
                    id: rows

                    model: sync.waiting

                    delegate: ListRow {
                        required property int index
                        required property string recordId
                        required property string sinceText

                        required title

                        objectName: "waitingRow_" + index
                        width: parent.width
                        iconName: "waiting"
                        subtitle: sinceText
                        first: index === 0
                        last: index === rows.count - 1
                        onClicked: root.contactRequested(recordId)
                    }
                }
            }
        }
    }
}
