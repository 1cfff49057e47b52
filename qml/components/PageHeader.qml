// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The name of a page with a small line above it, room for one thing at the right (below it when there is no room), and the
// way back where one came to it from another page.
Item {
    id: root

    required property string title
    property string overline: ""
    property bool returnable: false
    default property alias trailing: trailingSlot.data

    readonly property real indent: returnable ? back.width - 8 : 0
    readonly property string longestWord: title.split(" ").reduce((longest, word) => word.length > longest.length ? word : longest, "")
    readonly property bool stacked: trailingSlot.width > 0 && indent + titleMetrics.advanceWidth + trailingSlot.width + 24 > width

    signal backRequested

    readonly property real titleBottom: Math.max(titleText.y + titleText.height, returnable ? back.y + back.height : 0)

    implicitWidth: 280
    implicitHeight: stacked ? titleBottom + 12 + trailingSlot.height : Math.max(titleBottom, trailingSlot.y + trailingSlot.height)

    IconButton {
        id: back

        objectName: "backButton"
        x: -12
        y: titleText.y + (titleText.height - height) / 2
        visible: root.returnable
        iconName: "back"
        text: qsTr("Back")
        onClicked: root.backRequested()
    }

    TextMetrics {
        id: titleMetrics

        font: titleText.font
        text: root.title
    }

    TextMetrics {
        id: wordMetrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.pageSize
        font.weight: Font.Bold
        text: root.longestWord
    }

    PlainText {
        id: overlineText

        width: root.width
        visible: text !== ""
        text: root.overline
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    PlainText {
        id: titleText

        x: root.indent
        y: root.overline !== "" ? overlineText.height : root.returnable ? Math.max(0, (back.height - height) / 2) : 0
        width: root.width - x - (root.stacked || trailingSlot.width === 0 ? 0 : trailingSlot.width + 16)
        text: root.title
        // With very large text the longest word still stands on one line.
        font.pixelSize: wordMetrics.advanceWidth > root.width - x ? Math.floor(Theme.pageSize * (root.width - x) / wordMetrics.advanceWidth) : Theme.pageSize
        font.weight: Font.Bold
        font.letterSpacing: -0.5
        lineHeight: 1.1
        Accessible.role: Accessible.Heading
    }

    Row {
        id: trailingSlot

        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? root.titleBottom + 12 : titleText.y + (titleText.height - height) / 2
    }
}
