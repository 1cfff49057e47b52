// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQml

// The places to go to, in their order; shared by the bar and the rail.
QtObject {
    id: root

    default property list<NavigationDestination> all
}
