// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Netwerk: the partners by name.
ListDetailPage {
    id: root

    signal partnerWanted
    signal signalWanted(string recordId)
    signal correctionWanted(string partnerId, string personId)
    signal personWanted(string partnerId, string predecessor)

    key: "partner"
    title: qsTr("Network")
    iconName: "network"
    searchLabel: qsTr("Search a partner or a person")
    emptyTitle: qsTr("No partners yet")
    emptyText: qsTr("The partners of the neighbourhood come along when you send and fetch. You can add one yourself too.")
    emptyActionName: "emptyPartnerButton"
    emptyActionText: qsTr("Add a partner")
    onEmptyActed: partnerWanted()
    chooseTitle: qsTr("Choose a partner")
    chooseText: qsTr("Then you see here who is there and how to reach them.")

    query: listModel.query
    resultText: listModel.resultText
    loading: listModel.loading
    empty: listModel.empty
    filtered: listModel.filtered
    filterCount: (listModel.kindFilter !== "" ? 1 : 0) + (listModel.domainFilter !== "" ? 1 : 0) + (listModel.functionFilter !== "" && listModel.functionFilter !== "part_of_solution" ? 1 : 0)
    onSearched: text => listModel.query = text
    onMoreWanted: listModel.loadMore()
    onFiltersCleared: listModel.clearFilters()

    model: PartnerListModel {
        id: listModel
    }

    delegate: PartnerDelegate {
        width: ListView.view ? ListView.view.width : 0
        last: index === (ListView.view ? ListView.view.count : 0) - 1
        selectedId: root.selectedId
        onClicked: root.choose(recordId)
        onActiveFocusChanged: {
            if (activeFocus)
                root.showRow(index);
        }
    }

    detail: PartnerPage {
        onSignalWanted: recordId => root.signalWanted(recordId)
        onCorrectionWanted: (partnerId, personId) => root.correctionWanted(partnerId, personId)
        onPersonWanted: (partnerId, predecessor) => root.personWanted(partnerId, predecessor)
    }

    headerAction: TextButton {
        objectName: "addPartnerButton"
        iconName: "plus"
        text: qsTr("New partner")
        onClicked: root.partnerWanted()
    }

    filterSheet: PartnerFilterSheet {
        partners: listModel
    }

    chips: [
        Chip {
            objectName: "solutionChip"
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Part of the solution")
            checked: listModel.functionFilter === "part_of_solution"
            onClicked: listModel.functionFilter = listModel.functionFilter === "part_of_solution" ? "" : "part_of_solution"
        }
    ]
}
