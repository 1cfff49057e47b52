// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The sheets that open over any page; each is made when it is first opened.
Item {
    id: root

    property ContactSheet contactSheet: null
    property RecordSheet recordSheet: null
    property PlaceSheet placeSheet: null
    property VisitSheet visitSheet: null
    property DetailSheet shownContact: null
    property DetailSheet shownPartner: null
    property DetailSheet shownSignal: null

    signal opening
    signal choiceRequested(string choiceId)
    // The kind is what undo() is called with.
    signal undoOffered(string kind, string message)

    function undo(kind: string) {
        switch (kind) {
        case "visitStart":
            placeSheet.undo();
            break;
        case "visit":
            visitSheet.undo();
            break;
        case "loggedContact":
            contactSheet.undo();
            break;
        case "record":
            recordSheet.undo();
            break;
        case "shownContact":
            shownContact.undo();
            break;
        case "shownPartner":
            shownPartner.undo();
            break;
        case "shownSignal":
            shownSignal.undo();
            break;
        }
    }

    function forContact(): ContactSheet {
        opening();
        if (!contactSheet)
            contactSheet = contactSheetMaker.createObject(root) as ContactSheet;
        return contactSheet;
    }

    function logContact() {
        forContact().openNew();
    }

    function editContact(recordId: string) {
        forContact().openExisting(recordId);
    }

    function resumeDraft(recordId: string, edit: bool) {
        forContact().openDraft(recordId, edit);
    }

    // What has no form of its own.
    function forRecord(): RecordSheet {
        opening();
        if (!recordSheet)
            recordSheet = recordSheetMaker.createObject(root) as RecordSheet;
        return recordSheet;
    }

    function editRecord(recordId: string) {
        forRecord().openExisting(recordId);
    }

    // "Something has changed" at a partner or at one of its people.
    function correctPartner(partnerId: string, personId: string) {
        forRecord().openChanged(partnerId, personId);
        shownPartner?.close();
    }

    function addPartner() {
        forRecord().openNewPartner();
    }

    function addPerson(partnerId: string, predecessor: string) {
        forRecord().openNewPerson(partnerId, predecessor);
        shownPartner?.close();
    }

    // A signal to policy, from the record on which it was noticed, or (empty) alone.
    function addSignal(originId: string) {
        forRecord().openNewSignal(originId);
        shownContact?.close();
        shownPartner?.close();
    }

    // To end it, or to add something to one that has ended.
    function showVisit(recordId: string, ending: bool) {
        opening();
        if (!visitSheet)
            visitSheet = visitSheetMaker.createObject(root) as VisitSheet;
        visitSheet.show(recordId, ending);
    }

    // What was told of a place before.
    function correctTold(observationId: string) {
        editRecord(observationId);
        visitSheet.close();
    }

    function chooseVisit() {
        opening();
        if (!placeSheet)
            placeSheet = placeSheetMaker.createObject(root) as PlaceSheet;
        placeSheet.open();
    }

    function showContact(recordId: string) {
        opening();
        if (!shownContact)
            shownContact = contactDetailMaker.createObject(root) as DetailSheet;
        shownContact.show(recordId);
    }

    function showPartner(recordId: string) {
        opening();
        if (!shownPartner)
            shownPartner = partnerDetailMaker.createObject(root) as DetailSheet;
        shownPartner.show(recordId);
    }

    function showSignal(recordId: string) {
        opening();
        if (!shownSignal)
            shownSignal = signalDetailMaker.createObject(root) as DetailSheet;
        shownSignal.show(recordId);
    }

    Component {
        id: contactSheetMaker

        ContactSheet {
            onSaved: summary => root.undoOffered("loggedContact", summary)
        }
    }

    Component {
        id: recordSheetMaker

        RecordSheet {
            onSaved: message => root.undoOffered("record", message)
            onPartnerRequested: recordId => root.showPartner(recordId)
        }
    }

    Component {
        id: placeSheetMaker

        PlaceSheet {
            onStarted: message => root.undoOffered("visitStart", message)
        }
    }

    Component {
        id: visitSheetMaker

        VisitSheet {
            onSaved: message => root.undoOffered("visit", message)
            onSignalWanted: observationId => root.addSignal(observationId)
            onCorrectionRequested: observationId => root.correctTold(observationId)
        }
    }

    Component {
        id: contactDetailMaker

        DetailSheet {
            title: qsTr("Contact")
            page: ContactDetailPage {
                titled: false
                onSignalWanted: recordId => root.addSignal(recordId)
            }
            onEditRequested: recordId => root.editContact(recordId)
            onChoiceRequested: choiceId => root.choiceRequested(choiceId)
            onUndoOffered: message => root.undoOffered("shownContact", message)
        }
    }

    Component {
        id: partnerDetailMaker

        DetailSheet {
            title: qsTr("Partner")
            page: PartnerPage {
                titled: false
                onSignalWanted: recordId => root.addSignal(recordId)
                onCorrectionWanted: (partnerId, personId) => root.correctPartner(partnerId, personId)
                onPersonWanted: (partnerId, predecessor) => root.addPerson(partnerId, predecessor)
            }
            onEditRequested: recordId => root.editRecord(recordId)
            onChoiceRequested: choiceId => root.choiceRequested(choiceId)
            onUndoOffered: message => root.undoOffered("shownPartner", message)
        }
    }

    Component {
        id: signalDetailMaker

        DetailSheet {
            title: qsTr("Signal to policy")
            page: SignalPage {
                titled: false
            }
            onEditRequested: recordId => root.editRecord(recordId)
            onChoiceRequested: choiceId => root.choiceRequested(choiceId)
            onUndoOffered: message => root.undoOffered("shownSignal", message)
        }
    }
}
