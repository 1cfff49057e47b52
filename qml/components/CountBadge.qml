// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A number on an icon, and a sign that tells it from another number. What it means is said by whatever it lies on.
Rectangle {
    id: root

    required property int count
    required property color tone
    property string iconName: ""

    visible: count > 0
    width: Math.max(height, row.width + 8)
    height: number.implicitHeight + 2
    radius: height / 2

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            size: root.iconName !== "" ? number.implicitHeight - 3 : 0
            color: root.tone
        }

        PlainText {
            id: number

            text: root.count > 99 ? "99+" : root.count.toString()
            wrapMode: Text.NoWrap
            font.pixelSize: Math.round(12 * Math.min(Theme.scale, 1.4))
            font.weight: Font.Bold
            lineHeight: 1
            color: root.tone
            Accessible.ignored: true
        }
    }
}
