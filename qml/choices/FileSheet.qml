// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Where a readable file of what could not be processed goes.
SheetPanel {
    id: root

    required property ChoiceEditor editor
    property string errorText: ""

    title: qsTr("Keep as a file")
    bodyHeight: column.implicitHeight + 24
    onAboutToShow: {
        errorText = "";
        path.text = root.editor.suggestedPath;
    }

    Connections {
        target: root.editor

        function onFileSaved() {
            root.close();
        }

        function onFileFailed(message: string) {
            root.errorText = message;
        }
    }

    footer: PrimaryButton {
        objectName: "saveFileButton"
        Layout.fillWidth: true
        text: qsTr("Keep the file")
        enabled: path.text !== ""
        onClicked: root.editor.saveFile(path.text)
    }

    ScrollColumn {
        id: column

        anchors.fill: parent
        topSpace: 4

        NoticePanel {
            width: parent.width
            iconName: "warning"
            title: qsTr("This file is not protected")
            text: qsTr("Everybody who can open it can read it. Remove it when you no longer need it.")
        }

        LineField {
            id: path

            width: parent.width
            label: qsTr("Place and name of the file")
            inputName: "filePathField"
            errorText: root.errorText
            onEdited: root.errorText = ""
        }
    }
}
