// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// The main action as a tile: its icon with its word below.
T.Button {
    id: root

    required property string iconName
    property string description: ""

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(80, implicitContentHeight + topPadding + bottomPadding)
    padding: 10
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: root.description
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: ColumnLayout {
        spacing: 4

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: root.iconName
            color: Theme.colors.inkOnPrimary
        }

        PlainText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: root.text
            font.pixelSize: Theme.labelSize
            font.weight: Font.DemiBold
            lineHeight: 1.05
            color: Theme.colors.inkOnPrimary
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.down || root.hovered ? Theme.colors.primaryPressed : Theme.colors.primary

        FocusRing {
            shown: root.visualFocus
        }
    }
}
