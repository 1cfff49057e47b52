// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.impl
import Wijkronde

// An icon of assets/icons by name, tinted. It only decorates: the control around it carries the name.
ColorImage {
    id: root

    required property string name
    property int size: Theme.iconSize

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: name === "" ? "" : Qt.resolvedUrl("icons/" + name + ".svg")
    color: Theme.colors.ink
    Accessible.ignored: true
}
