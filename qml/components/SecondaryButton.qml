// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Another thing that one can do here: an outlined pill.
ActionButton {
    id: root

    pressedFill: Theme.colors.tint
    stroke: Theme.colors.primary
    textSize: Theme.secondSize
}
