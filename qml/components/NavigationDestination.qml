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
    property string badgeText: ""
    // A sign at the other side of the icon; badgeText says what it means.
    property string signIcon: ""
}
