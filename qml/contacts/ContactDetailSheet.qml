// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// One contact over the page that one came from.
SheetPanel {
    id: root

    property string recordId: ""

    signal editRequested(string recordId)
    signal choiceRequested(string choiceId)
    signal undoOffered(string message)

    function show(id: string) {
        recordId = id;
        open();
    }

    function undo() {
        page.undo();
    }

    title: qsTr("Contact")

    ContactDetailPage {
        id: page

        anchors.fill: parent
        focus: true
        titled: false
        recordId: root.recordId
        onEditRequested: recordId => {
            // In this order, so that the form knows whether the keyboard was used.
            root.editRequested(recordId);
            root.close();
        }
        onChoiceRequested: choiceId => root.choiceRequested(choiceId)
        onUndoOffered: message => {
            root.close();
            root.undoOffered(message);
        }
    }
}
