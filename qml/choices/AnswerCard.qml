// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// One of the answers: who wrote it and when, what it says, and the button that takes it.
Rectangle {
    id: root

    required property int number
    required property string writer
    required property string when
    required property string answerText
    required property string markup
    required property string chooseText

    signal chosen

    implicitWidth: 320
    implicitHeight: column.implicitHeight + 2 * column.anchors.margins
    radius: Theme.radiusCard
    color: Theme.colors.surface
    border.width: 1
    border.color: Theme.colors.line
    Accessible.role: Accessible.Grouping
    Accessible.name: root.writer
    Accessible.description: root.when

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.compact ? 16 : 24
        spacing: 4

        PlainText {
            Layout.fillWidth: true
            text: root.writer
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.when
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
            Accessible.ignored: true
        }

        MarkedText {
            Layout.fillWidth: true
            Layout.topMargin: 12
            Layout.bottomMargin: root.chooseText !== "" ? 16 : 0
            markup: root.markup
            plain: root.answerText
        }

        // The buttons of answers of different length stand on one line.
        Item {
            Layout.fillHeight: true
        }

        SecondaryButton {
            objectName: "answerButton_" + root.number
            Layout.fillWidth: true
            visible: root.chooseText !== ""
            text: root.chooseText
            onClicked: root.chosen()
        }
    }
}
