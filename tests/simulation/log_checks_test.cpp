// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/log_checks.h"

#include "tests/simulation/small_past.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::simulation;

class LogChecksTest : public QObject {
    Q_OBJECT

private slots:
    void allThatWasSavedIsAccountedFor() { QCOMPARE(accounts(), ""); }
    void whatADiskHoldsAndTheLogDoesNotIsLost()
    {
        m_log.pop_back();
        QCOMPARE(accounts(), "lost");
        m_custody.lost(1, "lost");
        QCOMPARE(accounts(), "");
    }
    void otherBytesUnderTheSameNameAreNoticed()
    {
        m_log[1].bytes = m_past.first.SerializeAsString();
        QCOMPARE(accounts(), "changed");
    }
    void aSecondOneIsNoticed()
    {
        m_log.push_back(m_log.front());
        QCOMPARE(accounts(), "doubled");
    }
    void goodOperationsDoNotBelongInQuarantine() { QCOMPARE(accounts({{test::uidOf(1)}, {}}), "quarantined"); }
    void whatWasDeclinedIsNotLost()
    {
        const auto uid = *Id::fromBytes(m_log.back().opUid);
        m_log.pop_back();
        QCOMPARE(accounts({{}, {uid}}), "");
        QCOMPARE(accounts({{}, {*Id::fromBytes(m_log.back().opUid), uid}}), "doubled");
    }
    void aStateIsWhatItsOperationsMake()
    {
        const Record none(test::idOf(1), m_past.first.kind());
        const auto good = test::after(test::after(test::after(none, m_past.first), m_past.second), m_past.third);
        QCOMPARE(merge(good), "");
        // The third takes the second away and the first comes late: its value must not stand.
        QCOMPARE(merge(m_past.withoutSecond()), "merge");
        QCOMPARE(violationOf([&] { checkMerge(m_log, {}); }), "merge");
    }

    void init()
    {
        m_custody = Custody();
        m_log.clear();
        for (const auto *operation : {&m_past.first, &m_past.second, &m_past.third}) {
            m_custody.save(1, operation->SerializeAsString());
            m_log.push_back({operation->op_uid(), 1, test::idOf(1), 1, m_log.size() + 1, operation->hlc(),
                             operation->SerializeAsString()});
        }
    }

private:
    std::string accounts(const KeptBack &kept = {})
    {
        return violationOf([&] { checkAccounts(m_log, kept, m_custody); });
    }
    std::string merge(const Record &record)
    {
        return violationOf([&] { checkMerge(m_log, {{record.id(), record.kind(), 1, 3, record.serialize(), {}}}); });
    }

    SmallPast m_past;
    Custody m_custody;
    std::vector<registry::LoggedOperation> m_log;
};

WIJKRONDE_TEST(LogChecksTest)
#include "log_checks_test.moc"
