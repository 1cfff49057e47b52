// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Contacten: newest first by day.
ListDetailPage {
    id: root

    signal logRequested
    signal signalWanted(string recordId)

    key: "contact"
    title: qsTr("Contacts")
    iconName: "contacts"
    searchLabel: qsTr("Search in notes and activities")
    emptyTitle: qsTr("No contacts yet")
    emptyText: qsTr("What you and your team log comes here.")
    emptyActionName: "emptyLogButton"
    emptyActionText: qsTr("Log a contact")
    chooseTitle: qsTr("Choose a contact")
    chooseText: qsTr("Then you see here what was logged.")

    query: listModel.query
    resultText: listModel.resultText
    loading: listModel.loading
    empty: listModel.empty
    filtered: listModel.filtered
    filterCount: (listModel.approachFilter !== "" ? 1 : 0) + (listModel.domainFilter !== "" ? 1 : 0) + (listModel.periodFilter !== "" && listModel.periodFilter !== "week" ? 1 : 0)
    onSearched: text => listModel.query = text
    onMoreWanted: listModel.loadMore()
    onFiltersCleared: listModel.clearFilters()
    onEmptyActed: logRequested()

    model: ContactListModel {
        id: listModel
    }

    sectionRole: "dayHeading"
    delegate: ContactDelegate {
        width: ListView.view ? ListView.view.width : 0
        first: ListView.previousSection !== ListView.section
        last: ListView.nextSection !== ListView.section
        selectedId: root.selectedId
        onChosen: root.choose(recordId)
        onFocused: root.showRow(index)
    }

    detail: ContactDetailPage {
        onSignalWanted: recordId => root.signalWanted(recordId)
    }

    filterSheet: ContactFilterSheet {
        contacts: listModel
    }

    chips: [
        Chip {
            objectName: "weekChip"
            width: Math.min(implicitWidth, parent.width)
            iconName: "calendar"
            text: qsTr("This week")
            checked: listModel.periodFilter === "week"
            onClicked: listModel.periodFilter = listModel.periodFilter === "week" ? "" : "week"
        },
        Chip {
            objectName: "waitingChip"
            width: Math.min(implicitWidth, parent.width)
            iconName: "waiting"
            text: qsTr("To be sent")
            checked: listModel.onlyWaiting
            onClicked: listModel.onlyWaiting = !listModel.onlyWaiting
        }
    ]
}
