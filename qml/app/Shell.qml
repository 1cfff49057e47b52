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
    readonly property string section: current === "choices" || current === "choice" || current === "account" ? "sync" : current
    readonly property string waitingText: AppContext.waitingCount > 0 ? qsTr("%n to be sent", "", AppContext.waitingCount) : ""
    readonly property string choiceText: AppContext.choiceCount > 0 ? qsTr("%n choice(s) needed", "", AppContext.choiceCount) : ""

    // Made when they are first opened.
    property ContactSheet contactSheet: null
    property PlaceSheet placeSheet: null
    property ContactDetailSheet detailSheet: null
    property RecordSheet recordSheet: null

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

    // From a contact: there is one choice to make, and then one goes back to the list of them.
    function chooseFor(id: string) {
        detailSheet?.close();
        cameFrom = "sync";
        showChoice(id);
    }

    function sheetForContact(): ContactSheet {
        if (!contactSheet)
            contactSheet = contactSheetMaker.createObject(root) as ContactSheet;
        return contactSheet;
    }

    function logContact() {
        undoBar.passBy();
        sheetForContact().openNew();
    }

    function editContact(recordId: string) {
        undoBar.passBy();
        sheetForContact().openExisting(recordId);
    }

    // What has no form of its own.
    function editRecord(recordId: string) {
        undoBar.passBy();
        if (!recordSheet)
            recordSheet = recordSheetMaker.createObject(root) as RecordSheet;
        recordSheet.openExisting(recordId);
    }

    function resumeDraft(recordId: string, edit: bool) {
        undoBar.passBy();
        sheetForContact().openDraft(recordId, edit);
    }

    function chooseVisit() {
        undoBar.passBy();
        if (!placeSheet)
            placeSheet = placeSheetMaker.createObject(root) as PlaceSheet;
        placeSheet.open();
    }

    function showContact(recordId: string) {
        undoBar.passBy();
        if (!detailSheet)
            detailSheet = detailSheetMaker.createObject(root) as ContactDetailSheet;
        detailSheet.show(recordId);
    }

    function offerUndo(kind: string, message: string) {
        undoKind = kind;
        undoBar.show(message, qsTr("Undo"));
    }

    function undo() {
        switch (undoKind) {
        case "visitEnd":
            (todayTab.item as TodayPage).undo();
            break;
        case "draft":
            (todayTab.item as TodayPage).undoDiscard();
            break;
        case "visitStart":
            placeSheet.undo();
            break;
        case "contact":
            contactSheet.undo();
            break;
        case "choice":
            current = "choice";
            (choiceTab.item as ChoicePage).undo();
            break;
        case "record":
            recordSheet.undo();
            break;
        case "removedInSheet":
            detailSheet.undo();
            break;
        case "removedInList":
            (contactsTab.item as ContactListPage).undo();
            break;
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
            onLogRequested: root.logContact()
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
                            onLogRequested: root.logContact()
                            onPlaceRequested: root.chooseVisit()
                            onSyncRequested: root.go("sync")
                            onChoicesRequested: root.showChoices()
                            onContactRequested: recordId => root.showContact(recordId)
                            onDraftRequested: (recordId, edit) => root.resumeDraft(recordId, edit)
                            onUndoOffered: message => root.offerUndo("visitEnd", message)
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
                            onLogRequested: root.logContact()
                            onContactRequested: recordId => root.showContact(recordId)
                            onEditRequested: recordId => root.editContact(recordId)
                            onChoiceRequested: choiceId => root.chooseFor(choiceId)
                            onUndoOffered: message => root.offerUndo("removedInList", message)
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
                            onContactRequested: recordId => root.showContact(recordId)
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
                            onEditRequested: (recordId, isLog) => isLog ? root.editContact(recordId) : root.editRecord(recordId)
                            onUndoOffered: message => root.offerUndo("choice", message)
                            onTold: message => AppContext.announce(message)
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

    Component {
        id: contactSheetMaker

        ContactSheet {
            onSaved: summary => root.offerUndo("contact", summary)
        }
    }

    Component {
        id: recordSheetMaker

        RecordSheet {
            onSaved: message => root.offerUndo("record", message)
        }
    }

    Component {
        id: placeSheetMaker

        PlaceSheet {
            onStarted: message => root.offerUndo("visitStart", message)
        }
    }

    Component {
        id: detailSheetMaker

        ContactDetailSheet {
            onEditRequested: recordId => root.editContact(recordId)
            onChoiceRequested: choiceId => root.chooseFor(choiceId)
            onUndoOffered: message => root.offerUndo("removedInSheet", message)
        }
    }

    Connections {
        target: AppContext

        function onFailed(title: string, text: string) {
            root.failedTitle = title;
            root.failedText = text;
        }
    }
}
