// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A quiet action beside other content.
ActionButton {
    id: root

    pressedFill: Theme.colors.tint
    textSize: Theme.secondSize
    horizontalPadding: 12
    cornerRadius: Theme.radiusField
}
