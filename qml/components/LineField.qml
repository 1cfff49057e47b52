// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// One line of text with its label above it, and a hint or an error below it.
Column {
    id: root

    required property string label
    property alias text: input.text
    property alias inputMethodHints: input.inputMethodHints
    property alias maximumLength: input.maximumLength
    property string hint: ""
    property string errorText: ""
    property string inputName: ""

    signal edited(string text)
    signal accepted

    spacing: 6

    PlainText {
        width: root.width
        text: root.label
        font.pixelSize: Theme.secondSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    T.TextField {
        id: input

        objectName: root.inputName
        width: root.width
        implicitHeight: Math.max(56, contentHeight + topPadding + bottomPadding)
        padding: 14
        leftPadding: 18
        rightPadding: 18
        font.family: Theme.fontFamily
        font.pixelSize: Theme.rowSize
        color: Theme.colors.ink
        selectionColor: Theme.colors.primary
        selectedTextColor: Theme.colors.inkOnPrimary
        verticalAlignment: TextInput.AlignVCenter
        selectByMouse: true
        onTextEdited: root.edited(text)
        // A long text is read from its beginning.
        onTextChanged: {
            if (!activeFocus)
                cursorPosition = 0;
        }
        onAccepted: root.accepted()

        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        // Spoken only: a field of this kind tells its placeholder as its description, and draws none.
        placeholderText: root.errorText !== "" ? root.errorText : root.hint

        cursorDelegate: FieldCursor {
            shown: input.cursorVisible
        }

        background: FieldFrame {
            focused: input.activeFocus
            wrong: root.errorText !== ""
        }
    }

    PlainText {
        width: root.width
        visible: text !== "" && root.errorText === ""
        text: root.hint
        font.pixelSize: Theme.labelSize
        color: Theme.colors.secondInk
        Accessible.ignored: true
    }

    StatusMark {
        objectName: root.inputName + "_error"
        width: root.width
        visible: root.errorText !== ""
        iconName: "warning"
        text: root.errorText
        tone: Theme.colors.danger
        Accessible.ignored: false
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.errorText
    }
}
