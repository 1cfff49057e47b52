// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Everything about one logged contact, and what one may do with it.
FocusScope {
    id: root

    required property string recordId
    property bool titled: true

    signal editRequested(string recordId)
    signal choiceRequested(string choiceId)
    signal undoOffered(string message)

    function undo() {
        detail.undoRemove();
    }

    // Another contact is read from its beginning.
    onRecordIdChanged: page.contentY = 0

    ContactDetail {
        id: detail

        recordId: root.recordId
        onRemoved: root.undoOffered(qsTr("The contact is removed."))
    }

    EmptyState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 32
        visible: !detail.found
        iconName: "info"
        title: qsTr("This contact is not here")
        text: qsTr("It was removed, or it is not on this tablet any more.")
    }

    ScrollColumn {
        id: page

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: actions.top
        visible: detail.found
        topSpace: root.titled ? 28 : 8
        spacing: 22

        Column {
            width: parent.width
            spacing: 6

            PlainText {
                width: parent.width
                text: detail.title
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
                lineHeight: 1.1
                Accessible.role: Accessible.Heading
            }

            PlainText {
                width: parent.width
                text: detail.approachText
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }
        }

        Rectangle {
            width: parent.width
            implicitHeight: sent.implicitHeight + 24
            radius: Theme.radiusTile
            color: detail.waiting ? Theme.colors.waitingTint : Theme.colors.safeTint

            StatusMark {
                id: sent

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 16
                iconName: detail.waiting ? "waiting" : "safe"
                text: detail.sentText
                tone: detail.waiting ? Theme.colors.waiting : Theme.colors.safe
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
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

        PlainText {
            width: parent.width
            visible: !detail.canEdit
            text: qsTr("Only the colleague who logged this can change it.")
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
        }
    }

    // Always in sight and near the thumb, however long the contact is.
    Item {
        id: actions

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: detail.found && detail.canEdit
        height: visible ? buttons.height + 25 : 0

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.colors.line
        }

        Flow {
            id: buttons

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            anchors.topMargin: 13
            spacing: 12

            SecondaryButton {
                objectName: "editContactButton"
                iconName: "edit"
                text: qsTr("Change")
                onClicked: root.editRequested(root.recordId)
            }

            TextButton {
                objectName: "removeContactButton"
                iconName: "delete"
                text: qsTr("Remove")
                textColor: Theme.colors.danger
                pressedFill: Theme.colors.dangerTint
                onClicked: detail.remove()
            }
        }
    }
}
