// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// All filters of the partners. They work at once; closing only takes the sheet away.
SheetPanel {
    id: root

    required property PartnerListModel partners

    title: qsTr("Filters")

    ScrollColumn {
        anchors.fill: parent
        spacing: 24

        ChoiceField {
            width: parent.width
            label: qsTr("About what?")
            vocabulary: "life_domain"
            foldable: false
            brief: true
            clearable: true
            code: root.partners.domainFilter
            onChosen: code => root.partners.domainFilter = code
        }

        ChoiceField {
            width: parent.width
            label: qsTr("What does the partner do?")
            vocabulary: "partner_function"
            foldable: false
            clearable: true
            code: root.partners.functionFilter
            onChosen: code => root.partners.functionFilter = code
        }

        ChoiceField {
            width: parent.width
            label: qsTr("Which kind?")
            vocabulary: "partner_kind"
            foldable: false
            clearable: true
            code: root.partners.kindFilter
            onChosen: code => root.partners.kindFilter = code
        }
    }

    footer: [
        PrimaryButton {
            objectName: "showPartnersButton"
            Layout.fillWidth: true
            text: qsTr("Show partners")
            onClicked: root.close()
        },
        TextButton {
            objectName: "clearPartnerFiltersButton"
            Layout.fillWidth: true
            enabled: root.partners.filtered
            text: qsTr("Clear all filters")
            onClicked: root.partners.clearFilters()
        }
    ]
}
