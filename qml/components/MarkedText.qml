// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Text in which some words are marked. `markup` is made by the program and holds no tags but its own; a screen reader hears
// `text`.
Text {
    id: root

    required property string markup
    required property string plain

    text: markup
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
    color: Theme.colors.ink
    font.family: Theme.fontFamily
    font.pixelSize: Theme.rowSize
    lineHeight: 1.25
    Accessible.role: Accessible.StaticText
    Accessible.name: root.plain
}
