// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// The window: our ground, our type, and the theme told how wide it is.
T.ApplicationWindow {
    id: root

    color: Theme.colors.paper
    font.family: Theme.fontFamily

    FocusKeeper {
    }

    Binding {
        target: Theme
        property: "windowWidth"
        value: root.width
    }
}
