// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// The same calm for the evening: dark, never pure black.
ThemeTokens {
    id: root

    name: "dark"
    dark: true
    paper: "#101618"
    surface: "#1A2225"
    sunken: "#0B1012"
    line: "#33403F"
    edge: "#748789"
    ink: "#EEF3F2"
    secondInk: "#A9B7B8"
    primary: "#7FD0D6"
    primaryPressed: "#A5E0E4"
    inkOnPrimary: "#05282D"
    secondInkOnPrimary: "#123A40"
    tint: "#123A40"
    tintPressed: "#1B4C53"
    inkOnTint: "#C4EBEE"
    waiting: "#F2B872"
    waitingTint: "#3A2A12"
    safe: "#8AD3A0"
    safeTint: "#17331F"
    danger: "#FFB4A8"
    dangerTint: "#461A15"
    raised: "#EEF3F2"
    inkOnRaised: "#101618"
    actionOnRaised: "#0B4A54"
    focus: "#7FD0D6"
    scrim: "#B3000000"
}
