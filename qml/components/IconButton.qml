// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// A button with only an icon, for signs that everybody knows (close, back, clear, plus, minus). Its text is spoken.
T.Button {
    id: root

    required property string iconName
    property color tone: Theme.colors.ink

    function press() {
        if (root.enabled)
            root.clicked();
    }

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    hoverEnabled: true
    // Qt 6.4 does not tell a screen reader "disabled", but what cannot be focused is passed over.
    activeFocusOnTab: enabled

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.focusable: root.enabled
    Accessible.onPressAction: root.press()
    Keys.onReturnPressed: root.press()
    Keys.onEnterPressed: root.press()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.enabled ? root.tone : Theme.colors.secondInk
        }
    }

    background: Rectangle {
        radius: height / 2
        color: root.enabled && (root.down || root.hovered) ? Theme.colors.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
            gap: 0
            controlRadius: parent.radius
        }
    }
}
