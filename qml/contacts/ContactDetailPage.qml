// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Everything about one logged contact, and what one may do with it.
RecordPage {
    id: root

    // A signal to policy about what was noticed here.
    signal signalWanted(string recordId)

    found: detail.found
    title: detail.title
    secondLine: detail.approachText
    missingTitle: qsTr("This contact is not here")
    bandIcon: detail.waiting ? "waiting" : "safe"
    bandText: detail.sentText
    bandTone: detail.waiting ? Theme.colors.waiting : Theme.colors.safe
    bandTint: detail.waiting ? Theme.colors.waitingTint : Theme.colors.safeTint
    hasActions: detail.canEdit
    onUndoRequested: detail.undoRemove()

    ContactDetail {
        id: detail

        recordId: root.recordId
        onRemoved: root.undoOffered(qsTr("The contact is removed."))
    }

    NoticePanel {
        width: parent.width
        visible: detail.choiceTitle !== ""
        iconName: detail.critical ? "warning" : "choice"
        tone: detail.critical ? Theme.colors.danger : Theme.colors.waiting
        color: detail.critical ? Theme.colors.dangerTint : Theme.colors.waitingTint
        title: detail.choiceTitle
        text: detail.choiceText

        SecondaryButton {
            objectName: "chooseButton"
            text: qsTr("Choose")
            onClicked: root.choiceRequested(detail.choiceId)
        }
    }

    FactRow {
        width: parent.width
        iconName: "clock"
        label: qsTr("When")
        text: detail.whenText
    }

    FactRow {
        width: parent.width
        iconName: "place"
        label: qsTr("Where")
        text: detail.placeName
    }

    FactRow {
        width: parent.width
        iconName: "group"
        label: qsTr("How many people")
        text: detail.peopleText
    }

    FactRow {
        width: parent.width
        iconName: "event"
        label: qsTr("What it was")
        text: detail.themeText
    }

    FactRow {
        width: parent.width
        iconName: "topic"
        label: qsTr("About what")
        text: detail.domainsText
    }

    FactRow {
        width: parent.width
        iconName: "steps"
        label: qsTr("Next step")
        text: detail.stepText
    }

    FactRow {
        width: parent.width
        iconName: "note"
        label: qsTr("Note")
        text: detail.note
    }

    FactRow {
        width: parent.width
        iconName: "person"
        label: qsTr("Logged by")
        text: detail.own ? qsTr("You") : detail.workerText
    }

    TextButton {
        objectName: "signalFromContactButton"
        hanging: true
        iconName: "signal"
        text: qsTr("Give a signal about this")
        onClicked: root.signalWanted(root.recordId)
    }

    PlainText {
        width: parent.width
        visible: !detail.canEdit
        text: qsTr("Only the colleague who logged this can change it.")
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    actions: [
        SecondaryButton {
            objectName: "editContactButton"
            iconName: "edit"
            text: qsTr("Change")
            onClicked: root.editRequested(root.recordId)
        },
        TextButton {
            objectName: "removeContactButton"
            iconName: "delete"
            text: qsTr("Remove")
            textColor: Theme.colors.danger
            pressedFill: Theme.colors.dangerTint
            onClicked: detail.remove()
        }
    ]
}
