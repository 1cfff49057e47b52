// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_editor.h"

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
    static std::int64_t logged(SmallTown &town) { return value(RecordQuery(town.store().database()).count(logList())); }

private slots:
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
