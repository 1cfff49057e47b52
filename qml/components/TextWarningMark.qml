// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What is said below a text while it is typed: it is too long, or a person may be in it.
StatusMark {
    id: root

    property string errorText: ""
    property string warningText: ""

    visible: text !== ""
    iconName: "warning"
    text: root.errorText !== "" ? root.errorText : root.warningText
    tone: root.errorText !== "" ? Theme.colors.danger : Theme.colors.waiting
    Accessible.ignored: false
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text
}
