// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// When and where: filled in, one tap away from changing.
Column {
    id: root

    required property string whenText
    required property string dayText
    required property string timeText
    required property string placeName
    property bool open: false
    // The time is that of a contact which was begun long ago.
    property bool old: false
    property PlaceSheet placeSheet: null

    readonly property bool covering: placeSheet ? placeSheet.opened : false

    signal moved(int days, int minutes)
    signal nowChosen
    signal placeChosen(string recordId)

    spacing: 12

    GridLayout {
        width: root.width
        columns: root.width >= 300 * Theme.scale ? 2 : 1
        columnSpacing: 8
        rowSpacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 6

            StatusMark {
                Layout.fillWidth: true
                iconName: "clock"
                text: root.whenText
                tone: root.old ? Theme.colors.waiting : Theme.colors.secondInk
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            StatusMark {
                Layout.fillWidth: true
                iconName: "place"
                text: root.placeName !== "" ? root.placeName : qsTr("No place")
                tone: Theme.colors.secondInk
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        TextButton {
            objectName: "changeMomentButton"
            hanging: root.width < 300 * Theme.scale
            iconName: root.open ? "chevron_up" : "edit"
            text: root.open ? qsTr("Done") : qsTr("Change")
            description: qsTr("Time and place")
            onClicked: root.open = !root.open
        }
    }

    GridLayout {
        width: root.width
        visible: root.old && !root.open
        columns: root.width >= 300 * Theme.scale ? 2 : 1
        columnSpacing: 8
        rowSpacing: 8

        PlainText {
            Layout.fillWidth: true
            text: qsTr("This is the time when you began.")
            font.pixelSize: Theme.secondSize
        }

        SecondaryButton {
            objectName: "momentNowButton"
            iconName: "clock"
            text: qsTr("Now")
            description: qsTr("Use the time now")
            onClicked: root.nowChosen()
        }
    }

    GridLayout {
        width: root.width
        visible: root.open
        columns: root.width >= 520 * Theme.scale ? 2 : 1
        columnSpacing: 12
        rowSpacing: 12

        StepperField {
            objectName: "dayStepper"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Day")
            text: root.dayText
            lessText: qsTr("A day earlier")
            moreText: qsTr("A day later")
            onStepped: direction => root.moved(direction, 0)
        }

        StepperField {
            objectName: "timeStepper"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Time")
            text: root.timeText
            lessText: qsTr("5 minutes earlier")
            moreText: qsTr("5 minutes later")
            onStepped: direction => root.moved(0, 5 * direction)
        }

        SecondaryButton {
            objectName: "useNowButton"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            iconName: "clock"
            text: qsTr("Use the time now")
            onClicked: root.nowChosen()
        }

        SecondaryButton {
            objectName: "changePlaceButton"
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            iconName: "place"
            text: qsTr("Another place")
            onClicked: {
                if (!root.placeSheet)
                    root.placeSheet = placeSheetMaker.createObject(root) as PlaceSheet;
                root.placeSheet.open();
            }
        }
    }

    Component {
        id: placeSheetMaker

        PlaceSheet {
            picking: true
            onPicked: recordId => root.placeChosen(recordId)
        }
    }
}
