// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// A column that scrolls when it is too long, never wider than reads well, and follows the keyboard's focus.
Flickable {
    id: root

    default property alias content: column.data
    property int margin: Theme.margin
    property int spacing: 16
    property int maximumWidth: Theme.readingWidth
    property int bottomSpace: 24
    property int topSpace: 0
    property bool centered: true

    implicitHeight: contentHeight
    contentWidth: width
    contentHeight: column.implicitHeight + topSpace + bottomSpace
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollLine {
    }

    function showItem(item: Item) {
        const top = item.mapToItem(contentItem, 0, 0).y;
        if (top < contentY + 8)
            contentY = Math.max(0, top - 24);
        else if (top + item.height > contentY + height - 8)
            contentY = Math.max(0, Math.min(top - 24, top + item.height - height + 24, contentHeight - height));
    }

    function follow(item: Item) {
        let parentItem = item;
        while (parentItem && parentItem !== contentItem)
            parentItem = parentItem.parent;
        if (parentItem)
            showItem(item);
    }

    Connections {
        target: root.Window.window
        ignoreUnknownSignals: true

        function onActiveFocusItemChanged() {
            root.follow(root.Window.window.activeFocusItem);
        }
    }

    Column {
        id: column

        x: root.centered ? Math.max(root.margin, (root.width - width) / 2) : root.margin
        y: root.topSpace
        width: Math.min(root.width - 2 * root.margin, root.maximumWidth)
        spacing: root.spacing
    }
}
