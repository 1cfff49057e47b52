// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// How many were logged, by whom it was for, in words.
GridLayout {
    id: root

    required property int contactCount
    required property int groupCount
    required property int communityCount

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
