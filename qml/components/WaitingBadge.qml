// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// How much is only on this tablet; opens "Send and fetch".
ActionButton {
    id: root

    required property int count

    iconName: count > 0 ? "waiting" : "safe"
    text: count > 0 ? qsTr("%n to be sent", "", count) : qsTr("Everything sent")
    textSize: Theme.secondSize
    horizontalPadding: 18
    fill: count > 0 ? Theme.colors.waitingTint : Theme.colors.safeTint
    textColor: count > 0 ? Theme.colors.waiting : Theme.colors.safe
}
