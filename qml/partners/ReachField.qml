// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Calls and mails with what the tablet has for that; where that is not sure, the number or address can be copied.
Column {
    id: root

    required property string who
    required property string phone
    required property string email
    // Of several on a page each has its own.
    required property string key
    property string toldText: ""
    // What was asked for last, while it can still be copied.
    property string plain: ""

    function reach(url: string, text: string) {
        plain = text;
        if (AppContext.openOutside(url))
            tell(qsTr("Opening. Does nothing open? Then copy it."));
        else
            copy();
    }

    function copy() {
        AppContext.copy(plain);
        tell(qsTr("%1 is copied.").arg(plain));
        plain = "";
    }

    function tell(text: string) {
        toldText = text;
        AppContext.announce(text);
    }

    function forget() {
        toldText = "";
        plain = "";
    }

    spacing: 8
    visible: phone !== "" || email !== ""
    onWhoChanged: forget()
    onPhoneChanged: forget()
    onEmailChanged: forget()

    Flow {
        width: parent.width
        spacing: 8

        SecondaryButton {
            objectName: "callButton_" + root.key
            width: Math.min(implicitWidth, root.width)
            visible: root.phone !== ""
            iconName: "phone"
            text: root.phone
            //: For a screen reader: %1 is who is called
            description: qsTr("Call %1").arg(root.who)
            onClicked: root.reach("tel:" + root.phone.replace("(0)", "").replace(/[a-z].*$/i, "").replace(/[^0-9+]/g, ""), root.phone)
        }

        SecondaryButton {
            objectName: "mailButton_" + root.key
            width: Math.min(implicitWidth, root.width)
            visible: root.email !== ""
            iconName: "mail"
            text: root.email
            //: For a screen reader: %1 is who gets the mail
            description: qsTr("Write to %1").arg(root.who)
            // Nothing in an address may become another field of the mail.
            onClicked: root.reach("mailto:" + encodeURIComponent(root.email).replace("%40", "@"), root.email)
        }
    }

    StatusMark {
        width: parent.width
        visible: root.toldText !== ""
        iconName: "info"
        text: root.toldText
        tone: Theme.colors.secondInk
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    TextButton {
        objectName: "copyButton_" + root.key
        hanging: true
        visible: root.plain !== ""
        text: qsTr("Copy %1").arg(root.plain)
        onClicked: root.copy()
    }
}
