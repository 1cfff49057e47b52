// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A setting with its name and, when it helps, one line about it.
Column {
    id: root

    required property string title
    property string text: ""
    default property alias content: slot.data

    spacing: 10

    Column {
        width: root.width
        spacing: 2

        SectionHeading {
            width: root.width
            text: root.title
        }

        PlainText {
            width: root.width
            visible: text !== ""
            text: root.text
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
        }
    }

    Column {
        id: slot

        width: root.width
        spacing: 14
    }
}
