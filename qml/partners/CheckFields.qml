// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// "Klopt dit nog?": one tap when it does.
Flow {
    id: root

    // Of several on a page each has its own.
    required property string key
    required property string who
    // The first thing to do on the page.
    property bool first: false

    signal confirmed
    signal denied

    width: Math.min(parent ? parent.width : Infinity, yes.implicitWidth + spacing + no.implicitWidth)
    spacing: 8

    ActionButton {
        id: yes

        objectName: "rightButton_" + root.key
        iconName: "check"
        fill: root.first ? Theme.colors.primary : "transparent"
        pressedFill: root.first ? Theme.colors.primaryPressed : Theme.colors.tint
        textColor: root.first ? Theme.colors.inkOnPrimary : Theme.colors.primary
        stroke: root.first ? "transparent" : Theme.colors.primary
        textSize: Theme.secondSize
        text: qsTr("Still right")
        description: root.who
        onClicked: root.confirmed()
    }

    SecondaryButton {
        id: no

        objectName: "notRightButton_" + root.key
        text: qsTr("Not right")
        description: root.who
        onClicked: root.denied()
    }
}
