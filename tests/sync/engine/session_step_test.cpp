// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/session_step.h"

#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class SessionStepTest : public QObject {
    Q_OBJECT

private slots:
    void thePastIsTheLastAcknowledgedNumberAndItsChain()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SessionState state{*tablet.store, tablet.clock, tablet.random};
        QCOMPARE(value(state.past()).acked(), std::uint64_t{0});
        QCOMPARE(value(state.past()).chain(), emptyChain());
        tablet.put("een");
        tablet.put("twee");
        QCOMPARE(value(state.past()).acked(), std::uint64_t{0});
        SyncTablet::expectGood(tablet.sync());
        const auto past = value(state.past());
        QCOMPARE(past.acked(), std::uint64_t{2});
        QCOMPARE(past.chain(), value(tablet.store->outbox().chainAt(2)));
        QCOMPARE(past.incarnation(), tablet.vault.secrets.at(kIncarnationName));
    }
};
WIJKRONDE_TEST(SessionStepTest)
#include "session_step_test.moc"
