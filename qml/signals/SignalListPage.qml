// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Signalen: what the team told policy, and what policy answered.
ListDetailPage {
    id: root

    signal signalWanted

    key: "signal"
    title: qsTr("Signals")
    iconName: "signal"
    returnable: true
    searchLabel: qsTr("Search in signals")
    emptyTitle: qsTr("No signals yet")
    emptyText: qsTr("Does something go wrong, or just very well? Tell policy in one sentence. The answer comes back here.")
    emptyActionName: "emptySignalButton"
    emptyActionText: qsTr("Give a signal")
    onEmptyActed: signalWanted()
    chooseTitle: qsTr("Choose a signal")
    chooseText: qsTr("Then you see here what policy does with it.")

    query: listModel.query
    resultText: listModel.resultText
    loading: listModel.loading
    empty: listModel.empty
    filtered: listModel.filtered
    filterCount: listModel.categoryFilter !== "" ? 1 : 0
    onSearched: text => listModel.query = text
    onMoreWanted: listModel.loadMore()
    onFiltersCleared: listModel.clearFilters()

    model: SignalListModel {
        id: listModel
    }

    delegate: SignalDelegate {
        width: ListView.view ? ListView.view.width : 0
        last: index === (ListView.view ? ListView.view.count : 0) - 1
        selectedId: root.selectedId
        onClicked: root.choose(recordId)
        onActiveFocusChanged: {
            if (activeFocus)
                root.showRow(index);
        }
    }

    detail: SignalPage {
    }

    headerAction: TextButton {
        objectName: "addSignalButton"
        iconName: "plus"
        text: qsTr("New signal")
        onClicked: root.signalWanted()
    }

    filterSheet: SignalFilterSheet {
        messages: listModel
    }

    chips: [
        Chip {
            objectName: "openSignalsChip"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Without an answer")
            checked: listModel.onlyOpen
            onClicked: listModel.onlyOpen = !listModel.onlyOpen
        }
    ]
}
