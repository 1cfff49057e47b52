// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_editor.h"

#include "core/record/operation_builder.h"
#include "core/usecases/visits.h"
#include "tests/core/store/full_disk.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class ContactEditorTest : public QObject {
    Q_OBJECT

    static void begin(SmallTown &town, ContactEditor &editor)
    {
        editor.begin();
        town.pump();
    }
    static std::size_t drafts(SmallTown &town) { return value(town.store().drafts().all()).size(); }
    static record::v1::Contact contactIn(SmallTown &town, const QString &id)
    {
        record::v1::Contact contact;
        contact.ParseFromString(value(town.store().find(*Id::fromHex(id.toStdString())))->shown());
        return contact;
    }
    /// All that waits is sent; a colleague writes another note at the registry; this tablet fetches it.
    static void fetchNoteOfColleague(SmallTown &town, const Id &id, const std::string &note)
    {
        auto &store = town.store();
        auto record = *value(store.find(id));
        record::v1::Contact wanted;
        wanted.ParseFromString(record.shown());
        wanted.set_work_note(note);
        const auto operation = *OperationBuilder(record, town.random.id(), store.lastHlc() + 1).change(wanted).build();
        record.apply(operation, operation.hlc(), 7);
        const auto team = *Id::fromHex("00000000000000000000000000000023");
        const auto streamNo = value(store.streams().find(team))->no;
        std::vector<Receipt> receipts;
        const auto waiting = value(store.outbox().oldest(1000, 1 << 20));
        for (const auto &stored : waiting) {
            pb::Operation own;
            own.ParseFromString(stored.bytes);
            // Of the other records nothing is fetched.
            receipts.push_back({1, 0, streamNo, own.record_id() == id.view() ? std::uint64_t{1} : std::uint64_t{999}});
        }
        value(SyncWriter(store).acknowledge(waiting.front().seq, receipts, town.clock.now()));
        const auto state = record.serialize();
        IncomingPage page{team, "history", {}, {}, 1, "salt"};
        page.records.push_back({1, state});
        value(SyncWriter(store).applyPage(page));
        town.pump();
    }
    static std::set<std::string> notesOf(SmallTown &town, const Id &id)
    {
        const auto record = *value(town.store().find(id));
        std::set<std::string> notes;
        for (const auto &version : record.state().versions()) {
            record::v1::Contact contact;
            if (contact.ParseFromString(version.fields()) && contact.has_work_note())
                notes.insert(contact.work_note());
        }
        return notes;
    }
    static std::int64_t logged(SmallTown &town) { return value(RecordQuery(town.store().database()).count(logList())); }

