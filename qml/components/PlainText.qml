// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Text as typed, never read as markup; it wraps (inside a word too when it must) and is never cut.
Text {
    id: root

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.colors.ink
    font.family: Theme.fontFamily
    font.pixelSize: Theme.rowSize
    lineHeight: 1.15
    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
