// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A round ground with an icon, at the start of a row.
Rectangle {
    id: root

    required property string iconName
    property int size: 48
    property color tone: Theme.colors.inkOnTint

    implicitWidth: size
    implicitHeight: size
    radius: size / 2
    color: Theme.colors.tint

    Icon {
        anchors.centerIn: parent
        name: root.iconName
        size: Math.round(root.size / 2)
        color: root.tone
    }
}
