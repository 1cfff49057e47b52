// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Everything about one record: its name, the state that matters most in a band of colour, what is known, and below,
// always in sight, what one may do with it. ListDetailPage and DetailSheet say which record it is.
FocusScope {
    id: root

    property string recordId: ""
    // Beside a list it stands under no other title.
    property bool titled: true

    required property bool found
    required property string title
    property string secondLine: ""
    required property string missingTitle
    property string bandIcon: "info"
    property string bandText: ""
    property color bandTone: Theme.colors.secondInk
    property color bandTint: Theme.colors.sunken
    default property alias facts: factSlot.data
    property alias actions: actionSlot.data
    property bool hasActions: true
    // What is done here leaves the record where it is, so a sheet that shows it stays open.
    property bool stays: false
    // A sheet of this page lies over it.
    property bool covered: false

    signal undoRequested
    signal editRequested(string recordId)
    signal choiceRequested(string choiceId)
    signal undoOffered(string message)

    function undo() {
        undoRequested();
    }

    anchors.fill: parent
    // Another record is read from its beginning.
    onRecordIdChanged: page.contentY = 0

    EmptyState {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 32
        visible: !root.found
        iconName: "info"
        title: root.missingTitle
        text: qsTr("It was removed, or it is not on this tablet any more.")
    }

    ScrollColumn {
        id: page

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: footer.top
        visible: root.found
        topSpace: root.titled ? 28 : 8
        spacing: 22

        Column {
            width: parent.width
            spacing: 6

            PlainText {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
                lineHeight: 1.1
                Accessible.role: Accessible.Heading
            }

            PlainText {
                width: parent.width
                visible: text !== ""
                text: root.secondLine
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }
        }

        Rectangle {
            width: parent.width
            implicitHeight: band.implicitHeight + 24
            visible: root.bandText !== ""
            radius: Theme.radiusTile
            color: root.bandTint

            StatusMark {
                id: band

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 16
                iconName: root.bandIcon
                text: root.bandText
                tone: root.bandTone
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Column {
            id: factSlot

            width: parent.width
            spacing: page.spacing
        }
    }

    // Near the thumb, however long the record is.
    Item {
        id: footer

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.found && root.hasActions
        height: visible ? actionSlot.height + 25 : 0

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.colors.line
        }

        Flow {
            id: actionSlot

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            anchors.topMargin: 13
            spacing: 12
        }
    }
}
