// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// A person at a partner: who, how to reach them, and whether that is still right.
Card {
    id: root

    required property int index
    required property string recordId
    required property string name
    required property string roleText
    required property string phone
    required property string email
    required property string reachable
    required property string decidesText
    required property bool hasLeft
    required property string freshness
    required property string freshnessText

    signal confirmed
    signal denied
    signal editRequested
    // Had not left.
    signal returned

    readonly property FreshnessMark mark: FreshnessMark {
        freshness: root.hasLeft ? "unchecked" : root.freshness
    }

    PlainText {
        Layout.fillWidth: true
        text: root.name
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    PlainText {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.roleText
        font.pixelSize: Theme.secondSize
        color: Theme.colors.secondInk
    }

    StatusMark {
        Layout.fillWidth: true
        iconName: root.mark.iconName
        text: root.freshnessText
        tone: root.mark.tone
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    FactText {
        Layout.fillWidth: true
        visible: root.reachable !== ""
        label: qsTr("When to reach")
        factText: root.reachable
    }

    FactText {
        Layout.fillWidth: true
        visible: root.decidesText !== ""
        label: qsTr("May decide about")
        factText: root.decidesText
    }

    ReachField {
        Layout.fillWidth: true
        visible: !root.hasLeft && (root.phone !== "" || root.email !== "")
        who: root.name
        phone: root.phone
        email: root.email
        key: root.recordId
    }

    Flow {
        Layout.fillWidth: true
        spacing: 8

        CheckFields {
            key: root.recordId
            visible: !root.hasLeft
            who: root.name
            onConfirmed: root.confirmed()
            onDenied: root.denied()
        }

        SecondaryButton {
            objectName: "returnedButton_" + root.recordId
            width: Math.min(implicitWidth, parent.width)
            visible: root.hasLeft
            iconName: "undo"
            text: qsTr("Works here after all")
            description: root.name
            onClicked: root.returned()
        }

        TextButton {
            objectName: "editPersonButton_" + root.index
            iconName: "edit"
            text: qsTr("Change")
            description: root.name
            onClicked: root.editRequested()
        }
    }
}
