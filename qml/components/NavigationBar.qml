// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// The tabs at the bottom of a narrow window. With very large text they stand in two rows, so that no word is cut.
Rectangle {
    id: root

    required property NavigationList destinations
    required property string current

    signal chosen(string key)

    function longestWord(): string {
        let longest = "";
        for (let i = 0; i < root.destinations.all.length; ++i) {
            if (root.destinations.all[i].text.length > longest.length)
                longest = root.destinations.all[i].text;
        }
        return longest;
    }

    implicitHeight: grid.implicitHeight + 8
    color: Theme.colors.surface
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Parts of the app")

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: 1
        color: Theme.colors.line
    }

    TextMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.compact ? Math.round(13 * Theme.scale) : Theme.labelSize
        font.weight: Font.Bold
        text: root.longestWord()
    }

    GridLayout {
        id: grid

        readonly property bool fits: (metrics.advanceWidth + 10) * root.destinations.all.length <= root.width

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: fits ? root.destinations.all.length : Math.ceil(root.destinations.all.length / 2)
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            model: root.destinations.all

            delegate: NavigationButton {
                required property NavigationDestination modelData

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                destination: modelData
                checked: root.current === modelData.key
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
