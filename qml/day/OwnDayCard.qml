// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// My own day in three figures. They are counted on this tablet and never leave it.
Card {
    id: root

    required property int contactCount
    required property int groupCount
    required property int communityCount

    SectionHeading {
        Layout.fillWidth: true
        text: qsTr("My day")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width >= 560 * Theme.scale ? 3 : 1
        rowSpacing: 8
        columnSpacing: 16

        DayFigure {
            Layout.fillWidth: true
            iconName: "person"
            text: qsTr("%n with one person", "", root.contactCount)
        }

        DayFigure {
            Layout.fillWidth: true
            iconName: "group"
            text: qsTr("%n with a group", "", root.groupCount)
        }

        DayFigure {
            Layout.fillWidth: true
            iconName: "neighbourhood"
            text: qsTr("%n for the neighbourhood", "", root.communityCount)
        }
    }

    StatusMark {
        Layout.fillWidth: true
        Layout.topMargin: 4
        iconName: "lock"
        text: qsTr("Only you see these numbers. They stay on this tablet.")
        tone: Theme.colors.secondInk
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
