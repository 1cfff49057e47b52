// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Something to know, in words, on a tinted ground; what is put inside it (an action) stands below the text.
Rectangle {
    id: root

    property string iconName: "info"
    property string title: ""
    property string text: ""
    property color tone: Theme.colors.waiting
    default property alias actions: actionSlot.data

    implicitWidth: 320
    implicitHeight: line.implicitHeight + 32
    radius: Theme.radiusTile
    color: Theme.colors.waitingTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title !== "" ? root.title : root.text
    Accessible.description: root.title !== "" ? root.text : ""

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 18
        spacing: 14

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            name: root.iconName
            color: root.tone
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 4

            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.title
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.text
                font.pixelSize: Theme.secondSize
                Accessible.ignored: true
            }

            Flow {
                id: actionSlot

                Layout.fillWidth: true
                Layout.topMargin: 4
                visible: children.length > 0
                spacing: 8
            }
        }
    }
}
