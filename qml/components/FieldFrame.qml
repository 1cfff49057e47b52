// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The ground of a text field.
Rectangle {
    id: root

    required property bool focused
    property bool wrong: false

    radius: Theme.radiusField
    color: Theme.colors.surface
    border.width: focused ? 3 : wrong ? 2 : 1
    border.color: wrong ? Theme.colors.danger : focused ? Theme.colors.focus : Theme.colors.edge
}
