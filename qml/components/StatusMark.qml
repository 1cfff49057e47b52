// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A state as an icon and a word together, never by colour alone.
RowLayout {
    id: root

    required property string iconName
    required property string text
    required property color tone

    spacing: 6
    Accessible.ignored: true

    Icon {
        Layout.alignment: Qt.AlignVCenter
        name: root.iconName
        size: Math.round(18 * Math.min(Theme.scale, 1.5))
        color: root.tone
    }

    PlainText {
        Layout.fillWidth: true
        text: root.text
        font.pixelSize: Theme.labelSize
        font.weight: Font.DemiBold
        color: root.tone
        lineHeight: 1.05
        Accessible.ignored: true
    }
}
