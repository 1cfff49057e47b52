// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A quiet action beside other content.
ActionButton {
    id: root

    // Its word stands under the words above it; what is drawn on pressing hangs out.
    property bool hanging: false

    leftPadding: hanging ? 0 : horizontalPadding
    leftInset: hanging ? -horizontalPadding : 0
    pressedFill: Theme.colors.tint
    textSize: Theme.secondSize
    horizontalPadding: 12
    cornerRadius: Theme.radiusField
}
