// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/choice_query.h"

#include "core/store/quarantine.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

class ChoiceQueryTest : public QObject {
    Q_OBJECT

private slots:
    void aRecordWithTwoValuesIsFoundAndARemovedOneIsNot()
    {
        Tablet tablet;
        test::RegistryModel registry;
        const auto id = tablet.create(test::contactOf(1, "note"));
        registry.push(tablet, 1);
        registry.pull(tablet);
        const auto seen = tablet.record(id);
        auto wanted = test::shownOf(seen);
        wanted.set_work_note("here");
        tablet.edit(seen, wanted);
        wanted.set_work_note("there");
        registry.take(*OperationBuilder(seen, test::uidOf(77), 77).change(wanted).build(), 2);
        registry.pull(tablet);
        ChoiceQuery query(tablet.store->database());
        QCOMPARE(value(query.count()), 1);
        QCOMPARE(value(query.records(10)).at(0).id(), id);
        auto work = tablet.workspace();
        value(deleteRecord(work, tablet.record(id)));
        QCOMPARE(value(query.count()), 0);
        QVERIFY(value(query.records(10)).empty());
    }

    void ownWorkIsKnownWhetherItWaitsOrWasSent()
    {
        Tablet tablet;
        test::RegistryModel registry;
        const auto id = tablet.create(test::contactOf(1));
        const auto dot = tablet.record(id).dots().at(0);
        ChoiceQuery query(tablet.store->database());
        QCOMPARE(value(query.own(dot))->madeAt, tablet.clock.now());
        QVERIFY(!value(query.own(dot + 1)));
        registry.push(tablet, 1);
        QVERIFY(value(query.own(dot)));
    }

    void countingCostsLittleInALargeStore()
    {
        Tablet tablet;
        value(tablet.store->database().execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
            "INSERT INTO record (record_id, kind, stream_no, generation, seq, list, sort, choice) "
            "SELECT randomblob(16), 21, 3, 1, i, 21, i, i % 1000 = 0 FROM n"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(value(ChoiceQuery(tablet.store->database()).count()), 100);
        QCOMPARE(value(Quarantine(*tablet.store).count()), 0);
        QVERIFY2(timer.elapsed() < 8, qPrintable(QString::number(timer.elapsed())));
    }
};

WIJKRONDE_TEST(ChoiceQueryTest)
#include "choice_query_test.moc"
