// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Puts right what the registry could not take, of any kind of record that has no form of its own: each field as the
// schema describes it.
SheetPanel {
    id: root

    signal saved(string summary)

    function openExisting(recordId: string) {
        editor.begin(recordId);
        page.contentY = 0;
        open();
    }

    function undo() {
        editor.undo();
    }

    title: qsTr("Adjust")
    subtitle: editor.title
    onOpened: page.contentY = 0
    onAboutToHide: editor.keep()

    RecordEditor {
        id: editor

        onSaved: message => {
            root.close();
            root.saved(message);
        }
        onUndone: AppContext.announce(qsTr("Undone."))
    }

    ScrollColumn {
        id: page

        anchors.fill: parent
        maximumWidth: width
        topSpace: 4
        spacing: Theme.compact ? 16 : 22

        NoticePanel {
            width: parent.width
            visible: editor.draftRestored
            iconName: "note"
            text: qsTr("You had begun to adjust this. It is as you left it.")

            TextButton {
                objectName: "beginAgainButton"
                hanging: true
                text: qsTr("Start again")
                onClicked: editor.beginAgain()
            }
        }

        Repeater {
            model: editor.fields

            delegate: RecordField {
                required property int tag

                width: parent ? parent.width : 0
                onEdited: text => editor.setText(tag, text)
                onToggled: code => editor.toggleCode(tag, code)
                onTakenOff: editor.takeOff(tag)
            }
        }
    }

    footer: [
        ErrorPanel {
            objectName: "recordError"
            Layout.fillWidth: true
            visible: editor.errorTitle !== ""
            title: editor.errorTitle
            text: editor.errorText
        },
        PrimaryButton {
            objectName: "saveRecordButton"
            Layout.fillWidth: true
            enabled: editor.canSave
            text: qsTr("Save")
            onClicked: editor.save()
        },
        PlainText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("It is sent once more the next time that you send.")
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
        }
    ]
}
