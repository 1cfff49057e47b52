// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A calm surface that holds things that belong together.
Rectangle {
    id: root

    default property alias content: column.data
    property int padding: Theme.compact ? 16 : 24
    property int spacing: 8

    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.radiusCard
    color: Theme.colors.surface
    border.width: 1
    border.color: Theme.colors.line

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.padding
        spacing: root.spacing
    }
}
