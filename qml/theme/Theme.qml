// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma Singleton
import QtQuick
import Wijkronde

// Picks the colours and sizes that every screen uses. Sizes are in device-independent pixels (dp).
QtObject {
    id: root

    // Told by the window: phones get smaller page titles, so that long words still fit at 200 % text.
    property real windowWidth: 1280

    readonly property ThemeTokens light: ThemeLight {
    }
    readonly property ThemeTokens dark: ThemeDark {
    }
    readonly property ThemeTokens sun: ThemeSun {
    }
    // Qt 6.4 has no colour-scheme hint: a dark window colour is how a dark desktop shows itself.
    readonly property SystemPalette systemPalette: SystemPalette {
    }
    readonly property bool systemIsDark: systemPalette.window.hslLightness < 0.5
    readonly property ThemeTokens colors: {
        switch (AppContext.themeChoice) {
        case "light":
            return light;
        case "dark":
            return dark;
        case "sun":
            return sun;
        }
        return systemIsDark ? dark : light;
    }

    readonly property string fontFamily: "Inter"
    readonly property real scale: Math.max(1.0, Math.min(2.0, AppContext.textScale))

    readonly property bool compact: windowWidth < 600
    readonly property bool wide: windowWidth >= 840
    // List and detail side by side needs room for two columns at the chosen text size.
    readonly property bool twoPane: windowWidth / scale >= 840

    readonly property int pageSize: Math.round((compact ? 26 : 38) * scale)
    readonly property int titleSize: Math.round((compact ? 22 : 28) * scale)
    readonly property int sectionSize: Math.round((compact ? 18 : 20) * scale)
    readonly property int rowSize: Math.round((compact ? 17 : 19) * scale)
    readonly property int secondSize: Math.round((compact ? 15 : 16) * scale)
    readonly property int labelSize: Math.round((compact ? 14 : 15) * scale)

    readonly property int radiusCard: 24
    readonly property int radiusTile: 18
    readonly property int radiusField: 16

    readonly property int grid: 8
    readonly property int margin: compact ? 16 : 28
    readonly property int target: 48
    readonly property int actionHeight: compact ? 56 : 64
    readonly property int iconSize: Math.round(24 * Math.min(scale, 1.5))
    readonly property int readingWidth: 760

    readonly property bool reducedMotion: AppContext.reducedMotion
    readonly property int shortDuration: reducedMotion ? 0 : 120
    readonly property int longDuration: reducedMotion ? 0 : 220
}
