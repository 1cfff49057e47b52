// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A partner in the list: what it is, and whether that is still right.
ListRow {
    id: root

    required property int index
    required property string recordId
    required property string freshness
    required property string freshnessText
    required property bool choiceNeeded
    required property string selectedId

    required title
    required subtitle

    readonly property FreshnessMark mark: FreshnessMark {
        freshness: root.freshness
    }

    // A row that waits to be used again is not there, for a screen reader either.
    ListView.onPooled: visible = false
    ListView.onReused: visible = true

    objectName: "partnerRow_" + index
    first: index === 0
    iconName: "network"
    selected: selectedId !== "" && recordId === selectedId
    markIcon: choiceNeeded ? "choice" : mark.iconName
    markText: choiceNeeded ? qsTr("Choice needed") : freshnessText
    markTone: choiceNeeded ? Theme.colors.danger : mark.tone
}
