// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Wijkronde

// Contact vastleggen. Time, place and "one person" are filled in: about what, what now, save.
SheetPanel {
    id: root

    signal saved(string summary)

    property bool editing: false

    // A new one, or the newest that was not finished.
    function openNew() {
        editing = false;
        editor.recordId = "";
        begin();
    }

    function openExisting(recordId: string) {
        editing = true;
        editor.recordId = recordId;
        begin();
    }

    // What was begun and not saved: a new one, or a change of a stored one.
    function openDraft(recordId: string, edit: bool) {
        editing = edit;
        editor.recordId = recordId;
        begin();
    }

    function begin() {
        editor.begin();
        moment.open = false;
        topics.expanded = false;
        kindOfContact.open = false;
        page.contentY = 0;
        open();
    }

    function undo() {
        editor.undo();
    }

    title: editing ? qsTr("Change this contact") : qsTr("Log a contact")
    covered: moment.covering
    // What got the focus on the way here may have scrolled.
    onOpened: page.contentY = 0

    ContactEditor {
        id: editor

        onSaved: (recordId, summary) => {
            root.close();
            root.saved(qsTr("Saved: %1").arg(summary));
        }
        onUndone: AppContext.announce(qsTr("Undone."))
    }

    ScrollColumn {
        id: page

        anchors.fill: parent
        topSpace: 4
        spacing: Theme.compact ? 16 : 22

        NoticePanel {
            width: parent.width
            visible: editor.draftRestored
            iconName: "note"
            text: editor.draftText

            TextButton {
                objectName: "discardDraftButton"
                hanging: true
                text: qsTr("Start again")
                onClicked: editor.discardDraft()
            }
        }

        NoticePanel {
            width: parent.width
            visible: editor.draftDiscarded && !editor.draftRestored
            iconName: "delete"
            tone: Theme.colors.secondInk
            color: Theme.colors.sunken
            text: qsTr("What you had begun is thrown away.")

            TextButton {
                objectName: "takeDraftBackButton"
                hanging: true
                iconName: "undo"
                text: qsTr("Undo")
                onClicked: editor.takeDraftBack()
            }
        }

        MomentField {
            id: moment

            width: parent.width
            whenText: editor.whenText
            dayText: editor.whenDayText
            timeText: editor.whenTimeText
            placeName: editor.placeName
            old: editor.momentIsOld
            onMoved: (days, minutes) => editor.moveWhen(days, minutes)
            onNowChosen: editor.useNow()
            onPlaceChosen: recordId => editor.setPlace(recordId)
        }

        SegmentedChoice {
            objectName: "approach"
            width: parent.width
            label: qsTr("With whom?")
            texts: [qsTr("One person"), qsTr("Group"), qsTr("Neighbourhood")]
            values: ["individual", "collective", "community"]
            icons: ["person", "group", "neighbourhood"]
            value: editor.approach
            onChosen: value => editor.approach = value
        }

        GroupFields {
            width: parent.width
            visible: editor.approach !== "individual"
            theme: editor.theme
            peopleBand: editor.peopleBand
            onThemeEdited: text => editor.theme = text
            onBandChosen: code => editor.peopleBand = code
        }

        DomainField {
            id: topics

            width: parent.width
            domains: editor.domains
            onToggled: code => editor.toggleDomain(code)
        }

        LadderField {
            width: parent.width
            visible: editor.approach === "individual"
            rungs: editor.ladder
            step: editor.nextStep
            onChosen: code => editor.chooseStep(code)
        }

        Column {
            width: parent.width
            spacing: 6

            NoteField {
                width: parent.width
                inputName: "noteField"
                label: qsTr("Short note (not required)")
                hint: qsTr("Do not write names, addresses or BSN.")
                text: editor.note
                onEdited: text => editor.note = text
            }

            TextWarningMark {
                width: parent.width
                warningText: editor.noteWarning
            }
        }

        ChoiceField {
            id: kindOfContact

            width: parent.width
            label: qsTr("Kind of contact")
            vocabulary: "contact_kind"
            code: editor.contactKind
            onChosen: code => editor.contactKind = code
        }
    }

    footer: [
        ErrorPanel {
            objectName: "saveError"
            Layout.fillWidth: true
            visible: editor.errorTitle !== ""
            title: editor.errorTitle
            text: editor.errorText
        },
        PrimaryButton {
            objectName: "saveButton"
            Layout.fillWidth: true
            enabled: editor.canSave && !editor.busy
            // Not without saying it (AT-12).
            text: editor.noteWarning !== "" ? qsTr("Save anyway") : qsTr("Save")
            description: editor.saveHint
            onClicked: editor.save()
        },
        PlainText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: editor.canSave ? qsTr("Stays safe on this tablet. You can send it later.") : editor.saveHint
            font.pixelSize: Theme.labelSize
            color: Theme.colors.secondInk
        }
    ]
}
