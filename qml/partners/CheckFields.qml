// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// "Klopt dit nog?": one tap when it does.
Row {
    id: root

    // Of several on a page each has its own.
    required property string key
    required property string who

    signal confirmed
    signal denied

    spacing: 8

    ActionButton {
        objectName: "rightButton_" + root.key
        iconName: "check"
        fill: Theme.colors.primary
        pressedFill: Theme.colors.primaryPressed
        textColor: Theme.colors.inkOnPrimary
        textSize: Theme.secondSize
        text: qsTr("Still right")
        description: root.who
        onClicked: root.confirmed()
    }

    SecondaryButton {
        objectName: "notRightButton_" + root.key
        text: qsTr("Not right")
        description: root.who
        onClicked: root.denied()
    }
}
