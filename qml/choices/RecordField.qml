// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// One field of a record of any kind, in the form that its kind of value has.
Column {
    id: root

    required property int index
    required property string form
    required property string label
    required property string fieldText
    required property list<string> codes
    required property string vocabulary
    required property bool essential
    required property string errorText
    required property string warningText

    signal edited(string text)
    signal toggled(string code)
    signal takenOff
    // One chose with a tap, and may go on to the next field.
    signal settled

    // Where one types, if this is a text.
    function takeFocus() {
        if (root.form === "note")
            (note.itemAt(0) as NoteField).takeFocus();
    }

    spacing: 6

    // Only the one that fits is made. (A Loader refuses bound components in Qt 6.4.)
    Repeater {
        model: root.form === "line" ? 1 : 0

        delegate: LineField {
            width: root.width
            label: root.label
            inputName: "fieldLine_" + root.index
            text: root.fieldText
            errorText: root.errorText
            onEdited: text => root.edited(text)
        }
    }

    Repeater {
        id: note

        model: root.form === "note" ? 1 : 0

        delegate: NoteField {
            width: root.width
            label: root.label
            inputName: "fieldNote_" + root.index
            text: root.fieldText
            onEdited: text => root.edited(text)
        }
    }

    Repeater {
        model: root.form === "choice" ? 1 : 0

        delegate: ChoiceField {
            width: root.width
            label: root.label
            vocabulary: root.vocabulary
            code: root.fieldText
            clearable: true
            inviting: root.essential
            onChosen: code => root.edited(code)
            onSettled: root.settled()
        }
    }

    Repeater {
        model: root.form === "choices" ? 1 : 0

        delegate: CodesField {
            width: root.width
            label: root.label
            vocabulary: root.vocabulary
            codes: root.codes
            onToggled: code => root.toggled(code)
        }
    }

    FactText {
        width: root.width
        visible: root.form === "fixed" || root.form === "link"
        label: root.label
        factText: root.fieldText
    }

    TextWarningMark {
        width: root.width
        // One line has its own.
        errorText: root.form === "note" ? root.errorText : ""
        warningText: root.warningText
    }

    FactText {
        width: root.width
        visible: root.form === "choices" && root.fieldText !== ""
        label: qsTr("Not in the list of this app")
        factText: root.fieldText
    }

    SecondaryButton {
        objectName: "takeOffButton_" + root.index
        visible: root.form === "link" || (root.form === "choices" && root.fieldText !== "")
        iconName: "close"
        text: qsTr("Take off")
        description: root.label
        onClicked: root.takenOff()
    }
}
