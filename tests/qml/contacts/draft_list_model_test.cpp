// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/draft_list_model.h"

#include "qml/contacts/contact_editor.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class DraftListModelTest : public QObject {
    Q_OBJECT

    static QString text(const DraftListModel &drafts, int row, int role)
    {
        return drafts.data(drafts.index(row), role).toString();
    }
    /// Begins a form, types and leaves it.
    static void begin(SmallTown &town, const QString &recordId, const QString &note,
                      const QString &approach = QStringLiteral("individual"))
    {
        ContactEditor editor;
        editor.setRecordId(recordId);
        editor.begin();
        town.pump();
        editor.setApproach(approach);
        editor.setNote(note);
        editor.toggleDomain(QStringLiteral("finance_debt"));
    }

private slots:
    void whatWasBegunIsNamedWithItsTime()
    {
        SmallTown town;
        DraftListModel drafts;
        const QAbstractItemModelTester tester(&drafts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        town.pump();
        QCOMPARE(drafts.count(), 0);
        const auto talk = town.talk("housing", 24 * 60);
        begin(town, QString::fromStdString(talk.toHex()), QStringLiteral("een wijziging"));
        town.clock.advance(std::chrono::minutes(5));
        begin(town, {}, QStringLiteral("iets nieuws"), QStringLiteral("collective"));
        town.pump();
        QCOMPARE(drafts.count(), 2);
        QCOMPARE(text(drafts, 0, DraftListModel::TitleRole),
                 QStringLiteral("Niet afgemaakt: groep, vandaag om 10.05 uur"));
        QCOMPARE(text(drafts, 0, DraftListModel::SubtitleRole), QStringLiteral("Geld"));
        QVERIFY(!drafts.data(drafts.index(0), DraftListModel::EditRole).toBool());
        QCOMPARE(text(drafts, 1, DraftListModel::TitleRole),
                 QStringLiteral("Niet afgemaakt: wijziging van een contact, gisteren om 10.00 uur"));
        QCOMPARE(text(drafts, 1, DraftListModel::SubtitleRole), QStringLiteral("Wonen · Geld · Buurthuis De Kade"));
        QVERIFY(drafts.data(drafts.index(1), DraftListModel::EditRole).toBool());
        QCOMPARE(text(drafts, 1, DraftListModel::RecordIdRole), QString::fromStdString(talk.toHex()));
    }

    void goingOnAndSavingTakesTheRowAway()
    {
        SmallTown town;
        begin(town, {}, QStringLiteral("iets nieuws"));
        DraftListModel drafts;
        town.pump();
        QCOMPARE(drafts.count(), 1);
        ContactEditor editor;
        editor.setRecordId(text(drafts, 0, DraftListModel::RecordIdRole));
        editor.begin();
        town.pump();
        QVERIFY(editor.draftRestored());
        QCOMPARE(editor.note(), QStringLiteral("iets nieuws"));
        editor.save();
        town.pump();
        QCOMPARE(drafts.count(), 0);
        QCOMPARE(value(RecordQuery(town.store().database()).count(logList())), std::int64_t{1});
    }

    void whatIsThrownAwayComesBack()
    {
        SmallTown town;
        const auto talk = town.talk("housing", 30, "zoals het was");
        begin(town, QString::fromStdString(talk.toHex()), QStringLiteral("een wijziging"));
        DraftListModel drafts;
        town.pump();
        const auto before = value(town.store().drafts().all()).front();
        QSignalSpy discarded(&drafts, &DraftListModel::discarded);
        drafts.discard(text(drafts, 0, DraftListModel::RecordIdRole));
        town.pump();
        QCOMPARE(discarded.count(), 1);
        QCOMPARE(drafts.count(), 0);
        QVERIFY(value(town.store().drafts().all()).empty());
        drafts.undoDiscard();
        town.pump();
        QCOMPARE(drafts.count(), 1);
        const auto after = value(town.store().drafts().all()).front();
        QVERIFY(after.form == before.form && after.base == before.base && !after.base.empty());
    }
};
WIJKRONDE_TEST(DraftListModelTest)

} // namespace wijkronde::test

#include "draft_list_model_test.moc"
