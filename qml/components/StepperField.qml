// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A value that is changed in steps: less, the value in words, more.
Rectangle {
    id: root

    required property string label
    required property string text
    required property string lessText
    required property string moreText

    signal stepped(int direction)

    implicitWidth: 280
    implicitHeight: Math.max(56, words.implicitHeight + 16)
    radius: Theme.radiusField
    color: Theme.colors.surface
    border.width: 1
    border.color: Theme.colors.edge
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    RowLayout {
        anchors.fill: parent
        anchors.margins: 4
        spacing: 4

        IconButton {
            objectName: root.objectName + "_less"
            iconName: "minus"
            text: root.lessText
            autoRepeat: true
            onClicked: root.stepped(-1)
        }

        PlainText {
            id: words

            Layout.fillWidth: true
            text: root.text
            horizontalAlignment: Text.AlignHCenter
            font.weight: Font.Medium
        }

        IconButton {
            objectName: root.objectName + "_more"
            iconName: "plus"
            text: root.moreText
            autoRepeat: true
            onClicked: root.stepped(1)
        }
    }
}
