// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A list with search and filters on top; the chosen record beside it when there is room. The heirs bind it to their
// model: loading, empty, filtered, query, resultText.
FocusScope {
    id: root

    // "contact" makes contactList, contactSearch, contactFilterButton.
    required property string key
    required property string title
    required property string iconName
    required property RecordPage detail
    required property Component filterSheet
    property alias model: list.model
    property alias delegate: list.delegate
    property string sectionRole: ""
    property alias chips: head.chips
    property alias headerAction: head.action
    // It has no tab of its own: one came from another page.
    property alias returnable: head.returnable

    property string searchLabel: ""
    property string query: ""
    property string resultText: ""
    property bool loading: false
    property bool empty: false
    property bool filtered: false
    property int filterCount: 0

    // What is said when there is nothing, and beside the list when nothing is chosen.
    property string emptyTitle: ""
    property string emptyText: ""
    property string emptyActionName: ""
    property string emptyActionText: ""
    property string chooseTitle: ""
    property string chooseText: ""

    property string chosenId: ""
    readonly property string selectedId: Theme.twoPane ? chosenId : ""
    property SheetPanel openedFilters: null

    signal searched(string text)
    signal moreWanted
    signal backRequested
    signal filtersCleared
    signal emptyActed
    signal recordRequested(string recordId)
    signal editRequested(string recordId)
    signal choiceRequested(string choiceId)
    signal undoOffered(string message)

    // Keeps the search field in sight while the list has not been scrolled.
    function showHead() {
        if (list.contentY <= list.originY)
            list.contentY = list.originY - list.topMargin;
    }

    function undo() {
        detail.undo();
    }

    function choose(recordId: string) {
        chosenId = recordId;
        if (!Theme.twoPane)
            recordRequested(recordId);
    }

    function showRow(index: int) {
        list.positionViewAtIndex(index, ListView.Contain);
    }

    Keys.onBackPressed: event => {
        event.accepted = returnable;
        if (returnable)
            backRequested();
    }
    Keys.onEscapePressed: event => {
        event.accepted = returnable;
        if (returnable)
            backRequested();
    }
    onLoadingChanged: settle.restart()
    onEmptyChanged: settle.restart()
    onResultTextChanged: {
        settle.restart();
        told.restart();
    }

    // A moment after the last letter, so that it is said once.
    Timer {
        id: told

        interval: 700
        onTriggered: {
            if (root.resultText !== "")
                AppContext.announce(root.resultText);
        }
    }

    VisualOrder {
        view: list
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 28

        ListView {
            id: list

            objectName: root.key + "List"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.maximumWidth: Theme.twoPane ? Infinity : Theme.readingWidth
            Layout.alignment: Qt.AlignHCenter
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            // A current row would take the focus from the search field whenever the rows change.
            currentIndex: -1
            cacheBuffer: 200
            reuseItems: true
            bottomMargin: 24
            section.property: root.sectionRole
            Accessible.role: Accessible.List
            Accessible.name: root.title

            topMargin: head.height + head.gap
            // A page ahead of the finger: Qt 6.4 does not ask for more itself.
            onContentYChanged: {
                if (contentY + 2 * height > originY + contentHeight)
                    root.moreWanted();
            }
            onCountChanged: settle.restart()

            // After the view has taken the new height.
            Timer {
                id: settle

                interval: 0
                onTriggered: root.showHead()
            }

            // Not the view's own header and footer: Qt 6.4 refuses bound components there.
            ListHeader {
                id: head

                // A section has its own room above.
                readonly property int gap: root.sectionRole !== "" ? 0 : 18

                parent: list.contentItem
                y: list.originY - height - gap
                width: list.width
                key: root.key
                title: root.title
                searchLabel: root.searchLabel
                query: root.query
                resultText: root.resultText
                searchable: root.filtered || root.loading || !root.empty
                filtered: root.filtered
                filterCount: root.filterCount
                onSearched: text => root.searched(text)
                onBackRequested: root.backRequested()
                onFiltersRequested: {
                    if (!root.openedFilters)
                        root.openedFilters = root.filterSheet.createObject(root) as SheetPanel;
                    root.openedFilters.open();
                }
                onHeightChanged: settle.restart()
            }

            EmptyState {
                parent: list.contentItem
                y: 32
                width: list.width
                visible: root.empty && !root.loading
                iconName: root.filtered ? "search" : root.iconName
                title: root.filtered ? qsTr("Nothing found") : root.emptyTitle
                text: root.filtered ? qsTr("Try another word, or take a filter away.") : root.emptyText
                actionName: root.filtered ? "clearFiltersButton" : root.emptyActionName
                actionText: root.filtered ? qsTr("Clear search and filters") : root.emptyActionText
                onActed: {
                    if (root.filtered)
                        root.filtersCleared();
                    else
                        root.emptyActed();
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.2
            Layout.topMargin: 24
            Layout.bottomMargin: 24
            visible: Theme.twoPane && head.searchable
            // An empty card tells nothing.
            opacity: root.chosenId !== "" || !root.empty ? 1 : 0
            radius: Theme.radiusCard
            color: Theme.colors.surface
            border.width: 1
            border.color: Theme.colors.line

            FocusScope {
                anchors.fill: parent
                anchors.margins: 2
                visible: root.chosenId !== ""
                children: [root.detail]
            }

            EmptyState {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 32
                visible: root.chosenId === "" && !root.empty
                iconName: root.iconName
                title: root.chooseTitle
                text: root.chooseText
            }
        }
    }

    Binding {
        target: root.detail
        property: "recordId"
        value: root.selectedId
    }

    Connections {
        target: root.detail

        function onEditRequested(recordId: string) {
            root.editRequested(recordId);
        }

        function onChoiceRequested(choiceId: string) {
            root.choiceRequested(choiceId);
        }

        function onUndoOffered(message: string) {
            root.undoOffered(message);
        }
    }
}
