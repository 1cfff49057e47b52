// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A fact with its icon: what it is in small, what it says below. Not shown when there is nothing to say.
RowLayout {
    id: root

    required property string iconName
    required property string label
    required property string text

    spacing: 16
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: root.label
    Accessible.description: root.text

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: 2
        name: root.iconName
        color: Theme.colors.primary
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 2

        PlainText {
            Layout.fillWidth: true
            text: root.label
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
            Accessible.ignored: true
        }

        PlainText {
            Layout.fillWidth: true
            text: root.text
            Accessible.ignored: true
        }
    }
}
