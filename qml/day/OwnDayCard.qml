// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// My own day and week in figures. They are counted on this tablet and never leave it.
Card {
    id: root

    required property int contactCount
    required property int groupCount
    required property int communityCount
    // Parts of days of this week.
    required property int outsideCount
    required property int insideCount
    required property list<string> longAgoTexts

    readonly property bool logged: contactCount + groupCount + communityCount > 0

    SectionHeading {
        Layout.fillWidth: true
        visible: root.logged
        text: qsTr("My day")
    }

    LogCountBlock {
        Layout.fillWidth: true
        visible: root.logged
        contactCount: root.contactCount
        groupCount: root.groupCount
        communityCount: root.communityCount
    }

    SectionHeading {
        Layout.fillWidth: true
        Layout.topMargin: root.logged ? 8 : 0
        text: qsTr("My week")
    }

    GridLayout {
        Layout.fillWidth: true
        columns: root.width >= 560 * Theme.scale ? 2 : 1
        rowSpacing: 8
        columnSpacing: 16

        DayFigure {
            Layout.fillWidth: true
            iconName: "place"
            text: qsTr("%n daypart(s) at places in the neighbourhood", "", root.outsideCount)
        }

        DayFigure {
            Layout.fillWidth: true
            iconName: "desk"
            text: qsTr("%n daypart(s) elsewhere", "", root.insideCount)
        }
    }

    PlainText {
        Layout.fillWidth: true
        visible: root.longAgoTexts.length > 0
        text: qsTr("Perhaps drop in again at:")
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    Repeater {
        model: root.longAgoTexts

        delegate: DayFigure {
            required property string modelData

            Layout.fillWidth: true
            iconName: "clock"
            text: modelData
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
