// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Contacten: newest first by day, search and filters on top; the chosen one beside it when there is room.
FocusScope {
    id: root

    property string selectedId: ""
    property FilterSheet filterSheet: null
    readonly property string resultText: listModel.resultText

    signal logRequested
    signal contactRequested(string recordId)
    signal editRequested(string recordId)
    signal choiceRequested(string choiceId)
    signal undoOffered(string message)

    // Keeps the search field in sight while the list has not been scrolled.
    function showHead() {
        if (list.contentY <= list.originY)
            list.contentY = list.originY - list.topMargin;
    }

    function undo() {
        detailPane.undo();
    }

    function choose(recordId: string) {
        selectedId = recordId;
        if (!Theme.twoPane)
            contactRequested(recordId);
    }

    onResultTextChanged: told.restart()

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

    ContactListModel {
        id: listModel

        onStateChanged: settle.restart()
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: 28

        ListView {
            id: list

            objectName: "contactList"
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
            model: listModel
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Contacts")

            topMargin: head.height
            // A page ahead of the finger: Qt 6.4 does not ask for more itself.
            onContentYChanged: {
                if (contentY + 2 * height > originY + contentHeight)
                    listModel.loadMore();
            }

            // After the view has taken the new height.
            Timer {
                id: settle

                interval: 0
                onTriggered: root.showHead()
            }

            // Not the view's own header and footer: Qt 6.4 refuses bound components there.
            ContactListHeader {
                id: head

                parent: list.contentItem
                y: list.originY - height
                width: list.width
                contacts: listModel
                onFiltersRequested: {
                    if (!root.filterSheet)
                        root.filterSheet = filterSheetMaker.createObject(root) as FilterSheet;
                    root.filterSheet.open();
                }
                onHeightChanged: settle.restart()
            }

            section.property: "dayHeading"

            delegate: ContactDelegate {
                width: list.width
                first: ListView.previousSection !== ListView.section
                last: ListView.nextSection !== ListView.section
                selectedId: Theme.twoPane ? root.selectedId : ""
                onChosen: root.choose(recordId)
                onFocused: list.positionViewAtIndex(index, ListView.Contain)
            }

            EmptyState {
                parent: list.contentItem
                y: 32
                width: list.width
                visible: listModel.empty && !listModel.loading
                iconName: listModel.filtered ? "search" : "contacts"
                title: listModel.filtered ? qsTr("Nothing found") : qsTr("No contacts yet")
                text: listModel.filtered ? qsTr("Try another word, or take a filter away.") : qsTr("What you and your team log comes here.")
                actionName: listModel.filtered ? "clearFiltersButton" : "emptyLogButton"
                actionText: listModel.filtered ? qsTr("Clear search and filters") : qsTr("Log a contact")
                onActed: {
                    if (listModel.filtered)
                        listModel.clearFilters();
                    else
                        root.logRequested();
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
            opacity: root.selectedId !== "" || !listModel.empty ? 1 : 0
            radius: Theme.radiusCard
            color: Theme.colors.surface
            border.width: 1
            border.color: Theme.colors.line

            ContactDetailPage {
                id: detailPane

                anchors.fill: parent
                anchors.margins: 2
                visible: root.selectedId !== ""
                recordId: Theme.twoPane ? root.selectedId : ""
                onEditRequested: recordId => root.editRequested(recordId)
                onChoiceRequested: choiceId => root.choiceRequested(choiceId)
                onUndoOffered: message => root.undoOffered(message)
            }

            EmptyState {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 32
                visible: root.selectedId === "" && !listModel.empty
                iconName: "contacts"
                title: qsTr("Choose a contact")
                text: qsTr("Then you see here what was logged.")
            }
        }
    }

    Component {
        id: filterSheetMaker

        FilterSheet {
            contacts: listModel
        }
    }
}
