// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// A text of several lines that grows while one types. Says `finished` when the keyboard leaves it.
Column {
    id: root

    required property string label
    property alias text: input.text
    property string hint: ""
    property string inputName: ""
    property int minimumLines: 3

    signal edited(string text)
    signal finished

    function takeFocus() {
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    spacing: 6

    PlainText {
        width: root.width
        text: root.label
        font.pixelSize: Theme.sectionSize
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    T.TextArea {
        id: input

        objectName: root.inputName
        width: root.width
        implicitHeight: Math.max(Math.round(root.minimumLines * Theme.rowSize * 1.35) + topPadding + bottomPadding, contentHeight + topPadding + bottomPadding)
        padding: 16
        leftPadding: 18
        rightPadding: 18
        font.family: Theme.fontFamily
        font.pixelSize: Theme.rowSize
        color: Theme.colors.ink
        selectionColor: Theme.colors.primary
        selectedTextColor: Theme.colors.inkOnPrimary
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        selectByMouse: true
        Keys.priority: Keys.BeforeItem
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        onTextChanged: {
            if (activeFocus)
                root.edited(text);
        }
        onActiveFocusChanged: {
            if (!activeFocus)
                root.finished();
        }

        Accessible.role: Accessible.EditableText
        Accessible.name: root.label
        // Spoken only: a field of this kind tells its placeholder as its description, and draws none.
        placeholderText: root.hint
        Accessible.multiLine: true

        cursorDelegate: FieldCursor {
            shown: input.cursorVisible
        }

        background: FieldFrame {
            focused: input.activeFocus
        }
    }

    PlainText {
        width: root.width
        visible: text !== ""
        text: root.hint
        font.pixelSize: Theme.labelSize
        color: Theme.colors.secondInk
        Accessible.ignored: true
    }
}
