// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A setting with its name and, when it helps, one line about it.
ColumnLayout {
    id: root

    required property string title
    property string text: ""
    default property alias content: slot.data

    spacing: 10

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        SectionHeading {
            Layout.fillWidth: true
            text: root.title
        }

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.text
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
        }
    }

    ColumnLayout {
        id: slot

        Layout.fillWidth: true
        spacing: 14
    }
}
