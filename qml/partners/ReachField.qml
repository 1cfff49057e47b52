// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Calls and mails with what the tablet has for that.
Flow {
    id: root

    required property string who
    required property string phone
    required property string email
    // Of several on a page each has its own.
    required property string key

    spacing: 8
    visible: phone !== "" || email !== ""

    SecondaryButton {
        objectName: "callButton_" + root.key
        width: Math.min(implicitWidth, root.width)
        visible: root.phone !== ""
        iconName: "phone"
        text: root.phone
        //: For a screen reader: %1 is who is called
        description: qsTr("Call %1").arg(root.who)
        onClicked: Qt.openUrlExternally("tel:" + root.phone.replace(/[^0-9+]/g, ""))
    }

    SecondaryButton {
        objectName: "mailButton_" + root.key
        width: Math.min(implicitWidth, root.width)
        visible: root.email !== ""
        iconName: "mail"
        text: root.email
        //: For a screen reader: %1 is who gets the mail
        description: qsTr("Write to %1").arg(root.who)
        onClicked: Qt.openUrlExternally("mailto:" + encodeURI(root.email))
    }
}
