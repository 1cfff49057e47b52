// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/signals/signal_list_model.h"

#include "qml/day/day_model.h"
#include "tests/qml/signals/given_signals.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QtTest/QtTest>

namespace wijkronde::test {

class SignalListModelTest : public QObject {
    Q_OBJECT

    static QString at(SignalListModel &model, int row, int role)
    {
        return model.data(model.index(row), role).toString();
    }

private slots:
    void signalsComeNewestFirstWithWhatBecameOfThem()
    {
        SmallTown town;
        const auto first = giveSignal(town, "waiting_list", "Schuldhulp begint pas na\nnegen weken.", 3 * 24 * 60);
        giveSignal(town, "compliment", "De bakker doet mee.", 0);
        SignalListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        town.pump();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(at(model, 0, SignalListModel::TitleRole), QStringLiteral("De bakker doet mee."));
        QCOMPARE(at(model, 0, SignalListModel::SubtitleRole),
                 QStringLiteral("Compliment · Buurthuis De Kade · vandaag"));
        QCOMPARE(at(model, 0, SignalListModel::StatusTextRole), QStringLiteral("Nog te versturen"));
        QCOMPARE(at(model, 1, SignalListModel::TitleRole), QStringLiteral("Schuldhulp begint pas na negen weken."));
        QCOMPARE(at(model, 1, SignalListModel::StandingRole), QStringLiteral("open"));
        answerSignal(town, first, "not_taken_up", "Er is geen geld voor.");
        QCOMPARE(at(model, 1, SignalListModel::StandingRole), QStringLiteral("refused"));
        answerSignal(town, first, "answered", "Vanaf mei twee mensen erbij.");
        QCOMPARE(at(model, 1, SignalListModel::StatusTextRole), QStringLiteral("Beantwoord"));
        QCOMPARE(at(model, 1, SignalListModel::StandingRole), QStringLiteral("answered"));
    }

    void searchAndFiltersHoldTogetherAndSayHowMany()
    {
        SmallTown town;
        const auto first = giveSignal(town, "waiting_list", "Een jaar wachten op een kamer", 10);
        giveSignal(town, "rule_blocks", "Een regel houdt een kamer tegen", 5);
        SignalListModel model;
        town.pump();
        QVERIFY(!model.isFiltered() && model.resultText().isEmpty());
        model.setQuery(QStringLiteral("kamer"));
        town.pump();
        QCOMPARE(model.resultText(), QStringLiteral("2 signalen gevonden"));
        model.setCategoryFilter(QStringLiteral("waiting_list"));
        town.pump();
        QCOMPARE(model.resultText(), QStringLiteral("1 signaal gevonden"));
        answerSignal(town, first, "done", {});
        model.setOnlyOpen(true);
        town.pump();
        QVERIFY(model.isEmpty() && model.isFiltered());
        QCOMPARE(model.resultText(), QStringLiteral("Geen signalen gevonden"));
        model.clearFilters();
        town.pump();
        QCOMPARE(model.rowCount(), 2);
    }

    void aLongListIsReadByPages()
    {
        SmallTown town;
        for (int i = 0; i < SignalListModel::kPageSize + 3; ++i)
            giveSignal(town, "waiting_list", "Wachten", i);
        SignalListModel model;
        town.pump();
        QCOMPARE(model.rowCount(), SignalListModel::kPageSize);
        QVERIFY(model.canFetchMore({}));
        model.loadMore();
        town.pump();
        QCOMPARE(model.rowCount(), SignalListModel::kPageSize + 3);
        QVERIFY(!model.canFetchMore({}));
    }

    void todayCountsWhatPolicyHasNotAnswered()
    {
        SmallTown town;
        DayModel day;
        town.pump();
        QCOMPARE(day.openSignalCount(), 0);
        const auto id = giveSignal(town, "waiting_list", "Wachten", 0);
        QCOMPARE(day.openSignalCount(), 1);
        answerSignal(town, id, "seen", {});
        QCOMPARE(day.openSignalCount(), 1);
        answerSignal(town, id, "not_taken_up", "Er is geen geld voor.");
        QCOMPARE(day.openSignalCount(), 0);
    }
};
WIJKRONDE_TEST(SignalListModelTest)

} // namespace wijkronde::test

#include "signal_list_model_test.moc"
