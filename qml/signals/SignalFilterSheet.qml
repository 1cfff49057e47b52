// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// All filters of the signals. They work at once; closing only takes the sheet away.
SheetPanel {
    id: root

    required property SignalListModel messages

    title: qsTr("Filters")

    ScrollColumn {
        anchors.fill: parent
        spacing: 24

        ChoiceField {
            width: parent.width
            label: qsTr("What kind of signal is it?")
            vocabulary: "signal_category"
            foldable: false
            clearable: true
            code: root.messages.categoryFilter
            onChosen: code => root.messages.categoryFilter = code
        }
    }

    footer: [
        PrimaryButton {
            objectName: "showFoundSignalsButton"
            Layout.fillWidth: true
            text: qsTr("Show signals")
            onClicked: root.close()
        },
        TextButton {
            objectName: "clearSignalFiltersButton"
            Layout.fillWidth: true
            enabled: root.messages.filtered
            text: qsTr("Clear all filters")
            onClicked: root.messages.clearFilters()
        }
    ]
}
