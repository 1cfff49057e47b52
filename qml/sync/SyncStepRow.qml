// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// One half of a sync: how much of how much, and a bar that never goes back.
Column {
    id: root

    required property string label
    required property string factText
    required property real share
    required property bool running

    visible: factText !== ""
    spacing: 6

    PlainText {
        width: parent.width
        text: root.factText
        font.pixelSize: Theme.secondSize
    }

    SyncProgressBar {
        width: parent.width
        label: root.label
        // Not running, nothing moves.
        value: root.running ? root.share : Math.max(0, root.share)
        Accessible.description: root.factText
    }
}
