// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// All filters of the contact list. They work at once; closing only takes the sheet away.
SheetPanel {
    id: root

    required property ContactListModel contacts

    title: qsTr("Filters")

    ScrollColumn {
        anchors.fill: parent
        spacing: 24

        RadioChoice {
            objectName: "approachFilter"
            width: parent.width
            label: qsTr("With whom?")
            texts: [qsTr("Everyone"), qsTr("One person"), qsTr("Group"), qsTr("Neighbourhood")]
            values: ["", "individual", "collective", "community"]
            value: root.contacts.approachFilter
            onChosen: value => root.contacts.approachFilter = value
        }

        RadioChoice {
            objectName: "periodFilter"
            width: parent.width
            label: qsTr("When?")
            texts: [qsTr("Always"), qsTr("Today"), qsTr("This week"), qsTr("This month")]
            values: ["", "today", "week", "month"]
            value: root.contacts.periodFilter
            onChosen: value => root.contacts.periodFilter = value
        }

        ChoiceField {
            width: parent.width
            label: qsTr("About what?")
            vocabulary: "life_domain"
            foldable: false
            brief: true
            clearable: true
            code: root.contacts.domainFilter
            onChosen: code => root.contacts.domainFilter = code
        }

        SwitchRow {
            objectName: "onlyWaitingSwitch"
            width: parent.width
            text: qsTr("Only what still has to be sent")
            checked: root.contacts.onlyWaiting
            onClicked: root.contacts.onlyWaiting = !root.contacts.onlyWaiting
        }
    }

    footer: [
        PrimaryButton {
            objectName: "showContactsButton"
            Layout.fillWidth: true
            text: qsTr("Show contacts")
            onClicked: root.close()
        },
        TextButton {
            objectName: "clearAllFiltersButton"
            Layout.fillWidth: true
            enabled: root.contacts.filtered
            text: qsTr("Clear all filters")
            onClicked: root.contacts.clearFilters()
        }
    ]
}
