// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// The app around its pages: bar or rail, the sheets, what can be undone, what went wrong.
FocusScope {
    id: root

    property string current: "today"
    property string undoKind: ""
    // Where "back" goes from a page that has no tab of its own.
    property string cameFrom: "sync"

    // The tab of a page that has none.
    readonly property string section: current === "choices" || current === "choice" || current === "account" ? "sync" : current === "signals" ? "today" : current
    readonly property string waitingText: AppContext.waitingCount > 0 ? qsTr("%n to be sent", "", AppContext.waitingCount) : ""
    readonly property string choiceText: AppContext.choiceCount > 0 ? qsTr("%n choice(s) needed", "", AppContext.choiceCount) : ""

    property string failedTitle: ""
    property string failedText: ""

    readonly property NavigationList destinations: NavigationList {
        NavigationDestination {
            key: "today"
            text: qsTr("Today")
            iconName: "today"
        }
        NavigationDestination {
            key: "contacts"
            text: qsTr("Contacts")
            iconName: "contacts"
        }
        NavigationDestination {
            key: "network"
            text: qsTr("Network")
            iconName: "network"
        }
        NavigationDestination {
            key: "sync"
            text: qsTr("Send")
            iconName: "sync"
            badge: AppContext.waitingCount
            badgeText: root.waitingText !== "" && root.choiceText !== "" ? root.waitingText + ", " + root.choiceText : root.waitingText + root.choiceText
            choices: AppContext.choiceCount
        }
        NavigationDestination {
            key: "settings"
            text: qsTr("Settings")
            iconName: "settings"
        }
    }

    function go(key: string) {
        undoBar.passBy();
        current = key;
    }

    function showChoices() {
        cameFrom = current === "today" ? "today" : "sync";
        go("choices");
    }

    function showChoice(id: string) {
        go("choice");
        (choiceTab.item as ChoicePage).show(id);
    }

    // From a record: there is one choice to make, and then one goes back to the list of them.
    function chooseFor(id: string) {
        cameFrom = "sync";
        showChoice(id);
    }

    function offerUndo(kind: string, message: string) {
        undoKind = kind;
        undoBar.show(message, qsTr("Undo"));
    }

    function undo() {
        switch (undoKind) {
        case "draft":
            (todayTab.item as TodayPage).undoDiscard();
            break;
        case "choice":
            current = "choice";
            (choiceTab.item as ChoicePage).undo();
            break;
        case "contact":
            (contactsTab.item as ContactListPage).undo();
            break;
        case "partner":
            (networkTab.item as PartnerListPage).undo();
            break;
        case "signal":
            (signalsPage.item as SignalListPage).undo();
            break;
        default:
            sheets.undo(undoKind);
        }
    }

    CoverablePage {
        anchors.fill: parent
        focus: true

        NavigationRail {
            id: rail

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            visible: Theme.wide
            width: Theme.wide ? implicitWidth : 0
            destinations: root.destinations
            current: root.section
            onChosen: key => root.go(key)
            onLogRequested: sheets.logContact()
        }

        ColumnLayout {
            anchors.left: rail.right
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            spacing: 0

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                LazyItem {
                    id: todayTab

                    shown: root.current === "today"
                    focus: shown
                    source: Component {
                        TodayPage {
                            anchors.fill: parent
                            focus: true
                            onLogRequested: sheets.logContact()
                            onPlaceRequested: sheets.chooseVisit()
                            onSyncRequested: root.go("sync")
                            onChoicesRequested: root.showChoices()
                            onSignalWanted: sheets.addSignal("")
                            onSignalsRequested: root.go("signals")
                            onContactRequested: recordId => sheets.showContact(recordId)
                            onDraftRequested: (recordId, edit) => sheets.resumeDraft(recordId, edit)
                            onVisitRequested: (recordId, ending) => sheets.showVisit(recordId, ending)
                            onDraftUndoOffered: message => root.offerUndo("draft", message)
                        }
                    }
                }

                LazyItem {
                    id: contactsTab

                    shown: root.current === "contacts"
                    focus: shown
                    source: Component {
                        ContactListPage {
                            anchors.fill: parent
                            focus: true
                            onLogRequested: sheets.logContact()
                            onRecordRequested: recordId => sheets.showContact(recordId)
                            onSignalWanted: recordId => sheets.addSignal(recordId)
                            onEditRequested: recordId => sheets.editContact(recordId)
                            onChoiceRequested: choiceId => root.chooseFor(choiceId)
                            onUndoOffered: message => root.offerUndo("contact", message)
                        }
                    }
                }

                LazyItem {
                    id: networkTab

                    shown: root.current === "network"
                    focus: shown
                    source: Component {
                        PartnerListPage {
                            anchors.fill: parent
                            focus: true
                            onRecordRequested: recordId => sheets.showPartner(recordId)
                            onSignalWanted: recordId => sheets.addSignal(recordId)
                            onPartnerWanted: sheets.addPartner()
                            onCorrectionWanted: (partnerId, personId) => sheets.correctPartner(partnerId, personId)
                            onPersonWanted: (partnerId, predecessor) => sheets.addPerson(partnerId, predecessor)
                            onEditRequested: recordId => sheets.editRecord(recordId)
                            onChoiceRequested: choiceId => root.chooseFor(choiceId)
                            onUndoOffered: message => root.offerUndo("partner", message)
                        }
                    }
                }

                LazyItem {
                    shown: root.current === "sync"
                    focus: shown
                    source: Component {
                        SyncPage {
                            anchors.fill: parent
                            focus: true
                            onContactRequested: recordId => sheets.showContact(recordId)
                            onChoicesRequested: root.showChoices()
                            onAccountRequested: root.go("account")
                        }
                    }
                }

                LazyItem {
                    shown: root.current === "choices"
                    focus: shown
                    source: Component {
                        ChoiceListPage {
                            anchors.fill: parent
                            focus: true
                            onChoiceRequested: choiceId => root.showChoice(choiceId)
                            onBackRequested: root.go(root.cameFrom)
                        }
                    }
                }

                LazyItem {
                    id: choiceTab

                    shown: root.current === "choice"
                    focus: shown
                    source: Component {
                        ChoicePage {
                            anchors.fill: parent
                            focus: true
                            onBackRequested: root.go(AppContext.choiceCount > 0 ? "choices" : "sync")
                            onEditRequested: (recordId, isLog) => isLog ? sheets.editContact(recordId) : sheets.editRecord(recordId)
                            onUndoOffered: message => root.offerUndo("choice", message)
                            onTold: message => AppContext.announce(message)
                        }
                    }
                }

                LazyItem {
                    id: signalsPage

                    shown: root.current === "signals"
                    focus: shown
                    source: Component {
                        SignalListPage {
                            anchors.fill: parent
                            focus: true
                            onBackRequested: root.go("today")
                            onRecordRequested: recordId => sheets.showSignal(recordId)
                            onSignalWanted: sheets.addSignal("")
                            onEditRequested: recordId => sheets.editRecord(recordId)
                            onChoiceRequested: choiceId => root.chooseFor(choiceId)
                            onUndoOffered: message => root.offerUndo("signal", message)
                        }
                    }
                }

                LazyItem {
                    shown: root.current === "account"
                    focus: shown
                    source: Component {
                        AccountPage {
                            anchors.fill: parent
                            focus: true
                            onBackRequested: root.go("sync")
                        }
                    }
                }

                LazyItem {
                    shown: root.current === "settings"
                    focus: shown
                    source: Component {
                        SettingsPage {
                            anchors.fill: parent
                            focus: true
                        }
                    }
                }
            }

            ErrorPanel {
                Layout.fillWidth: true
                Layout.margins: 12
                visible: root.failedTitle !== ""
                title: root.failedTitle
                text: root.failedText

                TextButton {
                    objectName: "failedCloseButton"
                    hanging: true
                    text: qsTr("I have read this")
                    onClicked: root.failedTitle = ""
                }
            }

            UndoBar {
                id: undoBar

                objectName: "undoBar"
                Layout.fillWidth: true
                Layout.maximumWidth: Theme.readingWidth
                Layout.alignment: Qt.AlignHCenter
                Layout.margins: 12
                onUndone: root.undo()
            }

            NavigationBar {
                Layout.fillWidth: true
                visible: !Theme.wide
                destinations: root.destinations
                current: root.section
                onChosen: key => root.go(key)
            }
        }
    }

    SheetSpace {
        id: sheets

        anchors.fill: parent
        onOpening: undoBar.passBy()
        onChoiceRequested: id => root.chooseFor(id)
        onUndoOffered: (kind, message) => root.offerUndo(kind, message)
    }

    Connections {
        target: AppContext

        function onFailed(title: string, text: string) {
            root.failedTitle = title;
            root.failedText = text;
        }
    }
}
