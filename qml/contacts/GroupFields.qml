// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What a group or the neighbourhood asks besides: what it was, and about how many people. Never who.
Column {
    id: root

    required property string theme
    required property string peopleBand

    signal themeEdited(string text)
    signal bandChosen(string code)

    spacing: 18

    LineField {
        width: root.width
        inputName: "themeField"
        label: qsTr("What was it?")
        hint: qsTr("For example: coffee morning")
        text: root.theme
        onEdited: text => root.themeEdited(text)
    }

    ChoiceField {
        width: root.width
        label: qsTr("About how many people?")
        vocabulary: "people_band"
        foldable: false
        code: root.peopleBand
        onChosen: code => root.bandChosen(code)
    }
}
