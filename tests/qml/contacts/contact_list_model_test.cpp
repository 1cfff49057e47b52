// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_list_model.h"

#include "core/store/sync_writer.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class ContactListModelTest : public QObject {
    Q_OBJECT

    using Tester = QAbstractItemModelTester;
    static constexpr auto kMode = Tester::FailureReportingMode::QtTest;

    static QString titleAt(const ContactListModel &list, int row)
    {
        return list.data(list.index(row), ContactListModel::TitleRole).toString();
    }

    static void acknowledgeAll(SmallTown &town)
    {
        const auto waiting = value(town.store().outbox().count());
        const auto first = value(town.store().outbox().oldest(1, 1)).front().seq;
        const std::vector<Receipt> receipts(waiting, Receipt{1, 0, 1, 1});
        value(SyncWriter(town.store()).acknowledge(first, receipts, town.clock.now()));
    }

private slots:
    void aLongListIsReadByPages()
    {
        SmallTown town;
        for (int i = 0; i < 120; ++i)
            town.talk("housing", i + 1);
        ContactListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        QCOMPARE(list.rowCount(), ContactListModel::kPageSize);
        QVERIFY(list.canFetchMore({}));
        list.fetchMore({});
        town.pump();
        list.loadMore();
        town.pump();
        QCOMPARE(list.rowCount(), 120);
        QVERIFY(!list.canFetchMore({}));
    }

    void aNewContactComesOnTopAndNothingIsReset()
    {
        SmallTown town;
        town.talk("housing", 10);
        ContactListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
        town.talk("finance_debt", 1);
        QCOMPARE(list.rowCount(), 2);
        QCOMPARE(titleAt(list, 0), QStringLiteral("Geld"));
        QCOMPARE(resets.count(), 0);
        QCOMPARE(changes.count(), 0);
    }

    void aContactThatIsOlderThanWhatIsLoadedStaysOut()
    {
        SmallTown town;
        for (int i = 0; i < 60; ++i)
            town.talk("housing", i + 1);
        ContactListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        town.talk("finance_debt", 1000);
        QCOMPARE(list.rowCount(), ContactListModel::kPageSize);
    }

    void anEditMovesOnlyItsOwnRow()
    {
        SmallTown town;
        const auto id = town.talk("housing", 10);
        town.talk("finance_debt", 5);
        ContactListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        auto work = town.workspace();
        value(editRecord(work, *value(town.store().find(id)), town.talkForm("mental_health", 1)));
        town.pump();
        QCOMPARE(titleAt(list, 0), QStringLiteral("Hoofd"));
        QCOMPARE(list.rowCount(), 2);
        value(deleteRecord(work, *value(town.store().find(id))));
        town.pump();
        QCOMPARE(list.rowCount(), 1);
    }

    void aPageOfAFirstFetchIsReadAtOnce()
    {
        SmallTown town;
        ContactListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        QVERIFY(list.isEmpty());
        auto work = town.workspace();
        for (int i = 0; i < 100; ++i)
            value(createRecord(work, town.talkForm("housing", i + 1)));
        town.pump();
        QCOMPARE(list.rowCount(), ContactListModel::kPageSize);
        QVERIFY(list.canFetchMore({}));
    }

    void howManyWereFoundIsSaidInWords()
    {
        SmallTown town;
        for (int i = 0; i < 60; ++i)
            town.talk(i < 2 ? "finance_debt" : "housing", i + 1);
        ContactListModel list;
        town.pump();
        QVERIFY(list.resultText().isEmpty());
        list.setDomainFilter(QStringLiteral("finance_debt"));
        QVERIFY(list.resultText().isEmpty()); // not known yet
        town.pump();
        QCOMPARE(list.resultText(), QStringLiteral("2 contacten gevonden"));
        list.setDomainFilter(QStringLiteral("housing"));
        town.pump();
        QCOMPARE(list.resultText(), QStringLiteral("Meer dan 50 contacten gevonden"));
        list.setQuery(QStringLiteral("zzz"));
        town.pump();
        QCOMPARE(list.resultText(), QStringLiteral("Geen contacten gevonden"));
        list.clearFilters();
        town.pump();
        QVERIFY(list.resultText().isEmpty());
    }

    void searchAndFiltersWorkTogether()
    {
        SmallTown town;
        town.talk("housing", 5, "Joséphine over de huur");
        town.talk("finance_debt", 10, "Josephine over geld");
        town.talk("housing", 60 * 24 * 40, "lang geleden, josephine");
        ContactListModel list;
        const Tester tester(&list, kMode);
        list.setQuery(QStringLiteral("josephine"));
        town.pump();
        QCOMPARE(list.rowCount(), 3);
        list.setDomainFilter(QStringLiteral("housing"));
        town.pump();
        QCOMPARE(list.rowCount(), 2);
        list.setPeriodFilter(QStringLiteral("week"));
        town.pump();
        QCOMPARE(list.rowCount(), 1);
        list.setApproachFilter(QStringLiteral("collective"));
        town.pump();
        QVERIFY(list.isEmpty() && list.isFiltered());
        list.clearFilters();
        town.pump();
        QCOMPARE(list.rowCount(), 3);
        QVERIFY(!list.isFiltered());
    }

    void fastTypingReadsOnlyForTheLastWord()
    {
        SmallTown town;
        town.talk("housing", 5, "huur");
        ContactListModel list;
        town.pump();
        list.setQuery(QStringLiteral("h"));
        list.setQuery(QStringLiteral("hu"));
        list.setQuery(QStringLiteral("huis"));
        QVERIFY(town.reader.waiting() <= 1);
        town.pump();
        QVERIFY(list.isEmpty());
    }

    void whatIsAcknowledgedLosesItsMark()
    {
        SmallTown town;
        town.talk("housing", 5);
        ContactListModel list;
        ContactListModel waiting;
        const Tester tester(&list, kMode);
        const Tester second(&waiting, kMode);
        waiting.setOnlyWaiting(true);
        town.pump();
        QVERIFY(list.data(list.index(0), ContactListModel::WaitingRole).toBool());
        QCOMPARE(waiting.rowCount(), 1);
        acknowledgeAll(town);
        town.pump();
        QVERIFY(!list.data(list.index(0), ContactListModel::WaitingRole).toBool());
        QCOMPARE(waiting.rowCount(), 0);
    }

    void aPlaceThatGetsAnotherNameIsSeenInItsRows()
    {
        SmallTown town;
        town.talk("housing", 5);
        ContactListModel list;
        town.pump();
        auto work = town.workspace();
        record::v1::Place place;
        const auto seen = *value(town.store().find(SmallTown::kCommunityCentre));
        QVERIFY(place.ParseFromString(seen.shown()));
        place.set_name("Buurthuis De Sluis");
        value(editRecord(work, seen, place));
        town.pump();
        QCOMPARE(list.data(list.index(0), ContactListModel::SubtitleRole).toString(),
                 QStringLiteral("Praatje ter plekke · Buurthuis De Sluis"));
    }

    void headingsFollowTheDay()
    {
        SmallTown town;
        town.talk("housing", 5);
        ContactListModel list;
        town.pump();
        QCOMPARE(list.data(list.index(0), ContactListModel::DayHeadingRole).toString(), QStringLiteral("Vandaag"));
        town.clock.advance(std::chrono::hours(24));
        QSignalSpy changes(&list, &QAbstractItemModel::dataChanged);
        town.session().noteDay();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(list.data(list.index(0), ContactListModel::DayHeadingRole).toString(), QStringLiteral("Gisteren"));
    }
};
WIJKRONDE_TEST(ContactListModelTest)

} // namespace wijkronde::test

#include "contact_list_model_test.moc"
