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

    FocusScope {
        anchors.fill: parent
        focus: true
        children: [root.page]
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
            root.close();
            root.undoOffered(message);
        }
    }
}
