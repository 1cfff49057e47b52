// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The ground of a list row, so that the rows of one part look like one card: round only at its first and last row.
Item {
    id: root

    required property bool first
    required property bool last
    property color fill: Theme.colors.surface
    property int lineInset: 24

    clip: true

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: root.first ? 0 : -radius
        anchors.bottomMargin: root.last ? 0 : -radius
        radius: Theme.radiusCard
        color: root.fill
        border.width: 1
        border.color: Theme.colors.line
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: root.lineInset
        anchors.rightMargin: 24
        height: 1
        visible: !root.last
        color: Theme.colors.line
    }
}
