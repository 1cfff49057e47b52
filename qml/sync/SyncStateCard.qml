// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// How it stands, in words: one sentence, an explanation, and what to do when something went wrong.
Rectangle {
    id: root

    required property SyncEditor sync

    readonly property bool running: sync.state === "running"
    readonly property bool failed: sync.state === "failed"
    readonly property bool calm: sync.waitingCount === 0 && !failed && sync.state !== "paused"
    readonly property color tone: failed ? Theme.colors.danger : calm ? Theme.colors.safe : Theme.colors.waiting

    implicitWidth: 320
    implicitHeight: column.implicitHeight + 2 * column.anchors.margins
    radius: Theme.radiusCard
    color: failed ? Theme.colors.dangerTint : calm ? Theme.colors.safeTint : Theme.colors.waitingTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.sync.headline
    Accessible.description: root.sync.explanation + " " + root.sync.actionText

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.compact ? 20 : 28
        spacing: 10

        Icon {
            name: root.failed ? "warning" : root.running ? "sync" : root.sync.state === "offline" ? "cloud_off" : root.sync.state === "paused" ? "clock" : root.calm ? "safe" : "waiting"
            size: 40
            color: root.tone
        }

        PlainText {
            Layout.fillWidth: true
            text: root.sync.headline
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 1.1
            Accessible.ignored: true
        }

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.sync.explanation
            font.pixelSize: Theme.secondSize
            Accessible.ignored: true
        }

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.sync.actionText
            font.pixelSize: Theme.secondSize
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        PlainText {
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: text !== ""
            text: root.sync.stepText
            font.pixelSize: Theme.secondSize
            font.weight: Font.DemiBold
        }

        // Nothing is known yet: something moves.
        SyncProgressBar {
            objectName: "syncProgress"
            Layout.fillWidth: true
            visible: root.running && !sending.visible && !fetching.visible
            label: qsTr("Progress")
            value: -1
            Accessible.description: root.sync.stepText
        }

        SyncStepRow {
            id: sending

            objectName: "sendingStep"
            Layout.fillWidth: true
            label: qsTr("Sending")
            factText: root.sync.sendingText
            share: root.sync.sendingShare
            running: root.running
        }

        SyncStepRow {
            id: fetching

            objectName: "fetchingStep"
            Layout.fillWidth: true
            label: qsTr("Fetching")
            factText: root.sync.fetchingText
            share: root.sync.fetchingShare
            running: root.running
        }

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.sync.trafficText
            font.pixelSize: Theme.labelSize
        }
    }
}
