// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Everything about one signal: what was said, what became of it, what policy answered.
RecordPage {
    id: root

    found: detail.found
    title: detail.title
    missingTitle: qsTr("This signal is not here")
    bandIcon: mark.iconName
    bandText: detail.statusText
    bandTone: mark.tone
    bandTint: mark.tint
    hasActions: detail.canEdit
    onUndoRequested: detail.undoRemove()

    SignalDetail {
        id: detail

        recordId: root.recordId
        onRemoved: root.undoOffered(qsTr("The signal is removed."))
    }

    StandingMark {
        id: mark

        standing: detail.standing
    }

    NoticePanel {
        width: parent.width
        visible: detail.choiceId !== ""
        iconName: "choice"
        title: qsTr("Choice needed")
        text: qsTr("Two people wrote something else here.")

        SecondaryButton {
            objectName: "chooseSignalButton"
            text: qsTr("Choose")
            onClicked: root.choiceRequested(detail.choiceId)
        }
    }

    PlainText {
        width: parent.width
        text: detail.text
        Accessible.role: Accessible.StaticText
    }

    FactRow {
        width: parent.width
        iconName: "info"
        label: qsTr("Answer from policy")
        text: detail.repliesText !== "" ? detail.repliesText : qsTr("Nothing yet. It stays open here until there is an answer.")
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
        text: detail.placeText
    }

    FactRow {
        width: parent.width
        iconName: "network"
        label: qsTr("Partner")
        text: detail.partnerText
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
        label: qsTr("What would help")
        text: detail.needsText
    }

    FactRow {
        width: parent.width
        iconName: "note"
        label: qsTr("Which rule or which goal")
        text: detail.ruleText
    }

    FactRow {
        width: parent.width
        iconName: "person"
        label: qsTr("Logged by")
        text: detail.workersText
    }

    StatusMark {
        width: parent.width
        iconName: detail.waiting ? "waiting" : "safe"
        text: detail.sentText
        tone: detail.waiting ? Theme.colors.waiting : Theme.colors.safe
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    actions: [
        SecondaryButton {
            objectName: "editSignalButton"
            iconName: "edit"
            text: qsTr("Change")
            onClicked: root.editRequested(detail.shownId)
        },
        TextButton {
            objectName: "removeSignalButton"
            iconName: "delete"
            text: qsTr("Remove")
            textColor: Theme.colors.danger
            pressedFill: Theme.colors.dangerTint
            onClicked: detail.remove()
        }
    ]
}
