// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/pull_step.h"

#include "core/usecases/save_record.h"
#include "sync/registry/setup.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

constexpr int kMany = 900;
const std::string kLongNote(600, 'x');

v1::PullRequest pullOf(const Call &call)
{
    v1::PullRequest request;
    if (call.method == "Pull")
        request.ParseFromString(call.body);
    return request;
}

} // namespace

class PullStepTest : public QObject {
    Q_OBJECT

private slots:
    void anIdleSyncIsOneRoundTrip()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        SyncTablet::expectGood(tablet.sync());
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QCOMPARE(outcome.roundTrips, 1);
        QVERIFY2(outcome.progress.bytesSent + outcome.progress.bytesReceived < 300, "bodies only");
    }
    void aNewTabletFetchesAllAlthoughDeparturesAreForgotten()
    {
        TestRegistry registry(Backend::Sqlite);
        const auto closed = value(registry::Setup(registry.service()).caseStream("Kenmerk 1", {registry.worker.id}));
        SyncTablet writer(registry, registry.worker, 1);
        for (int i = 0; i < 600; ++i)
            writer.put(std::string(5000, static_cast<char>('a' + i % 26)));
        const auto moved = writer.put("naar een kenmerk");
        SyncTablet::expectGood(writer.sync());
        auto work = writer.workspace();
        value(moveRecord(work, writer.record(moved), closed.id));
        SyncTablet::expectGood(writer.sync());
        registry.clock.advance(limits::kDepartureLife + std::chrono::hours(1));
        value(registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Records(connection)
                .forgetDepartures(toMillis(registry.clock.now() - limits::kDepartureLife));
        }));
        // More than one page lies below the departure that nobody remembers.
        SyncTablet reader(registry, registry.colleague, 2);
        SyncTablet::expectGood(reader.sync());
        auto wanted = writer.held();
        wanted.erase(moved);
        QVERIFY(reader.held() == wanted);
    }
    void manyRecordsComeInPagesAndAreCounted()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet writer(registry, registry.worker, 1);
        SyncTablet reader(registry, registry.colleague, 2);
        fill(writer);
        std::vector<std::uint64_t> seen;
        auto session = reader.session();
        while (const auto call = session->next()) {
            session->take(reader.transport.exchange(*call));
            seen.push_back(session->outcome().progress.received);
        }
        SyncTablet::expectGood(session->outcome());
        QVERIFY(seen.size() > 2);
        QVERIFY(std::ranges::is_sorted(seen));
        QCOMPARE(session->outcome().progress.received, std::uint64_t{kMany});
        QVERIFY(session->outcome().progress.expected >= std::uint64_t{kMany});
        expectSameContent(writer, reader);
    }
    void aPullThatBreaksGoesOnWhereItWas()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet writer(registry, registry.worker, 1);
        SyncTablet reader(registry, registry.colleague, 2);
        fill(writer);
        int pulls = 0;
        reader.transport.way = [&](const Call &call, const auto &deliver) {
            auto answer = deliver();
            return call.method == "Pull" && ++pulls % 3 == 0 ? Result<Answer>(fail(ErrorCode::HungUp)) : answer;
        };
        int attempts = 1;
        std::uint64_t received = 0;
        for (auto outcome = reader.sync();; outcome = reader.sync(), ++attempts) {
            received += outcome.progress.received;
            if (!outcome.error)
                break;
            QVERIFY(attempts < 20);
        }
        QVERIFY(attempts > 1);
        QCOMPARE(received, std::uint64_t{kMany}); // nothing came twice
        expectSameContent(writer, reader);
    }
    void pagesFitTheLink()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet writer(registry, registry.worker, 1);
        SyncTablet reader(registry, registry.colleague, 2);
        fill(writer);
        std::vector<std::uint32_t> sizes;
        reader.transport.way = [&](const Call &call, const auto &deliver) {
            const auto request = pullOf(call);
            if (request.cursors_size() > 0) {
                sizes.push_back(request.byte_limit());
                reader.clock.advance(sizes.size() < 4 ? Millis{20'000} : Millis{10});
            }
            return deliver();
        };
        SyncTablet::expectGood(reader.sync());
        QCOMPARE(sizes.front(), limits::kPageBytes);
        QCOMPARE(*std::ranges::min_element(sizes), limits::kPageBytesLeast);
        QVERIFY(sizes.back() > limits::kPageBytesLeast);
        QVERIFY(std::ranges::all_of(sizes, [](auto size) { return size <= limits::kPageBytesMost; }));
    }
    void aNewStreamIsFetchedAtOnce()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        const auto before = value(tablet.store->streams().all()).size();
        value(registry::Setup(registry.service()).caseStream("K-17", {registry.worker.id}));
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(value(tablet.store->streams().all()).size(), before + 1);
        QCOMPARE(tablet.sync().roundTrips, 1);
    }
    void aSnapshotVerdictPullsFromTheStartAndKeepsWhatWaits()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        const auto id = tablet.put("blijft");
        SyncTablet::expectGood(tablet.sync());
        bool told = false;
        Id meanwhile;
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            if (call.method != "Pull" || std::exchange(told, true))
                return deliver();
            meanwhile = tablet.put("nog niet verstuurd");
            v1::PullResponse snapshot;
            snapshot.set_verdict(v1::VERDICT_SNAPSHOT);
            for (const auto &stream : value(tablet.store->streams().all()))
                snapshot.add_stream_ids(stream.id.toBytes());
            return Result<Answer>(goodAnswer(snapshot));
        };
        const auto outcome = tablet.sync();
        SyncTablet::expectGood(outcome);
        QVERIFY(outcome.progress.received > 1);
        QVERIFY(tablet.has(id));
        QCOMPARE(tablet.contactIn(meanwhile).work_note(), std::string("nog niet verstuurd"));
        QCOMPARE(tablet.waiting(), std::uint64_t{1});
    }
    void anUpgradeVerdictStopsFetchingButNotSending()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.put("toch verstuurd");
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            v1::PullResponse upgrade;
            upgrade.set_verdict(v1::VERDICT_UPGRADE);
            return call.method == "Pull" ? Result<Answer>(goodAnswer(upgrade)) : deliver();
        };
        QCOMPARE(tablet.sync().error->code, ErrorCode::UpgradeNeeded);
        QCOMPARE(tablet.waiting(), std::uint64_t{0});
    }
    void garbageInAPageChangesNothing()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet writer(registry, registry.worker, 1);
        SyncTablet reader(registry, registry.colleague, 2);
        writer.put("heel");
        SyncTablet::expectGood(writer.sync());
        const auto before = reader.held();
        for (const std::size_t cut : {1, 7, 20, 60}) {
            reader.transport.way = [&](const Call &call, const auto &deliver) {
                auto answer = deliver();
                if (call.method == "Pull")
                    answer->body.resize(answer->body.size() - std::min(cut, answer->body.size()));
                return answer;
            };
            reader.sync(); // whether it fails or not, it must not take over half a page
            reader.transport.way = nullptr;
            SyncTablet::expectGood(reader.sync());
            expectSameContent(writer, reader);
        }
        QVERIFY(before != reader.held());
    }

private:
    static void fill(SyncTablet &tablet)
    {
        for (int i = 0; i < kMany; ++i)
            tablet.put(kLongNote);
        SyncTablet::expectGood(tablet.sync());
    }
};
WIJKRONDE_TEST(PullStepTest)
#include "pull_step_test.moc"
