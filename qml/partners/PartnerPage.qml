// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Everything about one partner: whether it is still right, who is there, how to reach them.
RecordPage {
    id: root

    property CheckSheet checkSheet: null
    // Of which partner the sheet asks, whatever the page shows meanwhile.
    property string askedId: ""

    // What has changed is to be put right: of a person, or (empty) of the partner.
    signal correctionWanted(string partnerId, string personId)
    // A signal to policy about what was noticed here.
    signal signalWanted(string recordId)
    // Somebody is to be added there; `predecessor` is whom they come after, or empty.
    signal personWanted(string partnerId, string predecessor)

    function ask(personId: string, name: string) {
        askedId = partner.shownId;
        if (!checkSheet)
            checkSheet = checkSheetMaker.createObject(root) as CheckSheet;
        checkSheet.ask(personId, name);
    }

    found: partner.found
    title: partner.title
    secondLine: partner.kindText
    missingTitle: qsTr("This partner is not here")
    bandIcon: mark.iconName
    bandText: partner.freshnessLine
    bandTone: mark.tone
    bandTint: mark.tint
    covered: checkSheet !== null && checkSheet.visible
    stays: true
    onUndoRequested: partner.undo()

    PartnerDetail {
        id: partner

        recordId: root.recordId
        onKept: message => root.undoOffered(message)
    }

    FreshnessMark {
        id: mark

        freshness: partner.freshness
    }

    NoticePanel {
        width: parent.width
        visible: partner.choiceId !== ""
        iconName: "choice"
        title: qsTr("Choice needed")
        text: qsTr("Two people wrote something else here.")

        SecondaryButton {
            objectName: "choosePartnerButton"
            text: qsTr("Choose")
            onClicked: root.choiceRequested(partner.choiceId)
        }
    }

    ReachField {
        width: parent.width
        who: partner.title
        phone: partner.phone
        email: partner.email
        key: "partner"
    }

    SectionHeading {
        width: parent.width
        visible: people.count > 0
        text: qsTr("People")
    }

    Repeater {
        id: people

        model: partner.people

        delegate: PersonCard {
            width: parent ? parent.width : 0
            onConfirmed: partner.check(partner.shownId, recordId, "right")
            onDenied: root.ask(recordId, name)
            onEditRequested: root.editRequested(recordId)
            onReturned: partner.bringBack(recordId)
        }
    }

    TextButton {
        objectName: "addPersonButton"
        hanging: true
        iconName: "plus"
        text: qsTr("Add a person")
        description: partner.title
        onClicked: root.personWanted(partner.shownId, "")
    }

    FactRow {
        width: parent.width
        iconName: "place"
        label: qsTr("Where")
        text: partner.placeText
    }

    FactRow {
        width: parent.width
        iconName: "topic"
        label: qsTr("About what")
        text: partner.domainsText
    }

    FactRow {
        width: parent.width
        iconName: "network"
        label: qsTr("What the partner does")
        text: partner.functionsText
    }

    FactRow {
        width: parent.width
        iconName: "group"
        label: qsTr("For which group")
        text: partner.groupsText
    }

    FactRow {
        width: parent.width
        iconName: "steps"
        label: qsTr("May decide about")
        text: partner.decidesText
    }

    FactRow {
        width: parent.width
        iconName: "link"
        label: qsTr("How well we know each other")
        text: partner.strengthText
    }

    FactRow {
        width: parent.width
        iconName: "person"
        label: qsTr("Known by")
        text: partner.knownByText
    }

    TextButton {
        objectName: "knownButton"
        hanging: true
        iconName: partner.known ? "check" : "person"
        text: partner.known ? qsTr("I do not know this partner any more") : qsTr("I know this partner")
        description: partner.title
        onClicked: partner.setKnown(!partner.known)
    }

    FactRow {
        width: parent.width
        iconName: "online"
        label: qsTr("Website")
        text: partner.website
    }

    FactRow {
        width: parent.width
        iconName: "note"
        label: qsTr("Note")
        text: partner.note
    }

    FactRow {
        width: parent.width
        iconName: "clock"
        label: qsTr("Checked before")
        text: partner.historyText
    }

    TextButton {
        objectName: "editPartnerButton"
        hanging: true
        iconName: "edit"
        text: qsTr("Change what is known")
        description: partner.title
        onClicked: root.editRequested(partner.shownId)
    }

    TextButton {
        objectName: "signalFromPartnerButton"
        hanging: true
        iconName: "signal"
        text: qsTr("Give a signal about this")
        description: partner.title
        onClicked: root.signalWanted(partner.shownId)
    }

    StatusMark {
        width: parent.width
        iconName: partner.waiting ? "waiting" : "safe"
        text: partner.sentText
        tone: partner.waiting ? Theme.colors.waiting : Theme.colors.safe
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    actions: [
        CheckFields {
            key: "partner"
            who: partner.title
            first: true
            onConfirmed: partner.check(partner.shownId, "", "right")
            onDenied: root.ask("", partner.title)
        }
    ]

    Component {
        id: checkSheetMaker

        CheckSheet {
            onAnswered: (personId, answer) => {
                // What has changed is put right at once, and the answer is kept with that.
                if (answer === "changed")
                    root.correctionWanted(root.askedId, personId);
                else if (answer === "replaced")
                    root.personWanted(root.askedId, personId);
                else
                    partner.check(root.askedId, personId, answer);
            }
        }
    }
}
