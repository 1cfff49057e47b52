// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick

// Makes what it holds at the first time it is shown, and keeps it. (A Loader cannot: in Qt 6.4 it refuses bound components.)
FocusScope {
    id: root

    required property Component source
    required property bool shown
    property Item item: null

    function make() {
        if (item === null && shown)
            item = source.createObject(root) as Item;
    }

    anchors.fill: parent
    visible: shown
    onShownChanged: make()
    Component.onCompleted: make()
}
