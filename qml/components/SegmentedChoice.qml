// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Exactly one of two to four, all in sight. Stands in rows when the words do not fit beside each other.
FocusScope {
    id: root

    required property string label
    required property list<string> texts
    required property list<string> values
    property list<string> icons: []
    required property string value
    property real segmentWidth: (Theme.compact ? 96 : 140) * Theme.scale

    readonly property int fitting: Math.floor((width - 8) / segmentWidth)

    signal chosen(string value)

    implicitWidth: 320
    implicitHeight: grid.implicitHeight + 8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusField + 4
        color: Theme.colors.sunken
        border.width: 1
        border.color: Theme.colors.edge
    }

    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: 4
        columns: root.fitting >= root.texts.length ? root.texts.length : root.texts.length === 4 && root.fitting >= 2 ? 2 : 1
        rowSpacing: 4
        columnSpacing: 4

        Repeater {
            model: root.texts.length

            delegate: Segment {
                required property int index

                objectName: root.objectName + "_" + root.values[index]
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: root.texts[index]
                iconName: index < root.icons.length ? root.icons[index] : ""
                checked: root.value === root.values[index]
                onClicked: root.chosen(root.values[index])
            }
        }
    }
}
