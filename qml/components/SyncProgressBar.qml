// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Wijkronde

// How far something is; a moving part when that is not known (value below 0).
T.ProgressBar {
    id: root

    required property string label

    indeterminate: value < 0
    from: 0
    to: 1
    implicitWidth: 240
    implicitHeight: 12

    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.label

    background: Rectangle {
        radius: height / 2
        color: Theme.colors.sunken
        border.width: 1
        border.color: Theme.colors.edge
    }

    contentItem: Item {
        Rectangle {
            readonly property real part: root.indeterminate ? 0.3 : root.position

            width: Math.max(height, parent.width * part)
            height: parent.height
            radius: height / 2
            color: Theme.colors.primary

            NumberAnimation on x  {
                running: root.indeterminate && root.visible && !Theme.reducedMotion
                from: 0
                to: root.width * 0.7
                duration: 900
                loops: Animation.Infinite
                easing.type: Easing.InOutQuad
            }

            Behavior on width  {
                NumberAnimation {
                    duration: Theme.longDuration
                }
            }
        }
    }
}
