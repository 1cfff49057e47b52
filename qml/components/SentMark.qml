// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Whether something is only on this tablet, sent, or asks for a choice.
StatusMark {
    id: root

    required property bool waiting
    property bool choiceNeeded: false

    iconName: choiceNeeded ? "choice" : waiting ? "waiting" : "safe"
    text: choiceNeeded ? qsTr("Choice needed") : waiting ? qsTr("To be sent") : qsTr("Sent")
    tone: choiceNeeded ? Theme.colors.danger : waiting ? Theme.colors.waiting : Theme.colors.safe
}
