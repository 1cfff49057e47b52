// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Nothing here yet: says why, and what one can do about it.
Column {
    id: root

    required property string iconName
    required property string title
    property string text: ""
    property string actionText: ""
    property string actionName: ""

    signal acted

    spacing: 12

    IconBubble {
        anchors.horizontalCenter: parent.horizontalCenter
        iconName: root.iconName
        size: 80
        tone: Theme.colors.primary
    }

    PlainText {
        width: root.width
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        font.pixelSize: Theme.sectionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    PlainText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, 440 * Theme.scale)
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
        text: root.text
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    SecondaryButton {
        objectName: root.actionName
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width)
        visible: root.actionText !== ""
        text: root.actionText
        onClicked: root.acted()
    }
}
