// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/causal_past.h"

#include "tests/simulation/small_past.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::simulation;

class CausalPastTest : public QObject {
    Q_OBJECT

private slots:
    void aValueBesideOneThatItsAuthorHadSeenIsNoticed()
    {
        const Record none(test::idOf(1), m_past.first.kind());
        QCOMPARE(check(test::after(test::after(none, m_past.second), m_past.first), {1, 2}), "past");
    }
    void alsoThroughAnOperationBetween() { QCOMPARE(check(m_past.withoutSecond(), {1, 2, 3}), "past"); }
    void notThroughOneThatWasDestroyed() { QCOMPARE(check(m_past.withoutSecond(), {1, 3}), ""); }
    void concurrentValuesMayStandTogether()
    {
        const Record none(test::idOf(1), m_past.first.kind());
        const auto start = test::after(none, m_past.first);
        const auto other = SmallPast::noteIn(start, 4);
        m_custody.save(2, other.SerializeAsString());
        QCOMPARE(check(test::after(test::after(start, m_past.second), other), {1, 2, 4}), "");
    }

    void init()
    {
        m_custody = Custody();
        for (const auto *operation : {&m_past.first, &m_past.second, &m_past.third})
            m_custody.save(1, operation->SerializeAsString());
    }

private:
    std::string check(const Record &record, const std::set<Dot> &logged)
    {
        return violationOf([&] { checkCausalPast(record, m_custody.on(record.id()), logged); });
    }

    SmallPast m_past;
    Custody m_custody;
};

WIJKRONDE_TEST(CausalPastTest)
#include "causal_past_test.moc"
