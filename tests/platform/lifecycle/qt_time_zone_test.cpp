// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/lifecycle/qt_time_zone.h"

#include "tests/support/fixed_time_zone.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class QtTimeZoneTest : public QObject {
    Q_OBJECT

private slots:
    void theDatabaseOfTimeZonesSaysWhatTheRuleSays()
    {
        const QtTimeZone amsterdam(QTimeZone("Europe/Amsterdam"));
        const DutchTimeZone rule;
        for (auto time = utc(2024, 1, 1); time < utc(2028, 1, 1); time += std::chrono::hours{7}) {
            if (amsterdam.offsetAt(time) != rule.offsetAt(time))
                QFAIL(std::to_string(toMillis(time)).c_str());
        }
    }
    void anUnknownZoneIsUtc() { QCOMPARE(QtTimeZone(QTimeZone("No/Where")).offsetAt(utc(2026, 7, 1)).count(), 0); }
};
WIJKRONDE_TEST(QtTimeZoneTest)
#include "qt_time_zone_test.moc"
