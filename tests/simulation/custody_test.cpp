// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/custody.h"

#include "tests/simulation/small_past.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::simulation;

class CustodyTest : public QObject {
    Q_OBJECT

private slots:
    void aDiskThatDropsAnOperationIsNoticed()
    {
        QCOMPARE(violationOf([&] { m_custody.look(1, {test::uidOf(1)}); }), "vanished");
    }
    void unlessThatDiskWasPutBack()
    {
        QCOMPARE(violationOf([&] { m_custody.look(1, {test::uidOf(1)}, "put_back"); }), "");
        QVERIFY(!m_custody.isHeld(test::uidOf(2)));
        const auto destroyed = m_custody.destroyed();
        QCOMPARE(destroyed.size(), 1u);
        QCOMPARE(destroyed.at("put_back"), 1u);
    }
    void whatAnotherDiskHoldsIsNotDestroyed()
    {
        QVERIFY(m_custody.lookAtNew(Custody::kRegistry, {test::uidOf(2)}, 1));
        m_custody.lost(1, "lost");
        QCOMPARE(m_custody.destroyed().at("lost"), 1u);
        QVERIFY(m_custody.isHeld(test::uidOf(2)));
    }
    void whatIsOldAndAtTheRegistryMayBeForgottenUntilTheRegistryLosesIt()
    {
        const WallTime later{std::chrono::hours(1)};
        const std::vector rest{test::uidOf(1)};
        QCOMPARE(violationOf([&] { m_custody.look(1, rest, {}, later); }), "vanished");
        init();
        QVERIFY(m_custody.lookAtNew(Custody::kRegistry, {test::uidOf(1), test::uidOf(2)}, 2));
        m_custody.noteBackup();
        QCOMPARE(violationOf([&] { m_custody.look(1, rest, {}, WallTime{}); }), "vanished");
        init();
        QVERIFY(m_custody.lookAtNew(Custody::kRegistry, {test::uidOf(1), test::uidOf(2)}, 2));
        QCOMPARE(violationOf([&] { m_custody.look(1, rest, {}, later); }), "vanished");
        init();
        QVERIFY(m_custody.lookAtNew(Custody::kRegistry, {test::uidOf(1), test::uidOf(2)}, 2));
        m_custody.noteBackup();
        QCOMPARE(m_custody.look(1, rest, {}, later), std::size_t{1});
        QVERIFY(!m_custody.isForgottenTooEarly());
        m_custody.forget(Custody::kRegistry, "rolled_back");
        QVERIFY(m_custody.isForgottenTooEarly());
    }
    void aRegistryThatHoldsFewerThanItTookIsNoticed()
    {
        QVERIFY(m_custody.lookAtNew(Custody::kRegistry, {test::uidOf(1), test::uidOf(2)}, 2));
        QVERIFY(!m_custody.lookAtNew(Custody::kRegistry, {}, 1));
    }
    void anOperationThatNobodyHasMadeIsNoticed()
    {
        QCOMPARE(violationOf([&] { m_custody.lookAtNew(Custody::kRegistry, {test::uidOf(9)}, 1); }), "doubled");
    }
    void anOperationThatIsOnADiskTwiceIsNoticed()
    {
        QCOMPARE(violationOf([&] { m_custody.look(1, {test::uidOf(1), test::uidOf(2), test::uidOf(2)}); }), "doubled");
        QCOMPARE(violationOf([&] { m_custody.save(2, m_past.first.SerializeAsString()); }), "doubled");
    }

    void init()
    {
        m_custody = Custody();
        m_custody.save(1, m_past.first.SerializeAsString());
        m_custody.save(1, m_past.second.SerializeAsString());
    }

private:
    SmallPast m_past;
    Custody m_custody;
};

WIJKRONDE_TEST(CustodyTest)
#include "custody_test.moc"
