// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// Names a part of a screen.
PlainText {
    id: root

    font.pixelSize: Theme.sectionSize
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}
