// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/identity.h"

#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::idOf;
using test::Tablet;
using test::value;

class IdentityTest : public QObject {
    Q_OBJECT

private slots:
    void itIsReadAsItWasWrittenAlsoAfterARestart()
    {
        Tablet tablet;
        QVERIFY(!value(readIdentity(*tablet.store)));
        const Identity identity{idOf(1), idOf(2), "Ayşe de Wit", "Team Oost", "Merenveld", "https://registry.example"};
        value(writeIdentity(*tablet.store, identity));
        tablet.reopen();
        const auto read = value(readIdentity(*tablet.store));
        QVERIFY(read.has_value());
        QCOMPARE(read->workerId, identity.workerId);
        QCOMPARE(read->teamId, identity.teamId);
        QCOMPARE(read->workerName, identity.workerName);
        QCOMPARE(read->teamName, identity.teamName);
        QCOMPARE(read->municipalityName, identity.municipalityName);
        QCOMPARE(read->registryUrl, identity.registryUrl);
    }

    void halfAnIdentityIsNone()
    {
        Tablet tablet;
        value(tablet.store->settings().setValue("worker_id", idOf(1).toHex()));
        QVERIFY(!value(readIdentity(*tablet.store)));
        value(tablet.store->settings().setValue("team_id", "rubbish"));
        QVERIFY(!value(readIdentity(*tablet.store)));
    }

    void itIsWrittenAsAWholeOrNotAtAll()
    {
        Tablet tablet;
        const Identity first{idOf(1), idOf(2), "a", "b", "c", "d"};
        value(writeIdentity(*tablet.store, first));
        // As a part of something larger that comes to nothing.
        const auto larger = tablet.store->together([&]() -> Result<> {
            WIJKRONDE_TRY(writeIdentity(*tablet.store, {idOf(3), idOf(4), "e", "f", "g", "h"}));
            return fail(ErrorCode::NotFound);
        });
        QVERIFY(!larger.has_value());
        QCOMPARE(value(readIdentity(*tablet.store))->workerId, idOf(1));
    }
};

WIJKRONDE_TEST(IdentityTest)
#include "identity_test.moc"
