// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The name of a page that one came to from another one, and the way back.
Item {
    id: root

    required property string title

    signal backRequested

    implicitWidth: 280
    implicitHeight: Math.max(back.height, header.height)

    IconButton {
        id: back

        objectName: "backButton"
        x: -12
        iconName: "back"
        text: qsTr("Back")
        onClicked: root.backRequested()
    }

    PageHeader {
        id: header

        anchors.left: back.right
        anchors.leftMargin: 4
        anchors.right: parent.right
        y: Math.max(0, (back.height - height) / 2)
        height: implicitHeight
        title: root.title
    }
}
