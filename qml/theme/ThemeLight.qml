// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick

// Calm paper with one deep colour.
ThemeTokens {
    id: root

    name: "light"
    dark: false
    paper: "#F7F5F0"
    surface: "#FFFFFF"
    sunken: "#EDE9E0"
    line: "#D9D3C6"
    edge: "#767E7D"
    ink: "#1B2326"
    secondInk: "#4C585C"
    primary: "#0E5964"
    primaryPressed: "#0A464F"
    inkOnPrimary: "#FFFFFF"
    secondInkOnPrimary: "#D3E8E9"
    tint: "#DCECEB"
    tintPressed: "#C6DFDE"
    inkOnTint: "#0B4A54"
    waiting: "#8A4B00"
    waitingTint: "#FBEBD3"
    safe: "#1F6B3B"
    safeTint: "#DFF0E3"
    danger: "#A3261B"
    dangerTint: "#FBE4E0"
    raised: "#1B2326"
    inkOnRaised: "#FFFFFF"
    actionOnRaised: "#8FDCE1"
    focus: "#0E5964"
    scrim: "#7A14191B"
}
