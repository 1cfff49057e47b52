// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Any number of the terms of a vocabulary.
Column {
    id: root

    required property string label
    required property string vocabulary
    required property list<string> codes

    signal toggled(string code)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    SectionHeading {
        width: root.width
        text: root.label
    }

    Flow {
        width: root.width
        spacing: 8

        Repeater {
            model: VocabularyModel {
                vocabulary: root.vocabulary
            }

            delegate: Chip {
                required property string code
                required property string label

                objectName: root.vocabulary + "_" + code
                width: Math.min(implicitWidth, root.width)
                text: label
                checked: root.codes.indexOf(code) >= 0
                onClicked: root.toggled(code)
            }
        }
    }
}
