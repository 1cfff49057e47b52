// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Vandaag: where I am, what I logged, and the one thing one does most: log a contact.
FocusScope {
    id: root

    signal logRequested
    signal placeRequested
    signal syncRequested
    signal choicesRequested
    signal contactRequested(string recordId)
    signal draftRequested(string recordId, bool edit)
    signal visitRequested(string recordId, bool ending)
    signal draftUndoOffered(string message)
    signal signalWanted
    signal signalsRequested

    // With large text on a small window a button that stays would leave no room for the rest.
    readonly property bool cramped: !Theme.wide && height < 330 * Theme.scale
    // There is something to tell of the day or the week.
    readonly property bool worked: !day.empty || day.outsideCount + day.insideCount > 0
    readonly property bool docked: !Theme.wide && !cramped

    function undoDiscard() {
        drafts.undoDiscard();
    }

    component LogButton: PrimaryButton {
        // On a wide window the rail has this button, and this name.
        objectName: visible ? "logContactButton" : ""
        iconName: "plus"
        text: qsTr("Log a contact")
        onClicked: root.logRequested()
    }

    DraftListModel {
        id: drafts

        onDiscarded: root.draftUndoOffered(qsTr("Thrown away: what was not finished."))
    }

    DayModel {
        id: day
    }

    VisitListModel {
        id: visits
    }

    component OwnDay: OwnDayCard {
        contactCount: day.contactCount
        groupCount: day.groupCount
        communityCount: day.communityCount
        outsideCount: day.outsideCount
        insideCount: day.insideCount
        longAgoTexts: day.longAgoTexts
    }

    ScrollColumn {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: actionBar.top
        topSpace: Theme.compact ? 16 : 24
        maximumWidth: Theme.twoPane ? 1160 : Theme.readingWidth
        spacing: Theme.compact ? 16 : 24

        PageHeader {
            id: header

            width: parent.width
            overline: AppContext.todayText
            title: qsTr("Today")

            WaitingBadge {
                objectName: "waitingBadge"
                width: Math.min(implicitWidth, header.width)
                count: AppContext.waitingCount
                description: AppContext.waitingSinceText
                onClicked: root.syncRequested()
            }
        }

        NoticePanel {
            width: parent.width
            visible: AppContext.warningText !== ""
            iconName: "warning"
            text: AppContext.warningText
        }

        ListRow {
            objectName: "choicesBadge"
            width: parent.width
            visible: AppContext.choiceCount > 0
            iconName: "choice"
            title: qsTr("%n choice(s) needed", "", AppContext.choiceCount)
            subtitle: qsTr("Nothing is lost. Choose when it suits you.")
            onClicked: root.choicesRequested()
        }

        GridLayout {
            width: parent.width
            columns: Theme.twoPane ? 2 : 1
            columnSpacing: 28
            rowSpacing: Theme.compact ? 16 : 24

            Column {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.twoPane ? 440 : -1
                Layout.maximumWidth: Theme.twoPane ? 460 * Theme.scale : Infinity
                spacing: 24

                // What one does next comes first.
                LogButton {
                    width: parent.width
                    visible: root.cramped && day.visitRunning
                }

                VisitCard {
                    width: parent.width
                    running: day.visitRunning
                    placeName: day.visitPlaceName
                    sinceText: day.visitSinceText
                    contactCount: day.visitContactCount
                    onStartRequested: root.placeRequested()
                    onEndRequested: root.visitRequested(day.visitId, true)
                }

                LogButton {
                    width: parent.width
                    visible: root.cramped && !day.visitRunning
                }

                Repeater {
                    model: drafts

                    delegate: DraftDelegate {
                        id: draft

                        required property int index

                        objectName: "draft_" + index
                        width: parent.width
                        onResumed: root.draftRequested(draft.recordId, draft.edit)
                        onDiscarded: drafts.discard(draft.recordId)
                    }
                }

                OwnDay {
                    width: parent.width
                    visible: Theme.twoPane && root.worked
                }

                SignalCard {
                    width: parent.width
                    visible: Theme.twoPane
                    openCount: day.openSignalCount
                    onSignalWanted: root.signalWanted()
                    onSignalsRequested: root.signalsRequested()
                }
            }

            Column {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Theme.twoPane ? 640 : -1
                spacing: 0

                SectionHeading {
                    width: parent.width
                    bottomPadding: 10
                    visible: !day.empty
                    text: qsTr("Logged")
                }

                Repeater {
                    id: rows

                    model: day

                    delegate: RecordDelegate {
                        required property int index

                        required choiceNeeded

                        objectName: "dayRow_" + index
                        width: parent.width
                        lead: timeText
                        first: index === 0
                        last: index === rows.count - 1
                        onClicked: root.contactRequested(recordId)
                    }
                }

                SectionHeading {
                    width: parent.width
                    topPadding: day.empty ? 0 : 24
                    bottomPadding: 10
                    visible: visitRows.count > 0
                    text: qsTr("Where you were")
                }

                Repeater {
                    id: visitRows

                    model: visits

                    delegate: VisitDelegate {
                        required property int index

                        objectName: "visitRow_" + index
                        width: parent.width
                        first: index === 0
                        last: index === visitRows.count - 1
                        onClicked: root.visitRequested(recordId, !ended)
                    }
                }

                EmptyState {
                    width: parent.width
                    topPadding: 24
                    bottomPadding: 24
                    visible: day.empty && !day.loading
                    iconName: "contacts"
                    title: qsTr("Nothing logged yet today")
                    text: day.visitRunning ? qsTr("Had a talk? Log it in a few taps. You do not need a name.") : qsTr("First say where you are. Then the place is filled in for every contact.")
                }
            }

            OwnDay {
                Layout.fillWidth: true
                visible: !Theme.twoPane && root.worked
            }

            SignalCard {
                Layout.fillWidth: true
                visible: !Theme.twoPane
                openCount: day.openSignalCount
                onSignalWanted: root.signalWanted()
                onSignalsRequested: root.signalsRequested()
            }
        }
    }

    Item {
        id: actionBar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: root.docked ? logButton.implicitHeight + 24 : 0
        visible: root.docked

        LogButton {
            id: logButton

            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.compact ? parent.width - 2 * Theme.margin : Math.min(implicitWidth, parent.width - 2 * Theme.margin)
        }
    }
}
