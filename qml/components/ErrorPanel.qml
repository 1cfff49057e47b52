// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// What went wrong, in plain words, and what to do.
NoticePanel {
    id: root

    iconName: "warning"
    tone: Theme.colors.danger
    color: Theme.colors.dangerTint
}
