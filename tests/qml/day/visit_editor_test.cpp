// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/visit_editor.h"

#include "core/schema/policy.pb.h"
#include "core/usecases/observations.h"
#include "core/usecases/visits.h"
#include "qml/choices/record_editor.h"
#include "qml/day/visit_list_model.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class VisitEditorTest : public QObject {
    Q_OBJECT

    static QString hex(const Id &id) { return QString::fromStdString(id.toHex()); }

    static Id start(SmallTown &town, const Id &place = SmallTown::kCommunityCentre)
    {
        auto work = town.workspace();
        const auto id = value(startVisit(work, SmallTown::kWorker, place));
        town.pump();
        return id;
    }

    static record::v1::Visit visit(SmallTown &town, const Id &id)
    {
        auto work = town.workspace();
        return value(findVisit(work, id));
    }

    static std::optional<ObservationRow> told(SmallTown &town, const Id &id)
    {
        auto work = town.workspace();
        return value(observationOf(work, SmallTown::kWorker, id));
    }

    /// Of that visit, or the running one.
    static void begin(SmallTown &town, VisitEditor &editor, const QString &id = {})
    {
        auto work = town.workspace();
        const auto running = value(runningVisit(work, SmallTown::kWorker));
        editor.begin(!id.isEmpty() ? id : running ? hex(running->id) : QString());
        town.pump();
    }

    static QString text(const VisitListModel &visits, int role)
    {
        return visits.data(visits.index(0), role).toString();
    }

