// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Exactly one of a few, each with its own word, wrapping over lines.
Column {
    id: root

    required property string label
    required property list<string> texts
    required property list<string> values
    required property string value

    signal chosen(string value)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    SectionHeading {
        width: root.width
        text: root.label
    }

    RadioKeys {
        group: flow
    }

    Flow {
        id: flow

        width: root.width
        spacing: 8

        Repeater {
            model: root.texts.length

            delegate: ChoiceChip {
                required property int index

                objectName: root.objectName + "_" + root.values[index]
                width: Math.min(implicitWidth, root.width)
                text: root.texts[index]
                checked: root.value === root.values[index]
                onClicked: root.chosen(root.values[index])
            }
        }
    }
}
