// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What became of a signal, as a sign and a colour; the word stands beside it.
QtObject {
    id: root

    // "open", "answered" or "refused"
    required property string standing

    readonly property string iconName: standing === "answered" ? "check" : standing === "refused" ? "close" : "waiting"
    readonly property color tone: standing === "answered" ? Theme.colors.safe : standing === "refused" ? Theme.colors.secondInk : Theme.colors.waiting
    readonly property color tint: standing === "answered" ? Theme.colors.safeTint : standing === "refused" ? Theme.colors.sunken : Theme.colors.waitingTint
}
