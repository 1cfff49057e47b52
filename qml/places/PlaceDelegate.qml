// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A place in the list: what it is, where, and how near or how long ago.
ListRow {
    id: root

    required property string recordId
    required property string name
    required property string kindLabel
    required property string kindIcon
    required property string addressText
    required property string distanceText
    required property string lastUsedText
    required property bool nearest

    readonly property string nearText: distanceText !== "" ? distanceText : lastUsedText

    iconName: kindIcon
    title: name
    subtitle: joined(kindLabel, addressText, " · ")
    selected: nearest
    markIcon: distanceText !== "" ? "near" : "clock"
    markText: nearText === "" ? "" : nearest ? qsTr("Nearest, %1").arg(nearText) : distanceText !== "" ? nearText : qsTr("Last used: %1").arg(nearText)
    markTone: nearest ? Theme.colors.inkOnTint : Theme.colors.secondInk
}
