// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The box of a tile or chip, with a check in it when chosen.
Rectangle {
    id: root

    required property bool checked

    implicitWidth: 22
    implicitHeight: 22
    radius: 7
    color: checked ? Theme.colors.primary : "transparent"
    border.width: 2
    border.color: checked ? Theme.colors.primary : Theme.colors.edge

    Icon {
        anchors.centerIn: parent
        name: "check"
        size: 18
        color: Theme.colors.inkOnPrimary
        scale: root.checked ? 1 : 0

        Behavior on scale  {
            NumberAnimation {
                duration: Theme.shortDuration
                easing.type: Easing.OutBack
            }
        }
    }
}
