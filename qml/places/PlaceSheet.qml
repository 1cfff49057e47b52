// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// "Ik ben hier": the places, nearest first; a tap starts the visit. With `picking` a tap only says which place was meant.
SheetPanel {
    id: root

    property bool picking: false

    signal started(string message)
    signal picked(string recordId)

    // Keeps the search field in sight while the list has not been scrolled.
    function showHead() {
        if (list.contentY <= list.originY)
            list.contentY = list.originY - list.topMargin;
    }

    function undo() {
        places.undoStart();
    }

    title: picking ? qsTr("Where was it?") : qsTr("I am here")
    subtitle: picking ? "" : qsTr("Tap the place where you are now.")
    onAboutToShow: {
        places.query = "";
        list.positionViewAtBeginning();
        settle.restart();
        places.start();
    }
    onClosed: places.stop()

    PlaceListModel {
        id: places

        onStateChanged: settle.restart()
        onVisitStarted: placeName => root.started(qsTr("You are now at %1.").arg(placeName))
    }

    VisualOrder {
        view: list
    }

    ListView {
        id: list

        objectName: "placeList"
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        // A current row would take the focus from the search field whenever the rows change.
        currentIndex: -1
        bottomMargin: 24
        model: places
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Places")

        topMargin: head.height
        // A page ahead of the finger: Qt 6.4 does not ask for more itself.
        onContentYChanged: {
            if (contentY + 2 * height > originY + contentHeight)
                places.loadMore();
        }

        // After the view has taken the new height.
        Timer {
            id: settle

            interval: 0
            onTriggered: root.showHead()
        }

        // Not the view's own header: Qt 6.4 refuses bound components there.
        ColumnLayout {
            id: head

            parent: list.contentItem
            y: list.originY - height
            width: list.width
            onHeightChanged: settle.restart()
            spacing: 12

            SearchField {
                objectName: "placeSearch"
                Layout.fillWidth: true
                Layout.topMargin: 4
                Layout.bottomMargin: order.visible ? 0 : 12
                label: qsTr("Search a place")
                text: places.query
                onSearched: text => places.query = text
            }

            StatusMark {
                id: order

                Layout.fillWidth: true
                Layout.bottomMargin: 12
                // How the places are ordered: worth nothing when there are none, or when one searches by name.
                visible: places.query === "" && (!places.empty || places.loading)
                iconName: places.positionState === "found" ? "near" : places.positionState === "searching" ? "clock" : "info"
                text: places.positionText
                tone: places.positionState === "found" ? Theme.colors.safe : Theme.colors.secondInk
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            EmptyState {
                Layout.fillWidth: true
                Layout.topMargin: 24
                visible: places.empty && !places.loading
                iconName: "place"
                title: places.query !== "" ? qsTr("No place with that name") : qsTr("No places on this tablet yet")
                text: places.query !== "" ? qsTr("Try a shorter word, or the name of the street.") : qsTr("Places come along when you send and fetch. You can log contacts without a place.")
            }
        }

        delegate: PlaceDelegate {
            required property int index

            objectName: "placeRow_" + index
            width: list.width
            first: index === 0
            last: index === list.count - 1
            onClicked: {
                if (root.picking)
                    root.picked(recordId);
                else
                    places.startVisit(recordId);
                root.close();
            }
            onActiveFocusChanged: {
                if (activeFocus)
                    list.positionViewAtIndex(index, ListView.Contain);
            }
        }
    }
}
