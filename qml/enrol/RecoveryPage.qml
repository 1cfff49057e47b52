// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The store could not be opened. Says so plainly, and that nothing was thrown away.
FocusScope {
    id: root

    ScrollColumn {
        anchors.fill: parent
        maximumWidth: 560 * Math.min(1.35, Theme.scale)
        topSpace: Math.max(24, Math.min(160, (root.height - 600) / 2))
        spacing: 20

        IconBubble {
            iconName: "warning"
            size: 80
            color: Theme.colors.dangerTint
            tone: Theme.colors.danger
        }

        PageHeader {
            width: parent.width
            title: AppContext.storeErrorTitle
        }

        PlainText {
            objectName: "storeErrorText"
            width: parent.width
            text: AppContext.storeErrorText
            Accessible.role: Accessible.AlertMessage
        }

        NoticePanel {
            width: parent.width
            iconName: "safe"
            tone: Theme.colors.safe
            color: Theme.colors.safeTint
            title: qsTr("Nothing was thrown away")
            text: qsTr("We did not change what is on this tablet. Does it not work? Show this page at the office.")
        }

        PrimaryButton {
            objectName: "quitButton"
            width: parent.width
            text: qsTr("Close the app")
            onClicked: Qt.quit()
        }
    }
}
