// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Nothing here yet: says why, and what one can do about it.
ColumnLayout {
    id: root

    required property string iconName
    required property string title
    property string text: ""
    property string actionText: ""
    property string actionName: ""

    signal acted

    spacing: 8

    IconBubble {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: 8
        iconName: root.iconName
        size: 80
        tone: Theme.colors.primary
    }

    PlainText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: root.title
        font.pixelSize: Theme.sectionSize
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    PlainText {
        Layout.fillWidth: true
        Layout.maximumWidth: 440 * Theme.scale
        Layout.alignment: Qt.AlignHCenter
        horizontalAlignment: Text.AlignHCenter
        visible: text !== ""
        text: root.text
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    SecondaryButton {
        objectName: root.actionName
        Layout.topMargin: 8
        Layout.maximumWidth: root.width
        Layout.alignment: Qt.AlignHCenter
        visible: root.actionText !== ""
        text: root.actionText
        onClicked: root.acted()
    }
}
