// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Both texts, one under the other, to be kept as they are or made into one.
Column {
    id: root

    required property string joinedText
    property bool open: false

    signal chosen(string text)

    spacing: 12

    SecondaryButton {
        objectName: "bothButton"
        width: Math.min(implicitWidth, parent.width)
        visible: !root.open
        text: qsTr("Both")
        onClicked: {
            field.text = root.joinedText;
            root.open = true;
            field.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    NoteField {
        id: field

        width: parent.width
        visible: root.open
        label: qsTr("Both texts, one under the other")
        inputName: "joinedField"
        hint: qsTr("You may still change the text.")
        minimumLines: 5
    }

    Flow {
        width: parent.width
        visible: root.open
        spacing: 12

        PrimaryButton {
            id: keepButton

            objectName: "keepBothButton"
            width: Theme.compact ? root.width : implicitWidth
            text: qsTr("Keep this text")
            onClicked: {
                root.open = false;
                root.chosen(field.text);
            }
        }

        TextButton {
            objectName: "notBothButton"
            width: Theme.compact ? root.width : implicitWidth
            height: keepButton.height
            text: qsTr("Not both")
            onClicked: root.open = false
        }
    }
}
