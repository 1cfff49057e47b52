// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A record of any kind that has no form of its own, new or stored: each field as the schema describes it.
SheetPanel {
    id: root

    signal saved(string summary)
    signal partnerRequested(string recordId)

    function openExisting(recordId: string) {
        editor.begin(recordId);
        open();
    }

    function openChanged(partnerId: string, personId: string) {
        editor.beginChanged(partnerId, personId);
        open();
    }

    function openNewPartner() {
        editor.beginPartner();
        open();
    }

    function openNewPerson(partnerId: string, predecessor: string) {
        editor.beginPerson(partnerId, predecessor);
        open();
    }

    function openNewSignal(originId: string) {
        editor.beginSignal(originId);
        open();
    }

    function undo() {
        editor.undo();
    }

    title: editor.isNew ? qsTr("Add") : qsTr("Adjust")
    subtitle: editor.title
    onOpened: page.contentY = 0
    onAboutToHide: editor.keep()

    RecordEditor {
        id: editor

        onFinished: root.close()
        onSaved: message => root.saved(message)
        onUndone: AppContext.announce(qsTr("Undone."))
    }

    SimilarPartners {
        id: similar

        name: editor.newPartnerName
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
            text: qsTr("You had begun this before. It is as you left it.")

            TextButton {
                objectName: "beginAgainButton"
                hanging: true
                text: qsTr("Start again")
                onClicked: editor.beginAgain()
            }
        }

        NoticePanel {
            width: parent.width
            visible: similar.names.length > 0
            iconName: "network"
            title: qsTr("Is it here already?")
            text: qsTr("These names look like it.")

            Repeater {
                model: similar.names

                delegate: TextButton {
                    required property int index
                    required property string modelData

                    objectName: "similarButton_" + index
                    width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
                    hanging: true
                    text: modelData
                    description: qsTr("Show this partner")
                    onClicked: {
                        root.close();
                        root.partnerRequested(similar.ids[index]);
                    }
                }
            }
        }

        Repeater {
            id: fields

            model: editor.fields

            delegate: RecordField {
                required property int tag

                width: parent ? parent.width : 0
                onEdited: text => editor.setText(tag, text)
                onToggled: code => editor.toggleCode(tag, code)
                onTakenOff: editor.takeOff(tag)
                // The sentence comes right after the kind.
                onSettled: {
                    const next = fields.itemAt(index + 1) as RecordField;
                    if (essential && next?.essential)
                        next.takeFocus();
                }
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
            // Not without saying it (AT-12).
            text: editor.warned ? qsTr("Save anyway") : qsTr("Save")
            onClicked: editor.save()
        },
        TextButton {
            objectName: "removeRecordButton"
            Layout.alignment: Qt.AlignHCenter
            visible: editor.isRemovable
            enabled: editor.canSave
            text: qsTr("Remove")
            textColor: Theme.colors.danger
            pressedFill: Theme.colors.dangerTint
            onClicked: editor.remove()
        },
        PlainText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: editor.hintText
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
        }
    ]
}
