// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What a field is called, and below it what stands in it.
Column {
    id: root

    required property string label
    required property string factText

    spacing: 2
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label
    Accessible.description: root.factText

    PlainText {
        width: parent.width
        text: root.label
        font.pixelSize: Theme.labelSize
        color: Theme.colors.secondInk
        Accessible.ignored: true
    }

    PlainText {
        width: parent.width
        text: root.factText
        Accessible.ignored: true
    }
}
