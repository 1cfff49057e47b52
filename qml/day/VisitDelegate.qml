// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A visit that has ended, as a row.
ListRow {
    id: root

    required property string recordId
    required property bool waiting
    required property string standing
    required property bool ended

    readonly property bool unfinished: standing !== ""

    required title
    required subtitle

    iconName: "place"
    markIcon: unfinished ? "edit" : waiting ? "waiting" : "safe"
    markText: standing === "draft" ? qsTr("Not saved yet") : unfinished ? qsTr("Not finished yet") : waiting ? qsTr("To be sent") : qsTr("Sent")
    markTone: unfinished || waiting ? Theme.colors.waiting : Theme.colors.safe
}
