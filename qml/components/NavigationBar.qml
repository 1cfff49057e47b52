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

    function words(): list<string> {
        const texts = [];
        for (let i = 0; i < root.destinations.all.length; ++i)
            texts.push(root.destinations.all[i].text);
        return texts;
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
        id: longest

        font.family: Theme.fontFamily
        font.pixelSize: Theme.compact ? Math.round(13 * Theme.scale) : Theme.labelSize
        font.weight: Font.Bold
        text: root.words().reduce((longest, word) => word.length > longest.length ? word : longest, "")
    }

    TextMetrics {
        id: together

        font: longest.font
        text: root.words().join("")
    }

    GridLayout {
        id: grid

        readonly property int count: root.destinations.all.length
        readonly property bool even: (longest.advanceWidth + 10) * count <= root.width
        // A long word takes room of a short one.
        readonly property bool fits: even || together.advanceWidth + 6 * count <= root.width

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: fits ? count : Math.ceil(count / 2)
        columnSpacing: 0
        rowSpacing: 0

        Repeater {
            model: root.destinations.all

            delegate: NavigationButton {
                required property NavigationDestination modelData

                Layout.fillWidth: true
                Layout.preferredWidth: grid.even || !grid.fits ? 1 : wordWidth
                horizontalPadding: grid.even ? 4 : 2
                destination: modelData
                checked: root.current === modelData.key
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
