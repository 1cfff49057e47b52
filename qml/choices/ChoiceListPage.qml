// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Keuze nodig: all that waits for a person, by what has to be decided.
FocusScope {
    id: root

    signal choiceRequested(string choiceId)
    signal backRequested

    Keys.onBackPressed: root.backRequested()
    Keys.onEscapePressed: root.backRequested()

    ChoiceListModel {
        id: choices
    }

    ScrollColumn {
        anchors.fill: parent
        topSpace: Theme.compact ? 16 : 24
        spacing: Theme.compact ? 12 : 16

        PageHeader {
            returnable: true
            width: parent.width
            title: qsTr("Choice needed")
            onBackRequested: root.backRequested()
        }

        PlainText {
            width: parent.width
            visible: !choices.empty
            text: qsTr("Nothing is lost: everything is kept until you choose. You can go on working meanwhile.")
            font.pixelSize: Theme.secondSize
            color: Theme.colors.secondInk
        }

        Column {
            width: parent.width

            Repeater {
                model: choices

                delegate: Column {
                    id: entry

                    required property int index
                    required property string choiceId
                    required property string heading
                    required property string title
                    required property string subtitle
                    required property string markText
                    required property bool firstOfKind
                    required property bool lastOfKind

                    width: parent ? parent.width : 0

                    SectionHeading {
                        width: parent.width
                        topPadding: entry.index === 0 ? 12 : 24
                        bottomPadding: 10
                        visible: entry.heading !== ""
                        text: entry.heading
                    }

                    ListRow {
                        objectName: "choiceRow_" + entry.index
                        width: parent.width
                        iconName: "choice"
                        title: entry.title
                        subtitle: entry.subtitle
                        markIcon: "group"
                        markText: entry.markText
                        markTone: Theme.colors.danger
                        first: entry.firstOfKind
                        last: entry.lastOfKind
                        onClicked: root.choiceRequested(entry.choiceId)
                    }
                }
            }
        }

        EmptyState {
            width: parent.width
            topPadding: 48
            visible: choices.empty && !choices.loading
            iconName: "safe"
            title: qsTr("Nothing to choose")
            text: qsTr("When you and a colleague change the same thing, both answers come here. You then choose which one is right.")
        }
    }
}
