// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/account.h"

#include "core/store/quarantine.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

EditAccount accountOf(Tablet &tablet)
{
    return value(Account(*tablet.store).read());
}

void make(Tablet &tablet, int count)
{
    for (int i = 0; i < count; ++i)
        tablet.create(test::contactOf(i));
}

std::uint64_t sent(Tablet &tablet, std::initializer_list<Receipt> receipts)
{
    const auto first = value(tablet.store->outbox().lastAcked()) + 1;
    value(SyncWriter(*tablet.store).acknowledge(first, receipts, tablet.clock.now()));
    return first + receipts.size() - 1;
}

Id firstUid(Tablet &tablet)
{
    pb::Operation operation;
    operation.ParseFromString(value(tablet.store->outbox().oldest(1, 1))[0].bytes);
    return *Id::fromBytes(operation.op_uid());
}

} // namespace

class AccountTest : public QObject {
    Q_OBJECT

private slots:
    void everyEditIsSomewhere()
    {
        Tablet tablet;
        QCOMPARE(accountOf(tablet), EditAccount{});
        make(tablet, 7);
        QCOMPARE(accountOf(tablet).made, 7);
        QCOMPARE(accountOf(tablet).waiting, 7);
        sent(tablet, {{1, 0, 3, 10}, {2, 0, 3, 11}, {3, 1, 0, 0}, {4, 0, 0, 0}, {5, 0, 0, 0}});
        const auto account = accountOf(tablet);
        QCOMPARE(account.confirmed, 2);
        QCOMPARE(account.keptBack, 1);
        QCOMPARE(account.erased, 1);
        QCOMPARE(account.declined, 1);
        QCOMPARE(account.waiting, 2);
        QVERIFY(account.isRight());
    }

    void whatABackupHoldsIsSaid()
    {
        Tablet tablet;
        value(tablet.store->settings().setMeta("incarnation", test::idOf(1).view()));
        make(tablet, 3);
        sent(tablet, {{1, 0, 3, 10}, {1, 0, 3, 11}, {1, 0, 3, 12}});
        QCOMPARE(accountOf(tablet).durable, 0);
        Account account(*tablet.store);
        value(account.noteDurable(2));
        value(account.noteDurable(1)); // an answer that came late
        QCOMPARE(accountOf(tablet).durable, 2);
    }

    void theSumIsTheSameAfterANewIncarnationAndATrim()
    {
        Tablet tablet;
        value(tablet.store->settings().setMeta("incarnation", test::idOf(1).view()));
        make(tablet, 6);
        sent(tablet, {{1, 0, 3, 1}, {1, 0, 3, 2}, {1, 0, 3, 3}, {1, 0, 3, 4}});
        value(Account(*tablet.store).noteDurable(4));
        value(tablet.store->outbox().passEnd(3));
        value(SyncWriter(*tablet.store).trimSent(3, tablet.clock.now() + Millis(1)));
        QCOMPARE(value(tablet.store->outbox().sentCount()), 1u);
        auto account = accountOf(tablet);
        QCOMPARE(account.made, 6);
        QCOMPARE(account.confirmed, 4);
        QCOMPARE(account.durable, 4);
        QVERIFY(account.isRight());

        value(SyncWriter(*tablet.store).rejoin(test::idOf(2)));
        account = accountOf(tablet);
        QCOMPARE(account.made, 6);
        QCOMPARE(account.waiting, 3);
        QCOMPARE(account.confirmed, 3); // the trimmed ones: a backup has them
        QCOMPARE(account.durable, 3);
        QVERIFY(account.isRight());
        sent(tablet, {{1, 0, 3, 5}, {1, 0, 3, 6}, {1, 0, 3, 7}});
        tablet.reopen();
        QVERIFY(accountOf(tablet).isRight());
        QCOMPARE(accountOf(tablet).confirmed, 6);
    }

    void aRegistryThatWasRolledBackGetsThemAgainAndNoneCountsTwice()
    {
        Tablet tablet;
        make(tablet, 3);
        sent(tablet, {{1, 0, 3, 1}, {1, 0, 3, 2}, {1, 0, 3, 3}});
        value(SyncWriter(*tablet.store).sendAgainAfter(1));
        QCOMPARE(accountOf(tablet).made, 3);
        QCOMPARE(accountOf(tablet).waiting, 2);
        QVERIFY(accountOf(tablet).isRight());
    }

    void aLostRowIsMissedInTheSum()
    {
        Tablet tablet;
        make(tablet, 4);
        sent(tablet, {{1, 0, 3, 1}, {1, 0, 3, 2}, {1, 0, 3, 3}});
        value(tablet.store->database().execute("DELETE FROM sent WHERE op_seq = 2"));
        QVERIFY(!accountOf(tablet).isRight());
        QCOMPARE(accountOf(tablet).made - accountOf(tablet).accounted(), 1);
        value(tablet.store->database().execute("DELETE FROM outbox"));
        QCOMPARE(accountOf(tablet).made - accountOf(tablet).accounted(), 2);
    }

    void anErasureIsCounted()
    {
        Tablet tablet;
        make(tablet, 2);
        value(tablet.store->database().execute("DELETE FROM outbox WHERE op_seq = 1"));
        value(Account(*tablet.store).noteErased(1));
        QCOMPARE(accountOf(tablet).erased, 1);
        QVERIFY(accountOf(tablet).isRight());
    }

    void whatItsAuthorTookBackStaysTakenBackInANewIncarnation()
    {
        Tablet tablet;
        make(tablet, 2);
        const auto uid = firstUid(tablet);
        sent(tablet, {{3, 1, 0, 0}});
        value(Quarantine(*tablet.store).withdraw(uid, tablet.clock.now()));
        QCOMPARE(accountOf(tablet).withdrawn, 1);
        value(SyncWriter(*tablet.store).rejoin(test::idOf(2)));
        QCOMPARE(accountOf(tablet).waiting, 2);
        sent(tablet, {{3, 1, 0, 0}, {1, 0, 3, 1}});
        QCOMPARE(accountOf(tablet).withdrawn, 1);
        QCOMPARE(accountOf(tablet).keptBack, 0);
        QVERIFY(accountOf(tablet).isRight());
    }
};

WIJKRONDE_TEST(AccountTest)
#include "account_test.moc"
