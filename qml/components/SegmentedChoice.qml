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
    property real segmentWidth: (Theme.compact ? 92 : 136) * Theme.scale

    readonly property int fitting: Math.floor((width - 4) / (Math.max(segmentWidth, widestWord(metrics.font) + 20) + 4))

    signal chosen(string value)

    // A segment must be wide enough for its longest word; the font is asked for so that a new text size counts again.
    function widestWord(face: font): real {
        let widest = 0;
        for (let i = 0; i < root.texts.length; ++i) {
            const words = root.texts[i].split(" ");
            for (let j = 0; j < words.length; ++j)
                widest = Math.max(widest, metrics.advanceWidth(words[j]));
        }
        return face.pixelSize > 0 ? widest : 0;
    }

    implicitWidth: 320
    implicitHeight: grid.implicitHeight + 8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    FontMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.compact ? Theme.secondSize : Theme.rowSize
        font.weight: Font.DemiBold
    }

    RadioKeys {
        group: grid
    }

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
                // Only where each has one: else the chosen word would stand lower than the others.
                iconAbove: root.icons.length > 0
                checked: root.value === root.values[index]
                onClicked: root.chosen(root.values[index])
            }
        }
    }
}
