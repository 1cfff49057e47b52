// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// The name of a page with a small line above it, and room for one thing at the right (below it when there is no room).
GridLayout {
    id: root

    required property string title
    property string overline: ""
    default property alias trailing: trailingSlot.data

    columns: trailingSlot.implicitWidth > 0 && titles.implicitWidth + trailingSlot.implicitWidth + 16 > width ? 1 : 2
    columnSpacing: 16
    rowSpacing: 12

    ColumnLayout {
        id: titles

        Layout.fillWidth: true
        spacing: 0

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.overline
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
        }

        PlainText {
            Layout.fillWidth: true
            text: root.title
            font.pixelSize: Theme.pageSize
            font.weight: Font.Bold
            font.letterSpacing: -0.5
            lineHeight: 1.1
            Accessible.role: Accessible.Heading
        }
    }

    RowLayout {
        id: trailingSlot

        Layout.maximumWidth: root.width
        Layout.alignment: root.columns === 1 ? Qt.AlignLeft : Qt.AlignRight | Qt.AlignVCenter
        visible: implicitWidth > 0
    }
}
