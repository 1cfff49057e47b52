// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Bezoek afronden: about how many people, what goes on here, and whether policy should know. All of it may stay empty.
SheetPanel {
    id: root

    signal saved(string message)
    signal signalWanted(string observationId)
    signal correctionRequested(string observationId)

    // Known before the form is there: a screen reader says it first.
    property bool ending: false

    function show(visitId: string, ending: bool) {
        root.ending = ending;
        editor.begin(visitId);
        open();
    }

    function undo() {
        editor.undo();
    }

    title: ending ? qsTr("Finish visit") : qsTr("Visit")
    subtitle: editor.placeName
    onOpened: page.contentY = 0
    onAboutToHide: editor.leave()

    VisitEditor {
        id: editor

        onFinished: root.close()
        onSaved: message => root.saved(message)
        onSignalWanted: observationId => root.signalWanted(observationId)
        onUndone: AppContext.announce(qsTr("Undone."))
    }

    ScrollColumn {
        id: page

        anchors.fill: parent
        maximumWidth: width
        topSpace: 4
        spacing: Theme.compact ? 16 : 22

        NoticePanel {
            width: parent.width
            visible: editor.draftRestored
            iconName: "note"
            text: qsTr("You had begun this before. It is as you left it.")

            TextButton {
                objectName: "beginVisitAgainButton"
                hanging: true
                text: qsTr("Start again")
                onClicked: editor.beginAgain()
            }
        }

        Column {
            width: parent.width
            spacing: 8

            PlainText {
                width: parent.width
                text: editor.timesText
                font.pixelSize: Theme.secondSize
                color: Theme.colors.secondInk
            }

            LogCountBlock {
                width: parent.width
                contactCount: editor.contactCount
                groupCount: editor.groupCount
                communityCount: editor.communityCount
            }
        }

        ChoiceField {
            width: parent.width
            label: qsTr("About how many people were there?")
            vocabulary: "people_band"
            foldable: false
            clearable: true
            brief: true
            code: editor.peopleBand
            onChosen: code => editor.peopleBand = code
        }

        Column {
            width: parent.width
            spacing: 6

            NoteField {
                width: parent.width
                inputName: "heardField"
                label: qsTr("What goes on here?")
                hint: qsTr("For example: the power was cut off in two flats. No names.")
                minimumLines: 2
                text: editor.heard
                onEdited: text => editor.heard = text
            }

            TextWarningMark {
                width: parent.width
                errorText: editor.limitText
                warningText: editor.warningText
            }
        }

        SwitchRow {
            objectName: "givesSignalSwitch"
            width: parent.width
            visible: editor.heard !== "" && !editor.hasSignal
            text: qsTr("Tell it to policy too")
            description: qsTr("A signal with this text opens after this.")
            checked: editor.givesSignal
            onClicked: editor.givesSignal = !editor.givesSignal
        }

        StatusMark {
            width: parent.width
            visible: editor.heard !== "" && editor.hasSignal
            iconName: "info"
            text: qsTr("There is a signal to policy about this.")
            tone: Theme.colors.secondInk
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        CodesField {
            width: parent.width
            visible: editor.heard !== ""
            label: qsTr("What is it about?")
            vocabulary: "life_domain"
            codes: editor.domains
            onToggled: code => editor.toggleDomain(code)
        }

        Column {
            width: parent.width
            visible: editor.beforeTexts.length > 0
            spacing: 12

            SectionHeading {
                width: parent.width
                text: qsTr("Told here before")
            }

            Repeater {
                model: editor.beforeTexts

                delegate: Column {
                    id: told

                    required property int index
                    required property string modelData

                    width: parent ? parent.width : 0

                    FactText {
                        width: parent.width
                        label: editor.beforeDays[told.index] ?? ""
                        factText: told.modelData
                    }

                    TextButton {
                        objectName: "changeToldButton_" + told.index
                        hanging: true
                        text: qsTr("Change")
                        enabled: editor.canSave
                        // Which one: there may be several, of the same words.
                        description: (editor.beforeDays[told.index] ?? "") + ": " + told.modelData
                        onClicked: root.correctionRequested(editor.beforeIds[told.index])
                    }
                }
            }
        }
    }

    footer: [
        ErrorPanel {
            objectName: "visitError"
            Layout.fillWidth: true
            visible: editor.errorTitle !== ""
            title: editor.errorTitle
            text: editor.errorText
        },
        PrimaryButton {
            objectName: "saveVisitButton"
            Layout.fillWidth: true
            enabled: editor.canSave
            // Not without saying it (AT-12).
            text: editor.warningText !== "" ? (root.ending ? qsTr("Finish anyway") : qsTr("Save anyway")) : root.ending ? qsTr("Finish") : qsTr("Save")
            onClicked: editor.save()
        },
        PlainText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("You need not fill in anything.")
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
        }
    ]
}
