// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Where a readable file goes: its name, and the folder, chosen by walking through folders.
SheetPanel {
    id: root

    required property string suggestedName
    required property string fileText

    signal saved(string path)

    title: qsTr("Keep as a file")
    onAboutToShow: {
        file.begin(root.suggestedName);
        page.contentY = 0;
    }

    FileEditor {
        id: file

        onSaved: path => {
            root.close();
            root.saved(path);
        }
    }

    footer: PrimaryButton {
        objectName: "saveFileButton"
        Layout.fillWidth: true
        text: qsTr("Keep in this folder")
        description: file.folder
        enabled: file.fileName !== "" && file.folder !== "" && !file.busy
        onClicked: file.save(root.fileText)
    }

    ScrollColumn {
        id: page

        anchors.fill: parent
        maximumWidth: width
        topSpace: 4

        NoticePanel {
            width: parent.width
            iconName: "warning"
            title: qsTr("This file is not protected")
            text: qsTr("Everybody who can open it can read it. Remove it when you no longer need it.")
        }

        LineField {
            width: parent.width
            label: qsTr("Name of the file")
            inputName: "fileNameField"
            text: file.fileName
            hint: qsTr("Write no names of people in it.")
            errorText: file.nameError
            onEdited: text => file.fileName = text
        }

        Column {
            width: parent.width
            spacing: 10

            FactRow {
                width: parent.width
                iconName: "folder"
                label: qsTr("In this folder")
                text: file.folder
            }

            StatusMark {
                objectName: "folderError"
                width: parent.width
                visible: file.folderError !== ""
                iconName: "warning"
                text: file.folderError
                tone: Theme.colors.danger
                Accessible.ignored: false
                Accessible.role: Accessible.AlertMessage
                Accessible.name: file.folderError
            }
        }

        Column {
            width: parent.width

            SecondaryButton {
                objectName: "folderUpButton"
                visible: file.hasParent
                iconName: "chevron_up"
                text: qsTr("One folder up")
                onClicked: file.openParent()
            }

            Repeater {
                model: file.folders

                delegate: Column {
                    id: entry

                    required property int index
                    required property string path
                    required property string name
                    required property bool isPlace
                    required property bool firstOfKind
                    required property bool lastOfKind

                    width: parent ? parent.width : 0

                    SectionHeading {
                        width: parent.width
                        topPadding: 20
                        bottomPadding: 10
                        visible: entry.firstOfKind
                        text: entry.isPlace ? qsTr("Other places") : qsTr("Folders in this folder")
                    }

                    ListRow {
                        objectName: "folderRow_" + entry.index
                        width: parent.width
                        iconName: entry.isPlace ? "place" : "folder"
                        title: entry.name
                        subtitle: entry.isPlace ? entry.path : ""
                        first: entry.firstOfKind
                        last: entry.lastOfKind
                        onClicked: {
                            file.open(entry.path);
                            page.contentY = 0;
                        }
                    }
                }
            }

            PlainText {
                width: parent.width
                topPadding: 10
                visible: file.isCut
                text: qsTr("There are more folders here than can be shown.")
                font.pixelSize: Theme.labelSize
                color: Theme.colors.secondInk
            }
        }
    }
}
