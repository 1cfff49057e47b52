// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Something to know, in words, on a tinted ground; what is put inside it (an action) stands below the text.
Rectangle {
    id: root

    property string iconName: "info"
    property string title: ""
    property string text: ""
    property color tone: Theme.colors.waiting
    default property alias actions: actionSlot.data

    implicitWidth: 320
    implicitHeight: words.implicitHeight + 32
    radius: Theme.radiusTile
    color: Theme.colors.waitingTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title !== "" ? root.title : root.text
    Accessible.description: root.title !== "" ? root.text : ""

    Icon {
        id: icon

        x: 18
        y: 18
        name: root.iconName
        color: root.tone
    }

    Column {
        id: words

        x: icon.x + icon.width + 14
        y: 16
        width: root.width - x - 18
        spacing: 4

        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.title
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.text
            font.pixelSize: Theme.secondSize
            Accessible.ignored: true
        }

        Flow {
            id: actionSlot

            width: parent.width
            visible: children.length > 0
            topPadding: 8
            spacing: 8
        }
    }
}
