// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// Search while typing. Escape or the cross empties it.
T.TextField {
    id: root

    required property string label

    signal searched(string text)

    implicitWidth: 280
    implicitHeight: Math.max(56, contentHeight + topPadding + bottomPadding, prompt.implicitHeight + topPadding + bottomPadding)
    leftPadding: 20 + Theme.iconSize + 12
    rightPadding: 56
    topPadding: 10
    bottomPadding: 10
    font.family: Theme.fontFamily
    font.pixelSize: Theme.rowSize
    color: Theme.colors.ink
    selectionColor: Theme.colors.primary
    selectedTextColor: Theme.colors.inkOnPrimary
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    inputMethodHints: Qt.ImhNoPredictiveText
    onTextChanged: root.searched(text)

    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.searchEdit: true
    Keys.onEscapePressed: event => {
        event.accepted = root.length > 0;
        root.clear();
    }

    cursorDelegate: FieldCursor {
        shown: root.cursorVisible
    }

    background: FieldFrame {
        radius: Math.min(height / 2, 28)
        focused: root.activeFocus
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.colors.secondInk
    }

    PlainText {
        id: prompt

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.leftPadding
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length === 0 && root.preeditText === ""
        text: root.label
        font.pixelSize: Theme.compact ? Theme.secondSize : Theme.rowSize
        color: Theme.colors.secondInk
        lineHeight: 1.05
        Accessible.ignored: true
    }

    IconButton {
        objectName: root.objectName + "_clear"
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length > 0
        iconName: "close"
        text: qsTr("Clear search")
        onClicked: {
            root.clear();
            root.forceActiveFocus();
        }
    }
}
