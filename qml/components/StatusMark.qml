// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A state as an icon and a word together, never by colour alone.
Item {
    id: root

    required property string iconName
    required property string text
    required property color tone

    implicitWidth: icon.width + 8 + Math.ceil(metrics.advanceWidth)
    implicitHeight: Math.max(icon.height, words.implicitHeight)
    Accessible.ignored: true

    TextMetrics {
        id: metrics

        font: words.font
        text: root.text
    }

    Icon {
        id: icon

        y: Math.max(0, (Math.min(words.height, words.font.pixelSize * 1.4) - height) / 2)
        name: root.iconName
        size: Math.round(18 * Math.min(Theme.scale, 1.5))
        color: root.tone
    }

    PlainText {
        id: words

        x: icon.width + 6
        width: root.width - x
        text: root.text
        font.pixelSize: Theme.labelSize
        font.weight: Font.DemiBold
        color: root.tone
        lineHeight: 1.05
        Accessible.ignored: true
    }
}
