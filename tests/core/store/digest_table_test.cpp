// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/digest_table.h"

#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

class DigestTableTest : public QObject {
    Q_OBJECT

private slots:
    void bucketsHoldTheRecordsOfTheirFirstByte()
    {
        Tablet tablet;
        test::RegistryModel registry;
        std::set<Id> ids;
        auto work = tablet.workspace();
        for (const auto first : {0, 1, 127, 128, 255, 255}) {
            CreateOptions options;
            options.id = test::idOf(ids.size() + 1, static_cast<std::uint8_t>(first));
            ids.insert(value(createRecord(work, test::contactOf(1), options)));
        }
        registry.push(tablet, 1);
        registry.pull(tablet);
        tablet.create(test::contactOf(2)); // not in the registry: in no digest
        DigestTable table(tablet.store->database());
        const auto stream = *value(tablet.store->streams().find(Tablet::kTeam));
        const auto sums = value(table.sums(stream.no));
        QCOMPARE(sums.size(), 256u);
        std::size_t held = 0;
        DigestSum root;
        for (int bucket = 0; bucket < DigestTable::kBuckets; ++bucket) {
            DigestSum sum;
            for (const auto &record : value(table.held(stream, bucket))) {
                QCOMPARE(DigestTable::bucketOf(record.id), bucket);
                QCOMPARE(record.seq, registry.number(record.id));
                QCOMPARE(record.hash,
                         digestHash(stream.digestKey, record.id.view(), record.seq, registry.state(record.id)));
                sum.add(record.hash);
                ++held;
            }
            QCOMPARE(sums[static_cast<std::size_t>(bucket)], sum);
            root.plus(sum);
        }
        QCOMPARE(held, ids.size());
        QCOMPARE(value(table.root()), root.bytes());
        QVERIFY(value(table.recount(stream)) == sums);
    }

    void changesAddUpAndAreTakenAway()
    {
        Tablet tablet;
        DigestTable table(tablet.store->database());
        DigestTable::Sums sums;
        sums[3].add(std::string(16, 'x'));
        value(table.change(9, sums));
        value(table.change(9, sums));
        DigestSum twice;
        twice.add(std::string(16, 'x'));
        twice.add(std::string(16, 'x'));
        QCOMPARE(value(table.sums(9))[3], twice);
        DigestTable::Sums gone;
        gone[3].minus(twice);
        value(table.change(9, gone));
        QCOMPARE(value(table.sums(9))[3], DigestSum());
        QCOMPARE(value(table.root()), DigestSum().bytes());
    }

    void theRootOfAnOlderStoreOrAWrongOneIsCountedAnew()
    {
        Tablet tablet;
        auto &database = tablet.store->database();
        DigestTable table(database);
        DigestTable::Sums sums;
        sums[3].add(std::string(16, 'x'));
        sums[4].add(std::string(16, 'y'));
        value(table.change(9, sums));
        const auto root = value(table.root());
        value(database.execute("DELETE FROM meta WHERE key = 'digest_root'"));
        QCOMPARE(value(table.root()), root);
        value(table.change(8, sums));
        DigestSum twice{root};
        twice.plus(DigestSum(root));
        QCOMPARE(value(table.root()), twice.bytes());
        value(database.execute("UPDATE meta SET value = x'01' WHERE key = 'digest_root'"));
        QVERIFY(value(table.root()) != twice.bytes());
        value(table.replace(8, value(table.sums(8))));
        QCOMPARE(value(table.root()), twice.bytes());
    }
};

WIJKRONDE_TEST(DigestTableTest)
#include "digest_table_test.moc"
