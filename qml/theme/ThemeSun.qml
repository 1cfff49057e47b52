// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// For reading in bright sunlight: every text at least 7:1, no soft greys.
ThemeTokens {
    id: root

    name: "sun"
    dark: false
    paper: "#FFFFFF"
    surface: "#FFFFFF"
    sunken: "#F1F1EC"
    line: "#8A8A84"
    edge: "#3C4446"
    ink: "#000000"
    secondInk: "#262D2F"
    primary: "#00363E"
    primaryPressed: "#00262C"
    inkOnPrimary: "#FFFFFF"
    secondInkOnPrimary: "#FFFFFF"
    tint: "#E3F3F3"
    tintPressed: "#C9E6E6"
    inkOnTint: "#00282E"
    waiting: "#5A2E00"
    waitingTint: "#FFF1DC"
    safe: "#0B4220"
    safeTint: "#E4F5E8"
    danger: "#76120A"
    dangerTint: "#FFEBE8"
    raised: "#000000"
    inkOnRaised: "#FFFFFF"
    actionOnRaised: "#A6EEF2"
    focus: "#00363E"
    scrim: "#99000000"
}