private slots:
    void aVisitEndsWithItsHeadCountAndWhatGoesOn()
    {
        SmallTown town;
        const auto id = start(town);
        auto talk = town.talkForm("housing", 0);
        talk.set_visit_id(id.toBytes());
        town.create(talk);
        town.clock.advance(std::chrono::minutes(95));
        VisitEditor editor;
        begin(town, editor);
        QVERIFY(editor.running() && editor.canSave());
        QCOMPARE(editor.placeName(), QStringLiteral("Buurthuis De Kade"));
        QCOMPARE(editor.contactCount(), 1);
        editor.setPeopleBand(QStringLiteral("eleven_to_twenty"));
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.toggleDomain(QStringLiteral("housing"));
        QSignalSpy saved(&editor, &VisitEditor::saved);
        QSignalSpy finished(&editor, &VisitEditor::finished);
        QSignalSpy signal_(&editor, &VisitEditor::signalWanted);
        editor.save();
        town.pump();
        QCOMPARE(saved.first().first().toString(), QStringLiteral("Je bezoek aan Buurthuis De Kade is afgerond."));
        QVERIFY(finished.count() == 1 && signal_.isEmpty());
        QCOMPARE(visit(town, id).ended_at_ms(), toMillis(town.clock.now()));
        QCOMPARE(visit(town, id).people_band(), std::string("eleven_to_twenty"));
        QCOMPARE(told(town, id)->observation.text(), std::string("De stroom is afgesloten."));
        QCOMPARE(told(town, id)->observation.domains(0), std::string("housing"));
        QVERIFY(value(town.store().drafts().all()).empty());
    }

    void undoMakesItRunAgainWithWhatWasTypedStillThere()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setPeopleBand(QStringLiteral("one"));
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.save();
        town.pump();
        QSignalSpy undone(&editor, &VisitEditor::undone);
        editor.undo();
        town.pump();
        QCOMPARE(undone.count(), 1);
        QVERIFY(!visit(town, id).has_ended_at_ms() && !visit(town, id).has_people_band());
        QVERIFY(!told(town, id));
        begin(town, editor);
        QVERIFY(editor.running() && editor.draftRestored());
        QCOMPARE(editor.heard(), QStringLiteral("De stroom is afgesloten."));
        QCOMPARE(editor.peopleBand(), QStringLiteral("one"));
        editor.save();
        town.pump();
        QCOMPARE(told(town, id)->observation.text(), std::string("De stroom is afgesloten."));
        QVERIFY(value(town.store().drafts().all()).empty());
    }

    void whatIsTypedAndTakenAwayDoesNotComeBack()
    {
        SmallTown town;
        start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setPeopleBand(QStringLiteral("one"));
        editor.leave();
        begin(town, editor);
        editor.beginAgain();
        town.pump();
        editor.setPeopleBand(QStringLiteral("one"));
        QTRY_VERIFY((town.pump(), !value(town.store().drafts().all()).empty()));
        editor.setPeopleBand(QStringLiteral("one"));
        editor.leave();
        town.pump();
        QVERIFY(value(town.store().drafts().all()).empty());
    }

    void undoBringsBackWhatCameFromADraft()
    {
        SmallTown town;
        start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("De stroom is"));
        editor.leave();
        begin(town, editor);
        QVERIFY(editor.draftRestored());
        editor.save();
        town.pump();
        editor.undo();
        town.pump();
        begin(town, editor);
        QCOMPARE(editor.heard(), QStringLiteral("De stroom is"));
    }

    void whoBeginsAgainHasAnEmptyForm()
    {
        SmallTown town;
        start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("De stroom is"));
        editor.leave();
        begin(town, editor);
        QVERIFY(editor.draftRestored());
        editor.beginAgain();
        town.pump();
        QVERIFY(!editor.draftRestored() && editor.heard().isEmpty());
        QVERIFY(value(town.store().drafts().all()).empty());
    }

    void whatIsTypedBeforeTheFormIsThereIsNotLost()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        editor.begin(hex(id));
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.setPeopleBand(QStringLiteral("one"));
        town.pump();
        QCOMPARE(editor.heard(), QStringLiteral("De stroom is afgesloten."));
        editor.save();
        town.pump();
        QCOMPARE(told(town, id)->observation.text(), std::string("De stroom is afgesloten."));
        QCOMPARE(visit(town, id).people_band(), std::string("one"));
    }

    void nothingNeedsToBeFilledIn()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral(" \n"));
        editor.toggleDomain(QStringLiteral("housing"));
        editor.save();
        town.pump();
        QVERIFY(visit(town, id).has_ended_at_ms());
        QVERIFY(!told(town, id));
        QVERIFY(value(town.store().drafts().all()).empty());
    }

    void whatWasTypedIsThereAgainAfterAKill()
    {
        SmallTown town;
        const auto id = start(town);
        {
            VisitEditor editor;
            begin(town, editor);
            editor.setPeopleBand(QStringLiteral("one"));
            editor.setHeard(QStringLiteral("De stroom is"));
            editor.leave();
            town.pump();
        }
        town.restart();
        VisitEditor editor;
        begin(town, editor);
        QCOMPARE(editor.peopleBand(), QStringLiteral("one"));
        QCOMPARE(editor.heard(), QStringLiteral("De stroom is"));
        QVERIFY(editor.running() && !visit(town, id).has_people_band());
        editor.save();
        town.pump();
        QCOMPARE(told(town, id)->observation.text(), std::string("De stroom is"));
    }

    void ofAnEndedVisitItCanBeChangedAndTakenAway()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.save();
        town.pump();
        const auto ended = visit(town, id).ended_at_ms();
        town.clock.advance(std::chrono::minutes(10));
        begin(town, editor, hex(id));
        QVERIFY(!editor.running());
        QCOMPARE(editor.timesText(), QStringLiteral("10.00 tot 10.00 uur"));
        QSignalSpy saved(&editor, &VisitEditor::saved);
        editor.setHeard({});
        editor.save();
        town.pump();
        QCOMPARE(saved.first().first().toString(), QStringLiteral("Bewaard: bezoek aan Buurthuis De Kade"));
        QVERIFY(!told(town, id));
        QCOMPARE(visit(town, id).ended_at_ms(), ended);
        editor.undo();
        town.pump();
        QCOMPARE(told(town, id)->observation.text(), std::string("De stroom is afgesloten."));
    }

    void aVisitThatWasEndedMeanwhileKeepsItsEnd()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setPeopleBand(QStringLiteral("one"));
        town.clock.advance(std::chrono::minutes(10));
        start(town, SmallTown::kSchool);
        const auto ended = visit(town, id).ended_at_ms();
        town.clock.advance(std::chrono::minutes(10));
        editor.save();
        town.pump();
        QCOMPARE(visit(town, id).ended_at_ms(), ended);
        QCOMPARE(visit(town, id).people_band(), std::string("one"));
        editor.undo();
        town.pump();
        QCOMPARE(visit(town, id).ended_at_ms(), ended);
        QVERIFY(!visit(town, id).has_people_band());
        auto work = town.workspace();
        QVERIFY(value(work.store.find(id))->conflicts().empty());
    }

    void aForgottenVisitIsListedAndEndsWithTheLastThatWasLogged()
    {
        SmallTown town;
        const auto id = start(town);
        town.clock.advance(std::chrono::minutes(30));
        auto talk = town.talkForm("housing", 0);
        talk.set_visit_id(id.toBytes());
        town.create(talk);
        const auto last = town.clock.now();
        town.clock.advance(std::chrono::hours(30));
        town.session().noteDay();
        VisitListModel visits;
        town.pump();
        QCOMPARE(visits.rowCount(), 1);
        QCOMPARE(text(visits, VisitListModel::StandingRole), QStringLiteral("forgotten"));
        VisitEditor editor;
        begin(town, editor, hex(id));
        QVERIFY(editor.running());
        editor.save();
        town.pump();
        QCOMPARE(visit(town, id).ended_at_ms(), toMillis(last));
        QCOMPARE(visits.rowCount(), 0);
    }

    void whatWasTypedAndNotSavedStaysInSightAlsoTomorrow()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.save();
        town.pump();
        begin(town, editor, hex(id));
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.leave();
        town.pump();
        town.clock.advance(std::chrono::hours(24));
        town.session().noteDay();
        VisitListModel visits;
        town.pump();
        QCOMPARE(visits.rowCount(), 1);
        QCOMPARE(text(visits, VisitListModel::StandingRole), QStringLiteral("draft"));
        begin(town, editor, hex(id));
        editor.save();
        town.pump();
        QCOMPARE(visits.rowCount(), 0);
        QCOMPARE(told(town, id)->observation.text(), std::string("De stroom is afgesloten."));
    }

    void anotherVisitThatIsOpenedMeanwhileIsNotMixedUp()
    {
        SmallTown town;
        const auto first = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        const auto second = start(town, SmallTown::kSchool);
        QSignalSpy finished(&editor, &VisitEditor::finished);
        QSignalSpy saved(&editor, &VisitEditor::saved);
        editor.save();
        editor.begin(hex(second));
        town.pump();
        QVERIFY(finished.isEmpty() && saved.count() == 1);
        QCOMPARE(told(town, first)->observation.text(), std::string("De stroom is afgesloten."));
        QVERIFY(editor.heard().isEmpty() && editor.running());
    }

    void personsAreWarnedAbout()
    {
        SmallTown town;
        start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("Mevrouw de Vries heeft geen stroom."));
        QCOMPARE(editor.warningText(),
                 QStringLiteral("Dit gaat misschien over een persoon: Mevrouw de Vries. Haal het weg."));
        editor.setHeard(QString(1001, QLatin1Char('a')));
        QVERIFY(!editor.limitText().isEmpty());
        QSignalSpy saved(&editor, &VisitEditor::saved);
        editor.save();
        town.pump();
        QVERIFY(saved.isEmpty() && !editor.errorTitle().isEmpty() && editor.canSave());
    }

    void aSignalIsBegunWithWhatWasHeard()
    {
        SmallTown town;
        const auto id = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.setGivesSignal(true);
        QSignalSpy signal_(&editor, &VisitEditor::signalWanted);
        editor.save();
        town.pump();
        QCOMPARE(signal_.first().first().toString(), hex(told(town, id)->id));
        begin(town, editor, hex(id));
        QVERIFY(!editor.givesSignal() && !editor.hasSignal());
        record::v1::Signal signal;
        signal.set_text("De stroom is afgesloten.");
        signal.set_origin_id(told(town, id)->id.toBytes());
        town.create(signal);
        begin(town, editor, hex(id));
        QVERIFY(editor.hasSignal());
    }

    void whatWasToldHereBeforeIsShown()
    {
        SmallTown town;
        const auto before = start(town);
        VisitEditor editor;
        begin(town, editor);
        editor.setHeard(QStringLiteral("De stroom is afgesloten."));
        editor.save();
        town.pump();
        town.clock.advance(std::chrono::hours(24));
        town.session().noteDay();
        start(town);
        begin(town, editor);
        QCOMPARE(editor.beforeTexts(), QStringList(QStringLiteral("De stroom is afgesloten.")));
        QCOMPARE(editor.beforeDays(), QStringList(QStringLiteral("Gisteren")));
        QCOMPARE(editor.beforeIds(), QStringList(hex(told(town, before)->id)));
        begin(town, editor, hex(before));
        QVERIFY(editor.beforeTexts().isEmpty());
    }

    void whatWasToldBeforeCanBeChangedAndTakenAwayUntilThatIsUndone()
    {
        SmallTown town;
        const auto visit = start(town);
        VisitEditor told_;
        begin(town, told_);
        told_.setHeard(QStringLiteral("Mevrouw de Vries heeft geen stroom."));
        told_.save();
        town.pump();
        const auto id = told(town, visit)->id;
        RecordEditor editor;
        QSignalSpy finished(&editor, &RecordEditor::finished);
        editor.begin(hex(id));
        town.pump();
        QVERIFY(editor.isRemovable() && editor.isWarned());
        editor.setText(static_cast<int>(kindByName("observation")->field("text")->tag()),
                       QStringLiteral("De stroom is afgesloten."));
        editor.keep();
        editor.remove();
        town.pump();
        QCOMPARE(finished.count(), 1);
        QVERIFY(!told(town, visit));
        QVERIFY(value(town.store().drafts().all()).empty());
        editor.undo();
        town.pump();
        QCOMPARE(told(town, visit)->observation.text(), std::string("Mevrouw de Vries heeft geen stroom."));
        // What was typed before it was taken away is there too.
        editor.begin(hex(id));
        town.pump();
        QVERIFY(editor.draftRestored());
    }

    void theDayListsWhereOneWas()
    {
        SmallTown town;
        const auto id = start(town);
        VisitListModel visits;
        const QAbstractItemModelTester tester(&visits, QAbstractItemModelTester::FailureReportingMode::QtTest);
        town.pump();
        QCOMPARE(visits.rowCount(), 0);
        town.clock.advance(std::chrono::minutes(95));
        VisitEditor editor;
        begin(town, editor);
        editor.setPeopleBand(QStringLiteral("eleven_to_twenty"));
        editor.save();
        town.pump();
        QCOMPARE(visits.rowCount(), 1);
        QCOMPARE(text(visits, VisitListModel::RecordIdRole), hex(id));
        QCOMPARE(text(visits, VisitListModel::TitleRole), QStringLiteral("Buurthuis De Kade"));
        QCOMPARE(text(visits, VisitListModel::SubtitleRole), QStringLiteral("10.00 tot 11.35 uur · 11 tot 20 mensen"));
        QVERIFY(visits.data(visits.index(0), VisitListModel::WaitingRole).toBool());
        editor.undo();
        town.pump();
        QCOMPARE(visits.rowCount(), 0);
    }
};
WIJKRONDE_TEST(VisitEditorTest)

} // namespace wijkronde::test

#include "visit_editor_test.moc"
