// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A fact with its icon: what it is in small, what it says below. Not shown when there is nothing to say.
Item {
    id: root

    required property string iconName
    required property string label
    required property string text

    implicitWidth: 280
    implicitHeight: words.implicitHeight
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label
    Accessible.description: root.text

    Icon {
        id: icon

        y: 4
        name: root.iconName
        color: Theme.colors.primary
    }

    Column {
        id: words

        x: icon.width + 16
        width: root.width - x
        spacing: 2

        PlainText {
            width: parent.width
            text: root.label
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            text: root.text
            Accessible.ignored: true
        }
    }
}
