// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import Wijkronde

// A text cursor that can be seen in the sun; still when motion is reduced.
Rectangle {
    id: root

    required property bool shown

    width: 2
    color: Theme.colors.primary
    visible: shown

    SequentialAnimation on opacity  {
        running: root.shown && !Theme.reducedMotion
        loops: Animation.Infinite

        PropertyAction {
            value: 1
        }
        PauseAnimation {
            duration: 530
        }
        PropertyAction {
            value: 0.15
        }
        PauseAnimation {
            duration: 530
        }
    }
}
