// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// What policy should know: give a signal, or see what became of those of the team.
Card {
    id: root

    required property int openCount

    signal signalWanted
    signal signalsRequested

    SectionHeading {
        Layout.fillWidth: true
        text: qsTr("Signals to policy")
    }

    PlainText {
        Layout.fillWidth: true
        text: root.openCount > 0 ? qsTr("%n without an answer", "", root.openCount) : qsTr("Does something go wrong, or just very well? Say it in one sentence.")
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        SecondaryButton {
            objectName: visible ? "giveSignalButton" : ""
            width: Math.min(implicitWidth, parent.width)
            iconName: "signal"
            text: qsTr("Give a signal")
            onClicked: root.signalWanted()
        }

        TextButton {
            objectName: visible ? "showSignalsButton" : ""
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("See all signals")
            onClicked: root.signalsRequested()
        }
    }
}
