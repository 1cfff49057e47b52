// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// One choice: what it is about, the answers beside each other, and after it the next one.
FocusScope {
    id: root

    // Side by side while both can be read well.
    readonly property bool sideBySide: width / Theme.scale >= 640
    readonly property bool aboutValues: choice.kind === "text" || choice.kind === "values" || choice.kind === "critical"

    signal backRequested
    // Of a contact or activity, or of another kind of record.
    signal editRequested(string recordId, bool isLog)
    signal undoOffered(string message)
    signal told(string message)

    function show(choiceId: string) {
        both.open = false;
        choice.choiceId = choiceId;
    }

    function undo() {
        choice.undo();
    }

    Keys.onBackPressed: root.backRequested()
    Keys.onEscapePressed: root.backRequested()

    ChoiceEditor {
        id: choice

        onChoiceIdChanged: {
            page.contentY = 0;
            both.open = false;
        }
        onDecided: message => {
            both.open = false;
            page.contentY = 0;
            root.undoOffered(message);
        }
        onUndone: message => root.told(message)
    }

    // After the page has taken the new height.
    Timer {
        id: reveal

        interval: 0
        onTriggered: page.showItem(both)
    }

    ScrollColumn {
        id: page

        anchors.fill: parent
        topSpace: Theme.compact ? 16 : 24
        maximumWidth: root.sideBySide && (root.aboutValues || choice.kind === "pair") ? 1160 : Theme.readingWidth
        spacing: Theme.compact ? 16 : 20

        PageHeader {
            returnable: true
            width: parent.width
            title: qsTr("Choice needed")
            onBackRequested: root.backRequested()
        }

        EmptyState {
            width: parent.width
            topPadding: 48
            visible: !choice.found && !choice.loading
            iconName: "safe"
            title: qsTr("Everything is chosen")
            text: qsTr("Your choices go to your team with the next time you send.")
            actionName: "doneButton"
            actionText: qsTr("Back to Send and fetch")
            onActed: root.backRequested()
        }

        Column {
            width: parent.width
            visible: choice.found
            spacing: 4

            PlainText {
                width: parent.width
                text: choice.title
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
                lineHeight: 1.1
                Accessible.role: Accessible.Heading
            }

            PlainText {
                width: parent.width
                text: choice.recordText
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }
        }

        NoticePanel {
            width: parent.width
            visible: choice.kind === "critical"
            iconName: "warning"
            tone: Theme.colors.danger
            color: Theme.colors.dangerTint
            title: qsTr("Mind: there are two answers here. Choose together.")
            text: choice.explanation
        }

        Column {
            width: parent.width
            visible: choice.found && choice.kind !== "kept"
            spacing: 4

            SectionHeading {
                width: parent.width
                text: choice.question
            }

            PlainText {
                width: parent.width
                visible: choice.kind !== "critical"
                text: choice.explanation
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }
        }

        GridLayout {
            width: parent.width
            visible: root.aboutValues || choice.kind === "pair"
            columns: root.sideBySide ? 2 : 1
            columnSpacing: 20
            rowSpacing: 16

            Repeater {
                model: choice.answers

                delegate: AnswerCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    onChosen: choice.choose(number)
                }
            }
        }

        PlainText {
            width: parent.width
            visible: root.aboutValues && choice.kind === "text"
            text: qsTr("The words that differ are bold and underlined.")
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
        }

        JoinedTextField {
            id: both

            width: parent.width
            visible: choice.kind === "text"
            joinedText: choice.joinedText
            // Its buttons too, once they have their place.
            onHeightChanged: {
                if (open)
                    reveal.restart();
            }
            onChosen: text => choice.chooseText(text)
        }

        KeptBackPanel {
            width: parent.width
            visible: choice.kind === "kept"
            choice: choice
            onEditRequested: root.editRequested(choice.recordId, choice.isLog)
            onTold: message => root.told(message)
        }

        Card {
            width: parent.width
            visible: choice.kind === "kept" || choice.kind === "removed"
            spacing: 16

            PlainText {
                Layout.fillWidth: true
                text: choice.kind === "kept" ? qsTr("This is what you wrote. It is still on this tablet.") : qsTr("What was changed")
                font.weight: Font.DemiBold
            }

            Repeater {
                model: choice.facts

                delegate: FactText {
                    Layout.fillWidth: true
                }
            }
        }

        Flow {
            width: parent.width
            visible: choice.kind === "pair"
            spacing: 12

            SecondaryButton {
                objectName: "samePairButton"
                text: qsTr("The same")
                onClicked: choice.judge(true)
            }

            SecondaryButton {
                objectName: "differentPairButton"
                text: qsTr("Different")
                onClicked: choice.judge(false)
            }
        }

        Flow {
            width: parent.width
            visible: choice.kind === "removed"
            spacing: 12

            SecondaryButton {
                objectName: "keepRecordButton"
                width: Theme.compact ? parent.width : implicitWidth
                iconName: "check"
                text: qsTr("Keep it")
                onClicked: choice.keep()
            }

            SecondaryButton {
                objectName: "removeRecordButton"
                width: Theme.compact ? parent.width : implicitWidth
                iconName: "delete"
                text: qsTr("Remove it")
                onClicked: choice.remove()
            }
        }

        TextButton {
            objectName: "laterButton"
            hanging: true
            visible: choice.found
            text: qsTr("Choose later")
            onClicked: root.backRequested()
        }
    }
}
