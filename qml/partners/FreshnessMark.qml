// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// How far one can rely on what is known: a colour, a sign and a word.
QtObject {
    id: root

    required property string freshness

    readonly property string iconName: freshness === "fresh" ? "safe" : freshness === "ageing" ? "clock" : freshness === "stale" ? "warning" : "info"
    readonly property color tone: freshness === "fresh" ? Theme.colors.safe : freshness === "ageing" ? Theme.colors.waiting : freshness === "stale" ? Theme.colors.danger : Theme.colors.secondInk
    readonly property color tint: freshness === "fresh" ? Theme.colors.safeTint : freshness === "ageing" ? Theme.colors.waitingTint : freshness === "stale" ? Theme.colors.dangerTint : Theme.colors.sunken
}