private slots:
    void aBsnInTheNoteIsWarnedAbout()
    {
        SmallTown town;
        ContactEditor editor;
        editor.begin();
        town.pump();
        editor.setNote(QStringLiteral("BSN 123456782 van de buurman"));
        QCOMPARE(editor.noteWarning(), QStringLiteral("Dit lijkt een BSN: 123456782. Haal het weg."));
        editor.setNote(QStringLiteral("Mevrouw de Vries belt, 123456789"));
        QVERIFY(editor.noteWarning().isEmpty());
    }

    void aRoutineContactNeedsOnlyATopic()
    {
        SmallTown town;
        auto work = town.workspace();
        value(startVisit(work, SmallTown::kWorker, SmallTown::kCommunityCentre));
        ContactEditor editor;
        begin(town, editor);
        QCOMPARE(editor.approach(), QStringLiteral("individual"));
        QCOMPARE(editor.placeName(), QStringLiteral("Buurthuis De Kade"));
        QCOMPARE(editor.whenText(), QStringLiteral("Nu, 10.00 uur"));
        QVERIFY(!editor.canSave());
        QCOMPARE(editor.saveHint(), QStringLiteral("Kies waar het over ging"));
        editor.toggleDomain(QStringLiteral("finance_debt"));
        QVERIFY(editor.canSave() && editor.isDomain(QStringLiteral("finance_debt")));
        QSignalSpy saved(&editor, &ContactEditor::saved);
        editor.save();
        QVERIFY(editor.busy());
        town.pump();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().at(1).toString(), QStringLiteral("Geld · Buurthuis De Kade"));
        QCOMPARE(drafts(town), std::size_t{0});
        const auto contact = contactIn(town, saved.first().at(0).toString());
        QCOMPARE(contact.identification(), std::string("anonymous"));
        QVERIFY(!contact.visit_id().empty());
    }

    void aTapBeforeTheFormIsThereIsNotLost()
    {
        SmallTown town;
        ContactEditor editor;
        editor.begin();
        editor.toggleDomain(QStringLiteral("housing"));
        town.pump();
        QVERIFY(editor.isDomain(QStringLiteral("housing")));
    }

    void theLadderShowsWhatIsChosen()
    {
        SmallTown town;
        ContactEditor editor;
        const QAbstractItemModelTester tester(editor.ladder(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        begin(town, editor);
        QCOMPARE(editor.ladder()->rowCount(), 8);
        editor.chooseStep(QStringLiteral("own_network"));
        QCOMPARE(editor.nextStepRank(), 2);
        const auto rung = editor.ladder()->index(2);
        QVERIFY(editor.ladder()->data(rung, LadderModel::ChosenRole).toBool());
        QVERIFY(editor.ladder()
                    ->data(rung, LadderModel::CodesRole)
                    .toStringList()
                    .contains(QStringLiteral("informal_help")));
        editor.chooseStep({});
        QVERIFY(!editor.ladder()->data(rung, LadderModel::ChosenRole).toBool());
    }

    void whatIsTypedIsThereAfterAKill()
    {
        SmallTown town;
        QString note = QStringLiteral("Praatje over de energierekening");
        {
            ContactEditor editor;
            begin(town, editor);
            editor.setNote(note);
            editor.toggleDomain(QStringLiteral("finance_debt"));
            QTRY_VERIFY((town.pump(), drafts(town) == 1));
        }
        town.restart();
        ContactEditor editor;
        begin(town, editor);
        QVERIFY(editor.draftRestored());
        QCOMPARE(editor.note(), note);
        editor.save();
        town.pump();
        QCOMPARE(logged(town), std::int64_t{1});
        QCOMPARE(drafts(town), std::size_t{0});
        begin(town, editor);
        QVERIFY(!editor.draftRestored());
    }

    void aChangeOfApproachKeepsOneDraftAndWhatWasTyped()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.toggleDomain(QStringLiteral("housing"));
        QTRY_VERIFY((town.pump(), drafts(town) == 1));
        editor.setApproach(QStringLiteral("collective"));
        editor.setTheme(QStringLiteral("Koffie-ochtend"));
        QTRY_VERIFY(
            (town.pump(), value(town.store().drafts().all()).front().kind == kindByName("group_activity")->number()));
        QCOMPARE(drafts(town), std::size_t{1});
        QVERIFY(editor.isDomain(QStringLiteral("housing")));
        editor.setPeopleBand(QStringLiteral("six_to_ten"));
        editor.save();
        town.pump();
        QCOMPARE(logged(town), std::int64_t{1});
        QCOMPARE(drafts(town), std::size_t{0});
    }

    void typingWithoutAPauseIsKeptWhileItGoesOn()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        QString typed;
        // Every look adds a letter, faster than any pause.
        QTRY_VERIFY((typed += QLatin1Char('a'), editor.setNote(typed), town.pump(), drafts(town) == 1));
    }

    void aDraftCanBeThrownAway()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.setNote(QStringLiteral("weg ermee"));
        QTRY_VERIFY((town.pump(), drafts(town) == 1));
        editor.discardDraft();
        town.pump();
        QCOMPARE(drafts(town), std::size_t{0});
        QVERIFY(editor.note().isEmpty() && !editor.draftRestored());
        QVERIFY(editor.draftDiscarded());
        editor.takeDraftBack();
        town.pump();
        QCOMPARE(editor.note(), QStringLiteral("weg ermee"));
        QVERIFY(editor.draftRestored() && !editor.draftDiscarded());
        QCOMPARE(drafts(town), std::size_t{1});
        editor.discardDraft();
        town.pump();
        editor.setNote(QStringLiteral("iets anders"));
        QVERIFY(!editor.draftDiscarded());
    }

    void whatIsTakenBackByHandLeavesNoDraft()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.toggleDomain(QStringLiteral("housing"));
        QTRY_VERIFY((town.pump(), drafts(town) == 1));
        editor.toggleDomain(QStringLiteral("housing"));
        QTRY_VERIFY((town.pump(), drafts(town) == 0));
    }

    void aWaitingChangeDoesNotTurnUpInANewContact()
    {
        SmallTown town;
        const auto id = QString::fromStdString(town.talk("housing", 30, "zoals het was").toHex());
        ContactEditor editor;
        editor.setRecordId(id);
        begin(town, editor);
        editor.setApproach(QStringLiteral("collective"));
        editor.setNote(QStringLiteral("half af"));
        QTRY_VERIFY((town.pump(), drafts(town) == 1));
        town.restart();
        ContactEditor fresh;
        begin(town, fresh);
        QVERIFY(!fresh.draftRestored() && fresh.note().isEmpty());
        fresh.toggleDomain(QStringLiteral("finance_debt"));
        QTRY_VERIFY((town.pump(), drafts(town) == 2));
        ContactEditor again;
        again.setRecordId(id);
        begin(town, again);
        QCOMPARE(again.note(), QStringLiteral("half af"));
        QCOMPARE(again.draftText(), QStringLiteral("Je gaat verder met een wijziging die nog niet bewaard was."));
        QCOMPARE(drafts(town), std::size_t{2});
    }

    void aContactThatIsGoneOnWithTellsItsOldTime()
    {
        SmallTown town;
        {
            ContactEditor editor;
            begin(town, editor);
            editor.toggleDomain(QStringLiteral("housing"));
            QTRY_VERIFY((town.pump(), drafts(town) == 1));
            town.clock.advance(std::chrono::minutes(30));
            QVERIFY(!editor.momentIsOld());
        }
        town.clock.advance(std::chrono::minutes(1));
        town.restart();
        ContactEditor editor;
        begin(town, editor);
        QCOMPARE(editor.draftText(), QStringLiteral("Je gaat verder met een contact dat nog niet af was."));
        QVERIFY(editor.momentIsOld());
        QCOMPARE(editor.whenText(), QStringLiteral("Vandaag om 10.00 uur"));
        editor.useNow();
        QVERIFY(!editor.momentIsOld());
        QCOMPARE(editor.whenText(), QStringLiteral("Nu, 10.31 uur"));
        editor.moveWhen(-1, 0);
        QVERIFY(!editor.momentIsOld()); // chosen, so meant
    }

    void aRestoredChangeHasSeenOnlyWhatItsAuthorSaw()
    {
        SmallTown town;
        const auto id = town.talk("housing", 30, "zoals het was");
        {
            ContactEditor editor;
            editor.setRecordId(QString::fromStdString(id.toHex()));
            begin(town, editor);
            editor.setNote(QStringLiteral("van mij"));
            QTRY_VERIFY((town.pump(), drafts(town) == 1));
        }
        town.restart();
        fetchNoteOfColleague(town, id, "van een collega");
        ContactEditor editor;
        editor.setRecordId(QString::fromStdString(id.toHex()));
        begin(town, editor);
        QCOMPARE(editor.note(), QStringLiteral("van mij"));
        editor.save();
        town.pump();
        QCOMPARE(notesOf(town, id), (std::set<std::string>{"van mij", "van een collega"}));
        QCOMPARE(value(town.store().find(id))->conflicts().size(), std::size_t{1});
        // Taking the own edit back takes nothing else along.
        editor.undo();
        town.pump();
        QCOMPARE(notesOf(town, id), (std::set<std::string>{"zoals het was", "van een collega"}));
    }

    void aGroupKeepsItsThemeOnTheWayOverOnePerson()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.chooseStep(QStringLiteral("own_network"));
        editor.setApproach(QStringLiteral("collective"));
        editor.setTheme(QStringLiteral("Koffie-ochtend"));
        editor.setPeopleBand(QStringLiteral("six_to_ten"));
        editor.setApproach(QStringLiteral("individual"));
        QCOMPARE(editor.nextStep(), QStringLiteral("own_network"));
        QVERIFY(editor.theme().isEmpty());
        editor.setApproach(QStringLiteral("collective"));
        QCOMPARE(editor.theme(), QStringLiteral("Koffie-ochtend"));
        QCOMPARE(editor.peopleBand(), QStringLiteral("six_to_ten"));
        QVERIFY(editor.nextStep().isEmpty());
    }

    void besideTheLadderNoSingleStepIsNamed()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        const auto *ladder = editor.ladder();
        const auto described = [ladder](int row) {
            return ladder->data(ladder->index(row), LadderModel::DescriptionRole).toString();
        };
        QCOMPARE(described(1), QStringLiteral("Bewoner doet het zelf"));
        QCOMPARE(described(7), QStringLiteral("Een andere stap dan die op de ladder"));
    }

    void aFullTabletLosesNothing()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        const QString note(7000, QLatin1Char('n'));
        editor.toggleDomain(QStringLiteral("housing"));
        editor.setNote(note);
        fillDisk(town.store().database());
        QSignalSpy saved(&editor, &ContactEditor::saved);
        editor.save();
        town.pump();
        QCOMPARE(saved.count(), 0);
        QCOMPARE(editor.errorTitle(), QStringLiteral("Deze tablet is vol"));
        QVERIFY(!editor.errorText().isEmpty());
        QCOMPARE(editor.note(), note);
        QVERIFY(editor.canSave() && !editor.busy());
        makeRoom(town.store().database());
        editor.save();
        town.pump();
        QCOMPARE(saved.count(), 1);
        QCOMPARE(logged(town), std::int64_t{1});
    }

    void aNewContactCanBeUndone()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.toggleDomain(QStringLiteral("housing"));
        editor.save();
        town.pump();
        QSignalSpy undone(&editor, &ContactEditor::undone);
        editor.undo();
        town.pump();
        QCOMPARE(undone.count(), 1);
        QCOMPARE(logged(town), std::int64_t{0});
    }

    void anEditCanBeUndone()
    {
        SmallTown town;
        const auto id = QString::fromStdString(town.talk("housing", 30, "zoals het was").toHex());
        ContactEditor editor;
        editor.setRecordId(id);
        begin(town, editor);
        QCOMPARE(editor.note(), QStringLiteral("zoals het was"));
        QCOMPARE(editor.whenText(), QStringLiteral("Vandaag om 9.30 uur"));
        editor.setNote(QStringLiteral("anders"));
        editor.moveWhen(0, -5);
        editor.save();
        town.pump();
        QCOMPARE(contactIn(town, id).work_note(), std::string("anders"));
        editor.undo();
        town.pump();
        QCOMPARE(contactIn(town, id).work_note(), std::string("zoals het was"));
        QCOMPARE(logged(town), std::int64_t{1});
    }

    void aTalkThatBecomesAGroupIsReplacedAndComesBackByUndo()
    {
        SmallTown town;
        const auto id = QString::fromStdString(town.talk("housing", 30, "met zes buren").toHex());
        ContactEditor editor;
        editor.setRecordId(id);
        begin(town, editor);
        editor.setApproach(QStringLiteral("collective"));
        QSignalSpy saved(&editor, &ContactEditor::saved);
        editor.save();
        town.pump();
        QVERIFY(saved.first().at(0).toString() != id);
        QCOMPARE(logged(town), std::int64_t{1});
        editor.undo();
        town.pump();
        QCOMPARE(logged(town), std::int64_t{1});
        QVERIFY(!value(town.store().find(*Id::fromHex(id.toStdString())))->isDeleted());
    }

    void aTalkThatBecomesAGroupIsSeenByThoseWhoSawTheTalk()
    {
        SmallTown town;
        const auto area = Id::fromHex("00000000000000000000000000000022");
        auto work = town.workspace();
        const auto id = value(createRecord(work, town.talkForm("housing", 30), {{}, area, {}}));
        town.pump();
        ContactEditor editor;
        editor.setRecordId(QString::fromStdString(id.toHex()));
        begin(town, editor);
        editor.setApproach(QStringLiteral("collective"));
        QSignalSpy saved(&editor, &ContactEditor::saved);
        editor.save();
        town.pump();
        const auto group = *Id::fromHex(saved.first().at(0).toString().toStdString());
        QVERIFY(group != id);
        const auto row = *value(town.store().records().find(group));
        QCOMPARE(value(town.store().streams().byNo(row.streamNo))->id, *area);
    }

    void aTimeOnTheWallClockIsStoredWithItsOffset()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.toggleDomain(QStringLiteral("housing"));
        editor.setWhen(QStringLiteral("2025-07-01T14:30:00"));
        QCOMPARE(editor.whenIso(), QStringLiteral("2025-07-01T14:30:00"));
        QCOMPARE(editor.whenTimeText(), QStringLiteral("14.30"));
        QSignalSpy saved(&editor, &ContactEditor::saved);
        editor.save();
        town.pump();
        const auto contact = contactIn(town, saved.first().at(0).toString());
        QCOMPARE(contact.started_offset_min(), 120);
        QCOMPARE(contact.started_at_ms(), toMillis(utc(2025, 7, 1, 12, 30)));
    }

    void anotherPlaceTakesTheContactOutOfTheVisit()
    {
        SmallTown town;
        auto work = town.workspace();
        value(startVisit(work, SmallTown::kWorker, SmallTown::kCommunityCentre));
        ContactEditor editor;
        begin(town, editor);
        editor.toggleDomain(QStringLiteral("housing"));
        editor.setPlace(QString::fromStdString(SmallTown::kSchool.toHex()));
        town.pump();
        QCOMPARE(editor.placeName(), QStringLiteral("Basisschool De Vuurvlinder"));
        QSignalSpy saved(&editor, &ContactEditor::saved);
        editor.save();
        town.pump();
        QVERIFY(contactIn(town, saved.first().at(0).toString()).visit_id().empty());
    }

    void aNoteThatIsTooLongIsSaidBeforeSaving()
    {
        SmallTown town;
        ContactEditor editor;
        begin(town, editor);
        editor.toggleDomain(QStringLiteral("housing"));
        editor.setNote(QString(8001, QLatin1Char('n')));
        QVERIFY(!editor.canSave());
        QCOMPARE(editor.saveHint(), QStringLiteral("De tekst is te lang. Maak hem korter"));
    }
};
WIJKRONDE_TEST(ContactEditorTest)

} // namespace wijkronde::test

#include "contact_editor_test.moc"
