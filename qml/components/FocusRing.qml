// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Shows where the keyboard is. Outside the control by default; inside (negative gap) where the control touches an edge.
Rectangle {
    id: root

    required property bool shown
    property int gap: 3
    property int controlRadius: Theme.radiusTile

    anchors.fill: parent
    anchors.margins: -gap
    radius: Math.max(0, controlRadius + gap)
    visible: shown
    color: "transparent"
    border.width: 3
    border.color: Theme.colors.focus
}
