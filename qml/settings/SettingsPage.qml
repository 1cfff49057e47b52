// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// How the app looks and speaks, how this tablet keeps things, and what the app is.
FocusScope {
    id: root

    ScrollColumn {
        anchors.fill: parent
        topSpace: Theme.compact ? 16 : 24
        spacing: 28

        PageHeader {
            width: parent.width
            title: qsTr("Settings")
        }

        SettingBlock {
            width: parent.width
            title: qsTr("Light and dark")
            text: qsTr("“Sun” is extra clear, for outside.")

            SegmentedChoice {
                objectName: "theme"
                width: parent.width
                label: qsTr("Light and dark")
                texts: [qsTr("Automatic"), qsTr("Light"), qsTr("Dark"), qsTr("Sun")]
                values: ["system", "light", "dark", "sun"]
                icons: ["automatic", "light", "moon", "sun"]
                value: AppContext.themeChoice
                onChosen: value => AppContext.themeChoice = value
            }
        }

        SettingBlock {
            width: parent.width
            title: qsTr("Text size")

            SegmentedChoice {
                objectName: "textSize"
                width: parent.width
                label: qsTr("Text size")
                segmentWidth: 72 * Theme.scale
                texts: ["100\u00a0%", "125\u00a0%", "150\u00a0%", "200\u00a0%"]
                values: ["1", "1.25", "1.5", "2"]
                value: AppContext.textScale.toString()
                onChosen: value => AppContext.textScale = parseFloat(value)
            }
        }

        SettingBlock {
            width: parent.width
            title: qsTr("Language")

            SegmentedChoice {
                objectName: "language"
                width: parent.width
                label: qsTr("Language")
                texts: ["Nederlands", "English"]
                values: ["nl", "en"]
                value: AppContext.language
                onChosen: value => AppContext.language = value
            }
        }

        SwitchRow {
            objectName: "reducedMotionSwitch"
            width: parent.width
            text: qsTr("Less movement")
            description: qsTr("Sheets and buttons then change at once.")
            checked: AppContext.reducedMotion
            onClicked: AppContext.reducedMotion = !AppContext.reducedMotion
        }

        SettingBlock {
            width: parent.width
            title: qsTr("This tablet")

            FactRow {
                width: parent.width
                iconName: "person"
                label: qsTr("Used by")
                text: AppContext.workerName
            }

            FactRow {
                width: parent.width
                iconName: "group"
                label: qsTr("Team")
                text: AppContext.teamName
            }

            FactRow {
                width: parent.width
                visible: !AppContext.vaultWeak
                iconName: "lock"
                label: qsTr("How the key is kept")
                text: AppContext.vaultText
            }

            NoticePanel {
                objectName: "vaultNotice"
                width: parent.width
                visible: AppContext.vaultWeak
                iconName: "key"
                title: qsTr("How the key is kept")
                text: AppContext.vaultText
            }
        }

        SettingBlock {
            width: parent.width
            title: qsTr("About Wijkronde")
            text: qsTr("Version %1").arg(Qt.application.version)

            PlainText {
                width: parent.width
                text: qsTr("Everything that you log is encrypted on this tablet. Figures about your own day never leave it.")
                font.pixelSize: Theme.secondSize
            }

            PlainText {
                width: parent.width
                text: qsTr("Wijkronde is free software under the European Union Public Licence (EUPL 1.2).")
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }
        }
    }
}
