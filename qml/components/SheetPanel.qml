// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Wijkronde

// A sheet over the page: from the bottom on a narrow window, at the right on a wide one. Holds the keyboard, closes with
// Escape, the back key or a tap beside it, and gives the focus back to where it was.
// (Not bound: Qt 6.4 refuses a bound component as the overlay below.)
T.Popup {
    id: root

    required property string title
    property string subtitle: ""
    default property alias content: body.data
    property alias footer: footerSlot.data
    property alias headerAction: headerSlot.data
    property real bodyHeight: -1

    // Another sheet lies over this one: only a picture of this one is shown, and for a screen reader there is only the other.
    property bool covered: false

    readonly property real fullHeight: parent ? parent.height : 0
    // When the keyboard opened the sheet, its place stays to be seen, here and on the way back.
    property int focusReason: Qt.PopupFocusReason

    readonly property real wanted: heading.implicitHeight + bodyHeight + footerFrame.implicitHeight + 48

    function focusedControl(): T.Control {
        // Asked of the overlay: a sheet that has closed is in no window any more.
        return root.parent?.Window.window?.activeFocusItem as T.Control;
    }

    onAboutToShow: {
        focusReason = focusedControl()?.visualFocus ? Qt.TabFocusReason : Qt.PopupFocusReason;
        closeButton.forceActiveFocus(focusReason);
    }
    onClosed: focusedControl()?.forceActiveFocus(focusReason)

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    width: Theme.wide ? Math.min(parent ? parent.width - 64 : 620, 620 * Math.min(1.4, Theme.scale)) : parent ? parent.width : 0
    height: Theme.wide ? fullHeight : Math.min(bodyHeight < 0 ? fullHeight - 56 : wanted, fullHeight - 24)
    x: parent ? parent.width - width : 0
    y: fullHeight - height
    padding: 0

    enter: Transition {
        NumberAnimation {
            property: Theme.wide ? "x" : "y"
            from: Theme.wide ? root.parent.width : root.fullHeight
            to: Theme.wide ? root.parent.width - root.width : root.fullHeight - root.height
            duration: Theme.longDuration
            easing.type: Easing.OutCubic
        }
    }
    exit: Transition {
        NumberAnimation {
            property: Theme.wide ? "x" : "y"
            to: Theme.wide ? root.parent.width : root.fullHeight
            duration: Theme.shortDuration
            easing.type: Easing.InCubic
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.colors.scrim

        Behavior on opacity  {
            NumberAnimation {
                duration: Theme.shortDuration
            }
        }
    }

    background: Item {
        clip: true

        Rectangle {
            anchors.fill: parent
            anchors.bottomMargin: Theme.wide ? 0 : -radius
            anchors.rightMargin: Theme.wide ? -radius : 0
            radius: 28
            color: Theme.colors.paper
            border.width: 1
            border.color: Theme.colors.line
        }
    }

    // qmllint disable deferred-property-id
    contentItem: FocusScope {
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title
        Accessible.description: root.subtitle
        Keys.onBackPressed: root.close()

        Item {
            id: face

            anchors.fill: parent
            visible: !root.covered

            RowLayout {
                id: heading

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.leftMargin: Theme.margin
                anchors.rightMargin: Theme.compact ? 8 : 16
                anchors.topMargin: Theme.compact ? 12 : 20
                spacing: 8

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    PlainText {
                        Layout.fillWidth: true
                        text: root.title
                        font.pixelSize: Theme.titleSize
                        font.weight: Font.Bold
                        lineHeight: 1.1
                        Accessible.role: Accessible.Heading
                    }

                    PlainText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: root.subtitle
                        font.pixelSize: Theme.secondSize
                        color: Theme.colors.secondInk
                    }
                }

                RowLayout {
                    id: headerSlot

                    Layout.alignment: Qt.AlignTop
                }

                IconButton {
                    id: closeButton

                    objectName: "sheetCloseButton"
                    Layout.alignment: Qt.AlignTop
                    iconName: "close"
                    text: qsTr("Close")
                    onClicked: root.close()
                }
            }

            Item {
                id: body

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: heading.bottom
                anchors.topMargin: 12
                anchors.bottom: footerFrame.top
            }

            Rectangle {
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: footerFrame.top
                height: 1
                visible: footerFrame.visible
                color: Theme.colors.line
            }

            Item {
                id: footerFrame

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                visible: footerSlot.implicitHeight > 0
                implicitHeight: footerSlot.implicitHeight > 0 ? footerSlot.implicitHeight + 28 : 0
                height: implicitHeight

                ColumnLayout {
                    id: footerSlot

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.leftMargin: Theme.margin
                    anchors.rightMargin: Theme.margin
                    spacing: 8
                }
            }
        }

        ShaderEffectSource {
            anchors.fill: parent
            visible: root.covered
            sourceItem: root.covered ? face : null
            Accessible.ignored: true
        }
    }
}
