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
    // The first ones are in sight until one is chosen.
    property bool inviting: false
    // The short words, as they stand on the tiles.
    property bool brief: false

    readonly property bool showAll: open || !foldable
    readonly property bool invites: inviting && code === ""

    // The finger that chooses is on the screen: not the keyboard, and not a screen reader.
    property bool touched: false

    signal chosen(string code)
    // With a tap: one may go on to what comes next.
    signal settled

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
                id: terms

                vocabulary: root.vocabulary
                chosen: [root.code]
            }

            delegate: ChoiceChip {
                required property int index
                required property string code
                required property string label
                required property string shortLabel
                required property string definition

                objectName: root.vocabulary + "_" + code
                visible: root.showAll || checked || (root.invites && index < terms.firstCount)
                width: Math.min(implicitWidth, root.width)
                text: root.brief ? shortLabel : label
                description: definition !== "" || !root.brief ? definition : label
                autoExclusive: !root.clearable
                checked: root.code === code
                onPressed: root.touched = !visualFocus
                onClicked: {
                    const tapped = root.touched;
                    root.touched = false;
                    // The only one in sight opens the others. Arrow keys walk on: they do not fold.
                    if (!keys.choosing)
                        root.open = !root.showAll && !root.invites;
                    if (root.open && !keys.choosing)
                        return;
                    if (keys.choosing && root.invites)
                        root.open = true;
                    root.chosen(root.clearable && root.code === code ? "" : code);
                    if (tapped)
                        root.settled();
                }
            }
        }

        TextButton {
            objectName: root.vocabulary + "_openButton"
            visible: !root.showAll
            iconName: root.invites ? "chevron_down" : root.code === "" ? "plus" : "edit"
            text: root.invites ? qsTr("More") : root.code === "" ? qsTr("Choose") : qsTr("Change")
            description: root.label
            onClicked: root.open = true
        }
    }
}
