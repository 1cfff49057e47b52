// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Something that was begun and not saved: go on with it, or throw it away.
Card {
    id: root

    required property string recordId
    required property string title
    required property string subtitle
    required property bool edit

    signal resumed
    signal discarded

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    RowLayout {
        Layout.fillWidth: true
        spacing: 12

        Icon {
            Layout.alignment: Qt.AlignTop
            name: "note"
            color: Theme.colors.primary
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            PlainText {
                Layout.fillWidth: true
                text: root.title
                font.weight: Font.Medium
            }

            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.subtitle
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: 12

        SecondaryButton {
            objectName: "resumeDraftButton"
            text: qsTr("Go on")
            description: root.title
            onClicked: root.resumed()
        }

        TextButton {
            objectName: "throwDraftButton"
            iconName: "delete"
            text: qsTr("Throw away")
            description: root.title
            onClicked: root.discarded()
        }
    }
}
