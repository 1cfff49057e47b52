// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The name of a page with a small line above it, and room for one thing at the right (below it when there is no room).
Item {
    id: root

    required property string title
    property string overline: ""
    default property alias trailing: trailingSlot.data

    readonly property string longestWord: title.split(" ").reduce((longest, word) => word.length > longest.length ? word : longest, "")
    readonly property bool stacked: trailingSlot.width > 0 && titleMetrics.advanceWidth + trailingSlot.width + 24 > width

    implicitWidth: 280
    implicitHeight: stacked ? titleText.y + titleText.height + 12 + trailingSlot.height : Math.max(titleText.y + titleText.height, trailingSlot.y + trailingSlot.height)

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

        y: root.overline !== "" ? overlineText.height : 0
        width: root.width - (root.stacked || trailingSlot.width === 0 ? 0 : trailingSlot.width + 16)
        text: root.title
        // With very large text the longest word still stands on one line.
        font.pixelSize: wordMetrics.advanceWidth > root.width ? Math.floor(Theme.pageSize * root.width / wordMetrics.advanceWidth) : Theme.pageSize
        font.weight: Font.Bold
        font.letterSpacing: -0.5
        lineHeight: 1.1
        Accessible.role: Accessible.Heading
    }

    Row {
        id: trailingSlot

        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? titleText.y + titleText.height + 12 : titleText.y + (titleText.height - height) / 2
    }
}
