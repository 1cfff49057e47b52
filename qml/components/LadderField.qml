// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// The ladder of next steps. A tap on a rung chooses its first step at once (so the routine contact stays at four taps);
// a rung with several steps also opens them below, to choose another.
Column {
    id: root

    property alias rungs: repeater.model
    required property string step
    property list<string> openCodes: []
    property list<string> openLabels: []

    readonly property real rungWidth: Math.max((Theme.compact ? 76 : 72) * Theme.scale, widestWord(metrics.font, repeater.made) + 12)
    readonly property int fitting: Math.max(1, Math.floor((width + 8) / (rungWidth + 8)))
    // Equally full rows: no rung stands alone below the others.
    readonly property int rows: Math.ceil(Math.max(1, repeater.count) / fitting)

    signal chosen(string code)

    // No word of a rung is cut within; the font and what is made are asked for so that new ones count again.
    function widestWord(face: font, made: int): real {
        let widest = 0;
        for (let i = 0; i < made; ++i) {
            const words = (repeater.itemAt(i) as LadderRung)?.text.split(" ") ?? [];
            for (let j = 0; j < words.length; ++j)
                widest = Math.max(widest, metrics.advanceWidth(words[j]));
        }
        return face.pixelSize > 0 ? widest : 0;
    }

    spacing: 10
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What now?")

    FontMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Math.round(13 * Theme.scale)
        font.weight: Font.DemiBold
    }

    SectionHeading {
        width: root.width
        text: qsTr("What now?")
    }

    RadioKeys {
        group: grid
    }

    GridLayout {
        id: grid

        width: root.width
        columns: Math.ceil(Math.max(1, repeater.count) / root.rows)
        columnSpacing: 8
        rowSpacing: 8

        Repeater {
            id: repeater

            property int made: 0

            onItemAdded: made = count
            onItemRemoved: made = count

            delegate: LadderRung {
                id: rung

                required property string shortLabel
                required property list<string> codes
                required property list<string> labels
                required property bool chosen

                objectName: "rung_" + rank
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                text: shortLabel
                checked: chosen
                onClicked: root.chosen(chosen ? "" : codes[0])
                onChosenChanged: openSteps()
                Component.onCompleted: openSteps()

                function openSteps() {
                    if (chosen) {
                        root.openCodes = codes;
                        root.openLabels = labels;
                    } else if (root.step === "") {
                        root.openCodes = [];
                    }
                }
            }
        }
    }

    RadioKeys {
        group: flow
    }

    Flow {
        id: flow

        width: root.width
        spacing: 8
        visible: root.step !== "" && root.openCodes.length > 1
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Which step exactly?")

        Repeater {
            model: root.openCodes

            delegate: ChoiceChip {
                required property string modelData
                required property int index

                objectName: "step_" + modelData
                width: Math.min(implicitWidth, root.width)
                text: root.openLabels[index] ?? ""
                checked: root.step === modelData
                onClicked: root.chosen(modelData)
            }
        }
    }
}
