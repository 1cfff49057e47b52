// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// A row in a list: lead text (a time), icon, title, second line, and what is put inside it (a mark) at the end or below.
T.Button {
    id: root

    property string lead: ""
    property string iconName: ""
    property string title: ""
    property string subtitle: ""
    property bool first: true
    property bool last: true
    property bool selected: false
    property bool opens: true
    default property alias marks: markSlot.data

    readonly property bool roomy: width >= 560 * Theme.scale

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: 320
    implicitHeight: Math.max(72, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.compact ? 16 : 24
    verticalPadding: Theme.compact ? 12 : 16
    hoverEnabled: true

    Accessible.role: Accessible.ListItem
    Accessible.name: root.title
    Accessible.description: [root.lead, root.subtitle].filter(part => part !== "").join(", ")
    Accessible.selected: root.selected
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: GridLayout {
        columns: root.roomy ? 2 : 1
        rowSpacing: 6
        columnSpacing: 16

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.compact ? 12 : 18

            PlainText {
                visible: root.lead !== "" && root.roomy
                Layout.preferredWidth: Math.round(52 * Theme.scale)
                text: root.lead
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
                Accessible.ignored: true
            }

            IconBubble {
                Layout.alignment: Qt.AlignVCenter
                visible: root.iconName !== ""
                iconName: root.iconName
                size: Theme.compact ? 40 : 48
                color: root.selected ? Theme.colors.surface : Theme.colors.tint
                tone: Theme.colors.primary
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                PlainText {
                    Layout.fillWidth: true
                    text: root.title
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }

                PlainText {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: root.lead !== "" && !root.roomy ? root.lead + " · " + root.subtitle : root.subtitle
                    font.pixelSize: Theme.secondSize
                    color: Theme.colors.secondInk
                    Accessible.ignored: true
                }
            }
        }

        RowLayout {
            id: markSlot

            Layout.leftMargin: root.roomy || root.iconName === "" ? 0 : (Theme.compact ? 52 : 66)
            Layout.maximumWidth: root.availableWidth - Layout.leftMargin
            visible: implicitWidth > 0
        }
    }

    background: RowSurface {
        first: root.first
        last: root.last
        lineInset: root.leftPadding
        fill: root.selected ? Theme.colors.tint : root.opens && (root.down || root.hovered) ? Theme.colors.sunken : Theme.colors.surface

        FocusRing {
            shown: root.visualFocus
            gap: -3
            controlRadius: Theme.radiusCard
        }
    }
}
