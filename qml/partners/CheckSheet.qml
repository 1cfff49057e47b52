// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What is not right any more. What has changed is put right at once.
SheetPanel {
    id: root

    // Empty: the partner as a whole.
    property string personId: ""

    // A code of check_result, or "replaced".
    signal answered(string personId, string answer)

    function ask(id: string, name: string) {
        personId = id;
        subtitle = name;
        open();
    }

    function answer(result: string) {
        root.close();
        root.answered(root.personId, result);
    }

    title: qsTr("What is not right?")
    bodyHeight: answers.implicitHeight + 24

    Column {
        id: answers

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        spacing: 12

        SecondaryButton {
            objectName: "checkChangedButton"
            width: parent.width
            iconName: "edit"
            text: qsTr("Something has changed")
            onClicked: root.answer("changed")
        }

        SecondaryButton {
            objectName: "checkReplacedButton"
            width: parent.width
            visible: root.personId !== ""
            iconName: "person"
            text: qsTr("Somebody else works there now")
            onClicked: root.answer("replaced")
        }

        SecondaryButton {
            objectName: "checkGoneButton"
            width: parent.width
            iconName: "close"
            text: root.personId !== "" ? qsTr("Does not work here any more") : qsTr("Does not exist any more")
            onClicked: root.answer("gone")
        }

        SecondaryButton {
            objectName: "checkUnsureButton"
            width: parent.width
            iconName: "info"
            text: qsTr("I do not know")
            onClicked: root.answer("unsure")
        }
    }
}
