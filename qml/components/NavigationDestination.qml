// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQml

// A place to go to in the bar or the rail.
QtObject {
    id: root

    required property string key
    required property string text
    required property string iconName
    property int badge: 0
    // A second number, at the other side of the icon: how often a person must choose.
    property int choices: 0
    // What both numbers mean, in words.
    property string badgeText: ""
}
