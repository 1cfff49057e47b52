// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A signal in the list: what it says, and what became of it.
ListRow {
    id: root

    required property int index
    required property string recordId
    required property string standing
    required property string statusText
    required property bool choiceNeeded
    required property string selectedId

    required title
    required subtitle

    readonly property StandingMark mark: StandingMark {
        standing: root.standing
    }

    // A row that waits to be used again is not there, for a screen reader either.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    objectName: "signalRow_" + index
    first: index === 0
    iconName: "signal"
    selected: selectedId !== "" && recordId === selectedId
    markIcon: choiceNeeded ? "choice" : mark.iconName
    markText: choiceNeeded ? qsTr("Choice needed") : statusText
    markTone: choiceNeeded ? Theme.colors.danger : mark.tone
}
