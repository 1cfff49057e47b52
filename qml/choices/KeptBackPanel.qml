// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What the registry could not take: why, what one can do, and the file of it.
Column {
    id: root

    required property ChoiceEditor choice
    property FileSheet fileSheet: null
    // Of the file that was made of this one.
    property string filePath: ""

    readonly property string choiceId: choice.choiceId

    signal editRequested
    signal told(string message)

    onChoiceIdChanged: filePath = ""

    spacing: Theme.compact ? 16 : 20

    NoticePanel {
        width: parent.width
        iconName: "choice"
        title: root.choice.reasonText
        text: root.choice.adviceText
    }

    NoticePanel {
        objectName: "filePanel"
        width: parent.width
        visible: root.filePath !== ""
        iconName: "check"
        tone: Theme.colors.safe
        color: Theme.colors.safeTint
        title: qsTr("Kept as a file. It also stays here, until you have chosen.")
        text: root.filePath
    }

    Flow {
        width: parent.width
        spacing: 12

        PrimaryButton {
            id: fixButton

            objectName: "fixButton"
            width: Theme.compact ? root.width : implicitWidth
            visible: root.choice.canFix
            iconName: "edit"
            text: qsTr("Adjust")
            onClicked: root.editRequested()
        }

        SecondaryButton {
            objectName: "fileButton"
            width: Theme.compact ? root.width : implicitWidth
            height: root.choice.canFix ? fixButton.height : implicitHeight
            text: qsTr("Keep as a file")
            onClicked: {
                if (!root.fileSheet)
                    root.fileSheet = fileSheetMaker.createObject(root) as FileSheet;
                root.fileSheet.open();
            }
        }

        TextButton {
            objectName: "withdrawButton"
            width: Theme.compact ? root.width : implicitWidth
            height: root.choice.canFix ? fixButton.height : implicitHeight
            text: qsTr("Do not send any more")
            textColor: Theme.colors.danger
            pressedFill: Theme.colors.dangerTint
            onClicked: root.choice.withdraw()
        }
    }

    Component {
        id: fileSheetMaker

        FileSheet {
            suggestedName: root.choice.suggestedFileName
            fileText: root.choice.fileText
            onSaved: path => {
                root.filePath = path;
                root.told(qsTr("Kept as a file: %1").arg(path));
            }
        }
    }
}
