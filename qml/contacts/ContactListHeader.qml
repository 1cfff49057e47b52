// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Title, search, and the filters one uses most.
ColumnLayout {
    id: root

    required property ContactListModel contacts

    // Nothing to search in: not asked for.
    readonly property bool searchable: contacts.filtered || contacts.loading || !contacts.empty
    readonly property int extraFilters: (contacts.approachFilter !== "" ? 1 : 0) + (contacts.domainFilter !== "" ? 1 : 0) + (contacts.periodFilter !== "" && contacts.periodFilter !== "week" ? 1 : 0)

    signal filtersRequested

    spacing: 14

    PageHeader {
        Layout.fillWidth: true
        Layout.topMargin: Theme.compact ? 16 : 24
        title: qsTr("Contacts")
    }

    SearchField {
        objectName: "contactSearch"
        Layout.fillWidth: true
        visible: root.searchable
        label: qsTr("Search in notes and activities")
        text: root.contacts.query
        onSearched: text => root.contacts.query = text
    }

    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: -6
        visible: root.contacts.filtered
        // The line stays while the list is read, so that nothing jumps at each letter.
        text: root.contacts.resultText !== "" ? root.contacts.resultText : " "
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    Flow {
        Layout.fillWidth: true
        visible: root.searchable
        spacing: 8

        ActionButton {
            objectName: "filterButton"
            width: Math.min(implicitWidth, root.width)
            horizontalPadding: 16
            iconName: "filter"
            textSize: Theme.secondSize
            stroke: Theme.colors.primary
            strokeWidth: root.extraFilters > 0 ? 2 : 1
            fill: root.extraFilters > 0 ? Theme.colors.tint : "transparent"
            pressedFill: Theme.colors.tint
            text: root.extraFilters > 0 ? qsTr("%n filter(s) on", "", root.extraFilters) : qsTr("Filters")
            onClicked: root.filtersRequested()
        }

        Chip {
            objectName: "weekChip"
            width: Math.min(implicitWidth, root.width)
            iconName: "calendar"
            text: qsTr("This week")
            checked: root.contacts.periodFilter === "week"
            onClicked: root.contacts.periodFilter = root.contacts.periodFilter === "week" ? "" : "week"
        }

        Chip {
            objectName: "waitingChip"
            width: Math.min(implicitWidth, root.width)
            iconName: "waiting"
            text: qsTr("To be sent")
            checked: root.contacts.onlyWaiting
            onClicked: root.contacts.onlyWaiting = !root.contacts.onlyWaiting
        }
    }
}
