// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// The tabs at the left of a wide window, with the main action on top.
Rectangle {
    id: root

    required property NavigationList destinations
    required property string current

    signal chosen(string key)
    signal logRequested

    implicitWidth: Math.max(116, column.implicitWidth + 16)
    color: Theme.colors.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Parts of the app")

    Rectangle {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: 1
        color: Theme.colors.line
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        anchors.topMargin: 24
        spacing: 8

        RailAction {
            objectName: "logContactButton"
            Layout.fillWidth: true
            Layout.bottomMargin: 16
            iconName: "plus"
            text: qsTr("Log")
            description: qsTr("Log a contact")
            onClicked: root.logRequested()
        }

        Repeater {
            model: root.destinations.all

            delegate: NavigationButton {
                required property NavigationDestination modelData

                Layout.fillWidth: true
                destination: modelData
                checked: root.current === modelData.key
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
