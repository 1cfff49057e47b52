// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class ServiceRepairTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void theSumsAreThoseOfTheRecordsThatADeviceHolds()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a"), device.newContact("b")});
        device.pull();
        for (const auto &stream : device.streams) {
            v1::DigestRequest request;
            *request.mutable_past() = device.past();
            request.set_stream_id(stream.stream_id());
            const auto response = value(registry.service().digest(device.id, request));
            QCOMPARE(response.sums().size(), 4096u);
            std::vector<DigestSum> sums(256);
            for (const auto &[id, state] : device.states[stream.stream_id()])
                sums[static_cast<unsigned char>(id[0])].add(
                    digestHash(stream.digest_key(), id, state.seq(), state.state()));
            std::string expected;
            for (const auto &sum : sums)
                expected += sum.bytes();
            QCOMPARE(response.sums(), expected);
        }
    }

    void theRootsAreThoseOfTheStreamsThatADeviceSees()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a"), device.newContact("b")});
        const auto pulled = device.pull();
        v1::DigestRequest request;
        *request.mutable_past() = device.past();
        const auto response = value(registry.service().digest(device.id, request));
        QCOMPARE(response.roots().size(), static_cast<int>(device.streams.size()));
        DigestSum all;
        for (const auto &root : response.roots()) {
            request.set_stream_id(root.stream_id());
            const auto sums = value(registry.service().digest(device.id, request)).sums();
            DigestSum own;
            for (std::size_t at = 0; at < sums.size(); at += 16)
                own.plus(DigestSum(sums.substr(at, 16)));
            QCOMPARE(root.root(), own.bytes());
            all.plus(own);
        }
        QCOMPARE(pulled.digest_root(), all.bytes());
    }

    void aBucketNamesItsRecordsAndTheyCanBeFetched()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto made = device.newContact("a");
        const auto seq = device.push({made}).results(0).seq();
        v1::DigestRequest digest;
        *digest.mutable_past() = device.past();
        digest.set_stream_id(made.stream_id());
        digest.add_buckets(static_cast<unsigned char>(made.record_id()[0]));
        const auto entries = value(registry.service().digest(device.id, digest)).entries();
        const auto own = std::ranges::find(entries, made.record_id(), &v1::DigestEntry::record_id);
        QVERIFY(own != entries.end());
        QCOMPARE(own->seq(), seq);

        v1::FetchRequest fetch;
        *fetch.mutable_past() = device.past();
        fetch.set_stream_id(made.stream_id());
        fetch.add_record_ids(made.record_id());
        const auto unknown = registry.random.id().toBytes();
        fetch.add_record_ids(unknown);
        const auto response = value(registry.service().fetch(device.id, fetch));
        QCOMPARE(response.records_size(), 1);
        QCOMPARE(response.records(0).seq(), seq);
        QCOMPARE(response.absent_size(), 1);
        QCOMPARE(response.absent(0), unknown);
        device.pull();
        QCOMPARE(response.records(0).state(), device.states[made.stream_id()][made.record_id()].state());
    }

    void aStrangersStreamIsNotFound()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        v1::DigestRequest digest;
        *digest.mutable_past() = device.past();
        digest.set_stream_id(registry.stream(record::v1::STREAM_KIND_TEAM, registry.otherTeam.name).id.toBytes());
        QCOMPARE(codeOf(registry.service().digest(device.id, digest)), ErrorCode::NotFound);
        v1::FetchRequest fetch;
        *fetch.mutable_past() = device.past();
        fetch.set_stream_id(digest.stream_id());
        QCOMPARE(codeOf(registry.service().fetch(device.id, fetch)), ErrorCode::NotFound);
    }

    void theirLimitsHold()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        v1::DigestRequest digest;
        digest.add_buckets(256);
        QCOMPARE(codeOf(registry.service().digest(device.id, digest)), ErrorCode::InvalidArgument);
        v1::FetchRequest fetch;
        fetch.add_record_ids("short");
        QCOMPARE(codeOf(registry.service().fetch(device.id, fetch)), ErrorCode::InvalidArgument);
        fetch.clear_record_ids();
        for (int i = 0; i < 501; ++i)
            fetch.add_record_ids(std::string(16, 'x'));
        QCOMPARE(codeOf(registry.service().fetch(device.id, fetch)), ErrorCode::TooLarge);
    }

    void aWrongPastIsAVerdictHereToo()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        v1::DigestRequest digest;
        QCOMPARE(value(registry.service().digest(device.id, digest)).verdict(), v1::VERDICT_REJOIN);
        v1::FetchRequest fetch;
        QCOMPARE(value(registry.service().fetch(device.id, fetch)).verdict(), v1::VERDICT_REJOIN);
    }
};

WIJKRONDE_TEST(ServiceRepairTest)
#include "service_repair_test.moc"
