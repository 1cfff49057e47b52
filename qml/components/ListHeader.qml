// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// The head of a list: title, search, how many were found, all filters behind one button and the most used as chips.
ColumnLayout {
    id: root

    required property string key
    required property string title
    required property string searchLabel
    required property string query
    required property string resultText
    // Nothing to search in: not asked for.
    required property bool searchable
    required property bool filtered
    // Filters that are on and have no chip of their own.
    required property int filterCount
    property alias chips: chipSlot.data
    // At the right of the title.
    property alias action: header.trailing
    property alias returnable: header.returnable

    signal searched(string text)
    signal filtersRequested
    signal backRequested

    spacing: 14

    PageHeader {
        id: header

        Layout.fillWidth: true
        Layout.topMargin: Theme.compact ? 16 : 24
        title: root.title
        onBackRequested: root.backRequested()
    }

    SearchField {
        objectName: root.key + "Search"
        Layout.fillWidth: true
        visible: root.searchable
        label: root.searchLabel
        text: root.query
        onSearched: text => root.searched(text)
    }

    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: -6
        visible: root.filtered
        // The line stays while the list is read, so that nothing jumps at each letter.
        text: root.resultText !== "" ? root.resultText : " "
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    Flow {
        id: chipSlot

        Layout.fillWidth: true
        visible: root.searchable
        spacing: 8

        ActionButton {
            objectName: root.key + "FilterButton"
            width: Math.min(implicitWidth, root.width)
            horizontalPadding: 16
            iconName: "filter"
            textSize: Theme.secondSize
            stroke: Theme.colors.primary
            strokeWidth: root.filterCount > 0 ? 2 : 1
            fill: root.filterCount > 0 ? Theme.colors.tint : "transparent"
            pressedFill: Theme.colors.tint
            text: root.filterCount > 0 ? qsTr("%n filter(s) on", "", root.filterCount) : qsTr("Filters")
            onClicked: root.filtersRequested()
        }
    }
}
