// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Says what just happened and offers to take it back. Stays until the next action or page, but long enough to read, and as
// long as the keyboard is in it.
FocusScope {
    id: root

    property string text: ""
    property string actionText: ""
    property int readingTime: 10000
    readonly property bool shown: text !== ""
    // It could be read, and something else was done since.
    property bool aged: false
    property bool passed: false
    readonly property bool over: aged && passed && !activeFocus

    signal undone

    onOverChanged: {
        if (over)
            hide();
    }

    implicitHeight: bar.implicitHeight
    visible: opacity > 0
    opacity: shown ? 1 : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Behavior on opacity  {
        NumberAnimation {
            duration: Theme.longDuration
        }
    }

    function show(message: string, action: string) {
        aged = false;
        passed = false;
        text = message;
        actionText = action;
        timer.restart();
        AppContext.announce(message);
    }

    // Another action, or another page.
    function passBy() {
        passed = true;
    }

    function hide() {
        text = "";
    }

    Timer {
        id: timer

        interval: root.readingTime
        onTriggered: root.aged = true
    }

    Rectangle {
        id: bar

        anchors.fill: parent
        implicitHeight: line.height + 16
        radius: Theme.radiusTile
        color: Theme.colors.raised

        // Side by side while both fit. Not a layout that changes its columns: Qt 6.4 keeps the heights of before.
        Item {
            id: line

            readonly property bool stacked: safe.width + 12 + message.implicitWidth + 12 + undoButton.width > width

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: 20
            anchors.rightMargin: 8
            height: stacked ? words.height + undoButton.height : Math.max(words.height, undoButton.height)

            Item {
                id: words

                anchors.left: parent.left
                anchors.right: line.stacked ? parent.right : undoButton.left
                anchors.rightMargin: 12
                height: Math.max(Theme.target, message.implicitHeight)

                Icon {
                    id: safe

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: "safe"
                    color: Theme.colors.inkOnRaised
                }

                PlainText {
                    id: message

                    anchors.left: safe.right
                    anchors.leftMargin: 12
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.text
                    font.pixelSize: Theme.secondSize
                    font.weight: Font.Medium
                    color: Theme.colors.inkOnRaised
                    Accessible.ignored: true
                }
            }

            ActionButton {
                id: undoButton

                objectName: "undoButton"
                anchors.right: parent.right
                y: line.stacked ? words.height : (line.height - height) / 2
                width: Math.min(implicitWidth, root.width - 28)
                visible: root.actionText !== ""
                iconName: "undo"
                text: root.actionText
                textColor: Theme.colors.actionOnRaised
                textSize: Theme.secondSize
                horizontalPadding: 16
                onClicked: {
                    root.hide();
                    root.undone();
                }
            }
        }
    }
}
