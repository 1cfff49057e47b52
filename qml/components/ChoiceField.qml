// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// One term of a vocabulary. Shows the chosen one; "Change" opens the others (or all are in sight when `open` is set).
Column {
    id: root

    required property string label
    required property string vocabulary
    required property string code
    property bool open: false
    property bool foldable: true
    // A second tap on the chosen one takes the choice away.
    property bool clearable: false
    // The short words, as they stand on the tiles.
    property bool brief: false

    readonly property bool showAll: open || !foldable

    signal chosen(string code)

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    SectionHeading {
        width: root.width
        text: root.label
    }

    RadioKeys {
        id: keys

        group: flow
    }

    Flow {
        id: flow

        width: root.width
        spacing: 8

        Repeater {
            model: VocabularyModel {
                vocabulary: root.vocabulary
                chosen: [root.code]
            }

            delegate: ChoiceChip {
                required property string code
                required property string label
                required property string shortLabel
                required property string definition

                objectName: root.vocabulary + "_" + code
                visible: root.showAll || checked
                width: Math.min(implicitWidth, root.width)
                text: root.brief ? shortLabel : label
                description: definition !== "" || !root.brief ? definition : label
                autoExclusive: !root.clearable
                checked: root.code === code
                onClicked: {
                    // The only one in sight opens the others. Arrow keys walk on: they do not fold.
                    if (!keys.choosing)
                        root.open = !root.showAll;
                    if (root.open && !keys.choosing)
                        return;
                    root.chosen(root.clearable && root.code === code ? "" : code);
                }
            }
        }

        TextButton {
            objectName: root.vocabulary + "_openButton"
            visible: !root.showAll
            iconName: root.code === "" ? "plus" : "edit"
            text: root.code === "" ? qsTr("Choose") : qsTr("Change")
            description: root.label
            onClicked: root.open = true
        }
    }
}
