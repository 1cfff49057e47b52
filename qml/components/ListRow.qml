// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// A row in a list: lead text (a time), icon, title, second line, and a mark at the end (below the text on a narrow row).
T.Button {
    id: root

    property string lead: ""
    property string iconName: ""
    property string title: ""
    property string subtitle: ""
    property string markIcon: ""
    property string markText: ""
    property color markTone: Theme.colors.secondInk
    property bool first: true
    property bool last: true
    property bool selected: false

    // Not asked of what is visible: under a sheet nothing is, and its picture must not change.
    readonly property bool marked: markText !== ""
    readonly property bool timed: lead !== "" && width >= 480 * Theme.scale
    readonly property bool roomy: width >= 680 * Theme.scale
    readonly property int gap: Theme.compact ? 12 : 18

    function joined(left: string, right: string, between: string): string {
        return left !== "" && right !== "" ? left + between + right : left + right;
    }

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: 320
    // Whole pixels, so that the thin line below is never lost between two.
    implicitHeight: Math.ceil(Math.max(72, implicitContentHeight + topPadding + bottomPadding))
    horizontalPadding: Theme.compact ? 16 : 24
    verticalPadding: Theme.compact ? 12 : 16
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: root.title
    Accessible.description: root.joined(root.joined(root.lead, root.subtitle, ", "), root.markText, ", ")
    Accessible.selected: root.selected
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    // qmllint disable deferred-property-id
    contentItem: Item {
        id: line

        implicitHeight: Math.max(root.iconName !== "" ? bubble.height : 0, words.height)

        PlainText {
            id: time

            anchors.verticalCenter: root.roomy || root.iconName === "" ? parent.verticalCenter : bubble.verticalCenter
            visible: root.timed
            width: root.timed ? Math.round(52 * Theme.scale) : 0
            text: root.lead
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
            Accessible.ignored: true
        }

        IconBubble {
            id: bubble

            anchors.verticalCenter: root.roomy ? parent.verticalCenter : undefined
            x: root.timed ? time.width + root.gap : 0
            visible: root.iconName !== ""
            iconName: root.iconName
            size: Theme.compact ? 40 : 48
            color: root.selected ? Theme.colors.surface : Theme.colors.tint
            tone: Theme.colors.primary
        }

        Column {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            x: root.iconName !== "" ? bubble.x + bubble.width + root.gap : bubble.x
            width: line.width - x - (root.marked && root.roomy ? endMark.width + 16 : 0)
            spacing: 2

            PlainText {
                width: parent.width
                text: root.title
                font.weight: Font.Medium
                Accessible.ignored: true
            }

            PlainText {
                width: parent.width
                visible: text !== ""
                text: root.timed ? root.subtitle : root.joined(root.lead, root.subtitle, " · ")
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
                Accessible.ignored: true
            }

            StatusMark {
                width: Math.min(implicitWidth + 1, parent.width)
                visible: root.marked && !root.roomy
                iconName: root.markIcon
                text: root.markText
                tone: root.markTone
            }
        }

        StatusMark {
            id: endMark

            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            width: Math.min(implicitWidth + 1, parent.width * 0.42)
            visible: root.marked && root.roomy
            iconName: root.markIcon
            text: root.markText
            tone: root.markTone
        }
    }

    background: RowSurface {
        first: root.first
        last: root.last
        lineInset: root.leftPadding
        fill: root.selected ? Theme.colors.tint : root.down || root.hovered ? Theme.colors.sunken : Theme.colors.surface

        FocusRing {
            shown: root.visualFocus
            gap: -3
            controlRadius: Theme.radiusCard
        }
    }
}
