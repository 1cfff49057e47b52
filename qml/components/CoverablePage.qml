// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// What lies under the sheets. While one is open only a picture of it is shown, so that for a screen reader too there is
// nothing but the sheet.
FocusScope {
    id: root

    default property alias content: page.data
    readonly property bool covered: T.Overlay.overlay ? T.Overlay.overlay.visible : false

    Item {
        id: page

        anchors.fill: parent
        visible: !root.covered
    }

    ShaderEffectSource {
        anchors.fill: parent
        visible: root.covered
        sourceItem: root.covered ? page : null
        Accessible.ignored: true
    }
}
