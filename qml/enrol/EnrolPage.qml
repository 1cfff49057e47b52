// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The first start: which registry, and the code that the office gave. The only moment that needs a connection.
FocusScope {
    id: root

    EnrolEditor {
        id: editor
    }

    ScrollColumn {
        anchors.fill: parent
        maximumWidth: 560 * Math.min(1.35, Theme.scale)
        topSpace: Math.max(24, Math.min(96, (root.height - 760) / 2))
        spacing: 20

        IconBubble {
            iconName: "neighbourhood"
            size: 80
            color: Theme.colors.primary
            tone: Theme.colors.inkOnPrimary
        }

        PageHeader {
            width: parent.width
            title: qsTr("Welcome to Wijkronde")
        }

        PlainText {
            width: parent.width
            text: qsTr("Connect this tablet to your team once. You need an internet connection for that now. After that you can log without one.")
        }

        LineField {
            width: parent.width
            inputName: "registryField"
            label: qsTr("Address of the registry")
            hint: qsTr("It is in the letter or message with your code.")
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
            text: editor.registryUrl
            onEdited: text => editor.registryUrl = text
        }

        LineField {
            width: parent.width
            inputName: "codeField"
            label: qsTr("Your code")
            hint: qsTr("The code works once. No code, or is it too old? Ask the office for a new one.")
            errorText: editor.errorText
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferUppercase
            text: editor.code
            onEdited: text => editor.code = text
            onAccepted: {
                if (enrolButton.enabled)
                    editor.enrol();
            }
        }

        PrimaryButton {
            id: enrolButton

            objectName: "enrolButton"
            width: parent.width
            enabled: !editor.busy && editor.registryUrl !== "" && editor.code !== ""
            iconName: "link"
            text: editor.busy ? qsTr("Connecting …") : qsTr("Connect this tablet")
            onClicked: editor.enrol()
        }

        SyncProgressBar {
            width: parent.width
            visible: editor.busy
            label: qsTr("Connecting …")
            value: -1
        }

        NoticePanel {
            objectName: "enrolDone"
            width: parent.width
            visible: editor.done
            iconName: "safe"
            tone: Theme.colors.safe
            color: Theme.colors.safeTint
            title: qsTr("Welcome, %1.").arg(editor.workerName)
            text: qsTr("This tablet now belongs to you and your team.")
        }
    }
}
