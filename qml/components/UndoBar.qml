// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
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
        implicitHeight: line.implicitHeight + 16
        radius: Theme.radiusTile
        color: Theme.colors.raised

        GridLayout {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: 20
            anchors.rightMargin: 8
            columns: message.implicitWidth + undoButton.implicitWidth + 96 > root.width ? 1 : 2
            rowSpacing: 0

            RowLayout {
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.target
                spacing: 12

                Icon {
                    name: "safe"
                    color: Theme.colors.inkOnRaised
                }

                PlainText {
                    id: message

                    Layout.fillWidth: true
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
                Layout.maximumWidth: root.width - 28
                Layout.alignment: Qt.AlignRight
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
