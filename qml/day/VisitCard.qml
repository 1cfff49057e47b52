// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Where I am now, or the question where I am.
Rectangle {
    id: root

    required property bool running
    required property string placeName
    required property string sinceText
    required property int contactCount

    readonly property bool roomy: width >= 560 * Theme.scale
    readonly property int padding: Theme.compact ? 20 : 28

    signal startRequested
    signal endRequested

    implicitWidth: 320
    implicitHeight: grid.implicitHeight + 2 * padding
    radius: Theme.radiusCard
    color: running ? Theme.colors.primary : Theme.colors.tint

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: root.padding
        columns: root.roomy ? 2 : 1
        columnSpacing: 24
        rowSpacing: 16

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            PlainText {
                Layout.fillWidth: true
                visible: root.running
                text: qsTr("You are at")
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInkOnPrimary
            }

            PlainText {
                Layout.fillWidth: true
                text: root.running ? root.placeName : qsTr("Where are you?")
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                lineHeight: 1.1
                color: root.running ? Theme.colors.inkOnPrimary : Theme.colors.inkOnTint
                Accessible.role: Accessible.Heading
            }

            PlainText {
                Layout.fillWidth: true
                text: root.running ? root.sinceText + " · " + qsTr("%n contact(s)", "", root.contactCount) : qsTr("Then the place is filled in for you.")
                font.pixelSize: Theme.secondSize
                color: root.running ? Theme.colors.secondInkOnPrimary : Theme.colors.inkOnTint
            }
        }

        ActionButton {
            objectName: "endVisitButton"
            Layout.maximumWidth: grid.width
            implicitHeight: Math.max(56, implicitContentHeight + topPadding + bottomPadding)
            visible: root.running
            text: qsTr("Finish visit")
            textSize: Theme.secondSize
            textColor: Theme.colors.inkOnPrimary
            stroke: Theme.colors.inkOnPrimary
            pressedFill: Theme.colors.primaryPressed
            onClicked: root.endRequested()
        }

        PrimaryButton {
            objectName: "startVisitButton"
            Layout.maximumWidth: grid.width
            visible: !root.running
            iconName: "place"
            text: qsTr("I am here")
            onClicked: root.startRequested()
        }
    }
}
