// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A row of the contact list, with the day above the first row of each day.
Column {
    id: root

    required property int index
    required property string recordId
    required property string kind
    required property string timeText
    required property string dayHeading
    required property string approach
    required property string title
    required property string subtitle
    required property bool waiting
    required property bool choiceNeeded
    required property bool first
    required property bool last
    required property string selectedId

    signal chosen
    signal focused

    // A row that waits to be used again is not there, for a screen reader either.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    SectionHeading {
        width: root.width
        visible: root.first
        topPadding: root.index === 0 ? 18 : 22
        bottomPadding: 10
        text: root.dayHeading
    }

    RecordDelegate {
        objectName: "contactRow_" + root.index
        width: root.width
        recordId: root.recordId
        kind: root.kind
        timeText: root.timeText
        lead: root.timeText
        approach: root.approach
        title: root.title
        subtitle: root.subtitle
        waiting: root.waiting
        choiceNeeded: root.choiceNeeded
        first: root.first
        last: root.last
        selected: root.selectedId !== "" && root.recordId === root.selectedId
        onClicked: root.chosen()
        onActiveFocusChanged: {
            if (activeFocus)
                root.focused();
        }
    }
}
