// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// One figure of my own day, in words.
RowLayout {
    id: root

    required property string iconName
    required property string text

    spacing: 10

    Icon {
        name: root.iconName
        color: Theme.colors.primary
    }

    PlainText {
        Layout.fillWidth: true
        text: root.text
        font.pixelSize: Theme.secondSize
    }
}
