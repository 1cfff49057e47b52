// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// One of several that may be chosen together. A box that gets a check says so without colour.
T.CheckBox {
    id: root

    property string description: ""
    // On a phone three tiles fit beside each other when the box stands above the word.
    readonly property bool stacked: width < 150

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: 96
    implicitHeight: Math.max(Theme.compact ? 56 : 72, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: stacked ? 6 : 14
    verticalPadding: 10
    font.family: Theme.fontFamily
    font.pixelSize: Theme.compact ? Theme.secondSize : Theme.rowSize
    font.weight: Font.Medium
    hoverEnabled: true

    Accessible.role: Accessible.CheckBox
    Accessible.name: root.text
    Accessible.description: root.description
    Accessible.checkable: true
    Accessible.checked: root.checked
    Accessible.onPressAction: root.press()
    Accessible.onToggleAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: GridLayout {
        columns: root.stacked ? 1 : 2
        rowSpacing: 6
        columnSpacing: 10

        CheckMark {
            Layout.alignment: root.stacked ? Qt.AlignHCenter : Qt.AlignVCenter
            checked: root.checked
        }

        PlainText {
            Layout.fillWidth: true
            text: root.text
            font: root.font
            lineHeight: 1.05
            color: root.checked ? Theme.colors.inkOnTint : Theme.colors.ink
            horizontalAlignment: root.stacked ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radiusTile
        color: root.checked ? Theme.colors.tint : root.down || root.hovered ? Theme.colors.sunken : Theme.colors.surface
        border.width: root.checked ? 2 : 1
        border.color: root.checked ? Theme.colors.primary : Theme.colors.edge

        Behavior on color  {
            ColorAnimation {
                duration: Theme.shortDuration
            }
        }

        FocusRing {
            shown: root.visualFocus
        }
    }
}
