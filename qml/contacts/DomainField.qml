// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Waarover: the first life domains as tiles, the others one tap away. Chosen ones stay in sight.
Column {
    id: root

    required property list<string> domains
    property bool expanded: false

    readonly property real tileWidth: (Theme.compact ? 98 : 164) * Theme.scale

    signal toggled(string code)

    spacing: 10
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("About what?")

    VocabularyModel {
        id: terms

        vocabulary: "life_domain"
        chosen: root.domains
    }

    SectionHeading {
        width: root.width
        text: qsTr("About what?")
    }

    GridLayout {
        width: root.width
        columns: Math.max(1, Math.min(3, Math.floor((root.width + 8) / (root.tileWidth + 8))))
        columnSpacing: Theme.compact ? 8 : 12
        rowSpacing: Theme.compact ? 8 : 12

        Repeater {
            model: terms

            delegate: Tile {
                required property int index
                required property string code
                required property string shortLabel
                required property string label
                required property string definition

                objectName: "domainTile_" + code
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                visible: index < terms.firstCount || root.expanded || checked
                text: shortLabel
                description: definition !== "" ? definition : label
                checked: root.domains.indexOf(code) >= 0
                onClicked: root.toggled(code)
            }
        }

        ActionButton {
            objectName: "moreDomainsButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            implicitHeight: Math.max(Theme.compact ? 56 : 72, implicitContentHeight + topPadding + bottomPadding)
            horizontalPadding: 8
            fill: Theme.colors.sunken
            pressedFill: Theme.colors.tint
            cornerRadius: Theme.radiusTile
            textSize: Theme.compact ? Theme.secondSize : Theme.rowSize
            iconName: root.expanded ? "chevron_up" : "chevron_down"
            text: root.expanded ? qsTr("Less") : qsTr("More")
            description: qsTr("About what?")
            onClicked: root.expanded = !root.expanded
        }
    }
}
