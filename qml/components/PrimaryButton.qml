// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The one main action of a screen.
ActionButton {
    id: root

    implicitHeight: Math.max(Theme.actionHeight, implicitContentHeight + topPadding + bottomPadding)
    fill: Theme.colors.primary
    pressedFill: Theme.colors.primaryPressed
    textColor: Theme.colors.inkOnPrimary
    horizontalPadding: 32
}
