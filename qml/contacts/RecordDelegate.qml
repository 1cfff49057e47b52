// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A logged contact or group activity as a row.
ListRow {
    id: root

    required property string recordId
    required property string kind
    required property string timeText
    required property string approach
    required property bool waiting
    property bool choiceNeeded: false

    required title
    required subtitle

    iconName: approach === "collective" ? "group" : approach === "community" ? "neighbourhood" : "person"
    markIcon: choiceNeeded ? "choice" : waiting ? "waiting" : "safe"
    markText: choiceNeeded ? qsTr("Choice needed") : waiting ? qsTr("To be sent") : qsTr("Sent")
    markTone: choiceNeeded ? Theme.colors.danger : waiting ? Theme.colors.waiting : Theme.colors.safe
}
