// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// An icon and a word in the middle of a control; the word wraps, and stands below the icon when `stacked`.
Item {
    id: root

    property string iconName: ""
    property string text: ""
    property color tone: Theme.colors.ink
    property int iconSize: Theme.iconSize
    property font textFont
    property bool stacked: false
    // Stacked, the word stands as low without an icon: in line with its neighbours that have one.
    property bool keepsIconRoom: false
    property int spacing: 10

    // Measured, because the width of a text that wraps must not depend on its own implicit width.
    readonly property real natural: text === "" ? 0 : Math.ceil(metrics.advanceWidth) + 2
    readonly property bool withIcon: iconName !== ""
    readonly property bool below: stacked && (withIcon || keepsIconRoom)
    readonly property real iconRoom: withIcon ? iconSize + (text !== "" ? spacing : 0) : 0

    implicitWidth: stacked ? Math.max(iconSize, natural) : iconRoom + natural
    implicitHeight: below ? iconSize + 4 + words.implicitHeight : Math.max(withIcon ? iconSize : 0, words.implicitHeight)

    TextMetrics {
        id: metrics

        font: root.textFont
        text: root.text
    }

    Icon {
        id: icon

        x: root.stacked ? (root.width - width) / 2 : words.x - root.iconRoom
        y: root.stacked ? (root.height - root.implicitHeight) / 2 : (root.height - height) / 2
        visible: root.withIcon
        name: root.iconName
        size: root.iconSize
        color: root.tone
    }

    PlainText {
        id: words

        width: Math.min(root.natural, root.width - (root.stacked ? 0 : root.iconRoom))
        x: (root.width - width + (root.stacked ? 0 : root.iconRoom)) / 2
        y: root.below ? icon.y + icon.height + 4 : (root.height - height) / 2
        text: root.text
        font: root.textFont
        color: root.tone
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.1
        Accessible.ignored: true
    }
}
