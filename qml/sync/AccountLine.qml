// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A number with what it counts and what that means.
Item {
    id: root

    required property string label
    required property string factText
    required property string explanation
    required property string iconName

    implicitWidth: 280
    implicitHeight: words.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + ": " + root.factText
    Accessible.description: root.explanation

    Icon {
        id: icon

        y: 4
        name: root.iconName
        color: Theme.colors.primary
    }

    PlainText {
        id: number

        anchors.right: parent.right
        text: root.factText
        wrapMode: Text.NoWrap
        font.weight: Font.Bold
        Accessible.ignored: true
    }

    Column {
        id: words

        x: icon.width + 16
        width: root.width - x - number.width - 16
        spacing: 2

        PlainText {
            width: parent.width
            text: root.label
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            text: root.explanation
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
            Accessible.ignored: true
        }
    }
}
