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

    readonly property bool failed: sync.state === "failed"
    readonly property bool calm: sync.waitingCount === 0 && !failed
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
            name: root.failed ? "warning" : root.sync.state === "running" ? "sync" : root.sync.state === "offline" ? "cloud_off" : root.calm ? "safe" : "waiting"
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

        SyncProgressBar {
            objectName: "syncProgress"
            Layout.fillWidth: true
            Layout.topMargin: 8
            visible: root.sync.state === "running"
            label: qsTr("Progress")
            value: root.sync.progress
            Accessible.description: root.sync.explanation + " " + root.sync.actionText
        }

        PlainText {
            Layout.fillWidth: true
            visible: root.sync.state === "running" && text !== ""
            text: root.sync.stepText
            font.pixelSize: Theme.secondSize
        }
    }
}
