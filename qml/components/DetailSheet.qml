// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// One record over the page that one came from.
SheetPanel {
    id: root

    required property RecordPage page

    signal editRequested(string recordId)
    signal choiceRequested(string choiceId)
    signal undoOffered(string message)

    function show(id: string) {
        page.recordId = id;
        open();
    }

    function undo() {
        page.undo();
    }

    covered: page.covered
    // What could still be taken back here can be so below.
    onClosed: {
        if (undoBar.shown)
            root.undoOffered(undoBar.text);
        undoBar.hide();
    }

    FocusScope {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: undoBar.top
        focus: true
        children: [root.page]
    }

    UndoBar {
        id: undoBar

        objectName: "sheetUndoBar"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: shown ? 12 : 0
        height: shown ? implicitHeight : 0
        onUndone: root.page.undo()
    }

    Connections {
        target: root.page

        function onEditRequested(recordId: string) {
            // In this order, so that the form knows whether the keyboard was used.
            root.editRequested(recordId);
            root.close();
        }

        function onChoiceRequested(choiceId: string) {
            root.close();
            root.choiceRequested(choiceId);
        }

        function onUndoOffered(message: string) {
            if (root.page.stays) {
                undoBar.show(message, qsTr("Undo"));
                return;
            }
            root.close();
            root.undoOffered(message);
        }
    }
}
