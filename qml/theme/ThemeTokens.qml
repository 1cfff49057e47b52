// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// The colours of one theme as plain data: a test reads them and computes the contrast of every pair below.
// An "ink" is text, an "edge" is a border or mark that carries meaning, a "line" only decorates.
QtObject {
    id: root

    required property string name
    required property bool dark

    required property color paper
    required property color surface
    required property color sunken
    required property color line
    required property color edge

    required property color ink
    required property color secondInk

    required property color primary
    required property color primaryPressed
    required property color inkOnPrimary
    required property color secondInkOnPrimary

    required property color tint
    required property color tintPressed
    required property color inkOnTint

    required property color waiting
    required property color waitingTint
    required property color safe
    required property color safeTint
    required property color danger
    required property color dangerTint

    required property color raised
    required property color inkOnRaised
    required property color actionOnRaised

    required property color focus
    required property color scrim

    // "text/ground": at least 4.5:1, and 7:1 in the sun theme.
    readonly property list<string> textPairs: ["ink/paper", "ink/surface", "ink/sunken", "ink/tint", "ink/waitingTint", "ink/safeTint", "ink/dangerTint", "secondInk/paper", "secondInk/surface", "secondInk/sunken", "secondInk/tint", "secondInk/waitingTint", "primary/paper", "primary/surface", "primary/sunken", "inkOnPrimary/primary", "inkOnPrimary/primaryPressed", "secondInkOnPrimary/primary", "inkOnTint/tint", "inkOnTint/tintPressed", "waiting/paper", "waiting/surface", "waiting/tint", "waiting/waitingTint", "safe/paper", "safe/surface", "safe/tint", "safe/safeTint", "danger/paper", "danger/surface", "danger/tint", "danger/dangerTint", "inkOnRaised/raised", "actionOnRaised/raised"]

    // "edge/ground": borders, marks and the focus ring, at least 3:1 in every theme.
    readonly property list<string> edgePairs: ["edge/paper", "edge/surface", "edge/sunken", "primary/tint", "focus/paper", "focus/surface", "focus/sunken", "focus/tint", "inkOnPrimary/primary"]
}
