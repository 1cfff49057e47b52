// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// The window. Which of three it shows: the store could not be opened, the tablet is new, or the app itself.
AppWindow {
    id: root

    width: Math.min(800, Screen.desktopAvailableWidth)
    height: Math.min(1280, Screen.desktopAvailableHeight)
    minimumWidth: 320
    minimumHeight: 480
    visible: true
    title: qsTr("Wijkronde")

    LazyItem {
        shown: AppContext.storeFailed
        focus: shown
        source: Component {
            RecoveryPage {
                anchors.fill: parent
            }
        }
    }

    LazyItem {
        shown: AppContext.ready && !AppContext.storeFailed && !AppContext.enrolled
        focus: shown
        source: Component {
            EnrolPage {
                anchors.fill: parent
            }
        }
    }

    LazyItem {
        shown: AppContext.ready && !AppContext.storeFailed && AppContext.enrolled
        focus: shown
        source: Component {
            Shell {
                anchors.fill: parent
                focus: true
            }
        }
    }

    // Screen readers hear what changes here; Qt 6.4 has no other way to announce something.
    Item {
        id: announcer

        property string text: ""

        width: 1
        height: 1
        Accessible.role: Accessible.AlertMessage
        Accessible.name: announcer.text
    }

    Connections {
        target: AppContext

        function onAnnounced(text: string) {
            // The same words twice are said twice.
            announcer.text = "";
            announcer.text = text;
        }
    }
}
