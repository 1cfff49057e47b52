// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/cursors.h"
#include "sync/wire/limits.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// The idle check: cursors of all streams as one hash.
v1::PullRequest idleRequest(const TestDevice &device)
{
    auto request = device.pullRequest();
    std::vector<v1::StreamCursor> cursors;
    for (const auto &stream : device.streams) {
        const auto known = device.cursors.find(stream.stream_id());
        auto &cursor = cursors.emplace_back();
        if (known != device.cursors.end())
            cursor = known->second;
        cursor.set_stream_id(stream.stream_id());
        cursor.set_history_id(device.historyId);
    }
    request.clear_cursors();
    request.set_cursors_hash(wire::cursorsHash(cursors));
    request.set_digest_root(device.digestRoot());
    return request;
}

} // namespace

class PullTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void theFirstPullGivesTheStreamsAndAllTheirRecords()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto response = device.pull();
        QCOMPARE(device.streams.size(), 3u);
        std::size_t records = 0;
        for (const auto &[stream, states] : device.states)
            records += states.size();
        QCOMPARE(records, 5u); // municipality, two teams, two workers of the own team
        QCOMPARE(response.digest_root(), device.digestRoot());
        QCOMPARE(response.registry_time_ms(), toMillis(registry.clock.now()));
    }

    void anotherTeamsRecordsStayThere()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice outsider(registry, registry.outsider);
        const auto made = device.newContact("ours");
        device.push({made});
        outsider.pull();
        QVERIFY_EXCEPTION_THROWN(outsider.record(*Id::fromBytes(made.record_id())), std::runtime_error);
        device.pull();
        QCOMPARE(device.record(*Id::fromBytes(made.record_id())).id().toBytes(), made.record_id());
    }

    void pagesKeepToTheByteLimitAndCanBeResumed()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        for (int push = 0; push < 4; ++push) {
            std::vector<record::v1::Operation> operations;
            for (int i = 0; i < 50; ++i)
                operations.push_back(device.newContact(std::string(1000, 'n')));
            device.push(operations);
        }
        auto request = device.pullRequest();
        request.set_byte_limit(1); // raised to the least
        const auto first = value(registry.service().pull(device.id, request));
        std::size_t bytes = 0;
        for (const auto &page : first.pages()) {
            for (const auto &record : page.records())
                bytes += record.state().size();
        }
        QVERIFY(first.more());
        QVERIFY(bytes >= limits::kPageBytesLeast && bytes < limits::kPageBytesLeast + 2000);
        QVERIFY(first.digest_root().empty());
        QVERIFY(first.waiting() >= 200);
        const auto last = device.pull();
        QCOMPARE(last.digest_root(), device.digestRoot());
    }

    void nothingNewIsOneHashAndAShortAnswer()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a")});
        device.pull();
        const auto response = value(registry.service().pull(device.id, idleRequest(device)));
        QVERIFY(response.unchanged());
        QVERIFY(response.digest_root().empty());
        QVERIFY(response.SerializeAsString().size() < 40);
    }

    void somethingNewAsksForTheCursors()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        device.pull();
        other.push({other.newContact("new")});
        const auto response = value(registry.service().pull(device.id, idleRequest(device)));
        QVERIFY(!response.unchanged());
        QVERIFY(response.cursors_needed());
        QCOMPARE(response.pages_size(), 0);
    }

    void atTheHeadsWithAnotherDigestTheRootIsTold()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto root = device.pull().digest_root();
        auto request = idleRequest(device);
        request.set_digest_root(std::string(16, 'x'));
        const auto response = value(registry.service().pull(device.id, request));
        QVERIFY(!response.unchanged());
        QVERIFY(!response.cursors_needed());
        QCOMPARE(response.digest_root(), root);
    }

    void aWrongPastIsFoundBeforeTheHash()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a")});
        device.pull();
        auto request = idleRequest(device);
        request.mutable_past()->set_chain(std::string(32, 'x'));
        QCOMPARE(value(registry.service().pull(device.id, request)).verdict(), v1::VERDICT_REJOIN);
        request = idleRequest(device);
        request.mutable_past()->set_incarnation(registry.random.id().toBytes());
        QCOMPARE(value(registry.service().pull(device.id, request)).verdict(), v1::VERDICT_REJOIN);
        request = idleRequest(device);
        request.mutable_past()->set_acked(7);
        QCOMPARE(value(registry.service().pull(device.id, request)).verdict(), v1::VERDICT_RESEND);
    }

    void aCursorOfAnotherPastIsAnotherHistory_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("salt") << 0;
        QTest::newRow("number ahead") << 1;
        QTest::newRow("history id") << 2;
        QTest::newRow("salt of an older number") << 3;
    }
    void aCursorOfAnotherPastIsAnotherHistory()
    {
        QFETCH(int, what);
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.push({device.newContact("a")});
        device.pull();
        const auto stream = registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name).id.toBytes();
        auto &cursor = device.cursors[stream];
        if (what == 0)
            cursor.set_salt("saltsalt");
        else if (what == 1)
            cursor.set_seq(cursor.seq() + 1);
        else if (what == 2)
            cursor.set_history_id(registry.random.id().toBytes());
        else
            cursor.set_seq(1); // with the salt of the head
        const auto response = value(registry.service().pull(device.id, device.pullRequest()));
        QCOMPARE(response.verdict(), v1::VERDICT_HISTORY);
        QCOMPARE(response.stream_ids_size(), 1);
        QCOMPARE(response.stream_ids(0), stream);
        QCOMPARE(response.pages_size(), 0);
    }

    void aCursorInTheMiddleOfAPushIsGood()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        device.pull();
        std::vector<record::v1::Operation> operations;
        for (int i = 0; i < 60; ++i)
            operations.push_back(device.newContact(std::string(1000, 'n')));
        device.push(operations);
        auto request = device.pullRequest();
        request.set_byte_limit(limits::kPageBytesLeast);
        const auto half = value(registry.service().pull(device.id, request));
        QVERIFY(half.more());
        auto &cursor = device.cursors[half.pages(0).stream_id()];
        cursor.set_seq(half.pages(0).seq());
        cursor.set_salt(half.pages(0).salt());
        const auto rest = value(registry.service().pull(device.id, device.pullRequest()));
        QCOMPARE(rest.verdict(), v1::VERDICT_UNSPECIFIED);
        QCOMPARE(half.pages(0).records_size() + rest.pages(0).records_size(), 60);
    }

    void anOldSchemaMustUpgradeButMayPush()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        auto request = device.pullRequest();
        request.set_schema_version(limits::kOldestSchemaToPull - 1);
        QCOMPARE(value(registry.service().pull(device.id, request)).verdict(), v1::VERDICT_UPGRADE);
        auto push = device.request({device.newContact("a")});
        push.set_schema_version(limits::kOldestSchemaToPull - 1);
        QCOMPARE(outcome(device.send(push)), "applied");
    }

    void aRevokedDeviceGetsTheDirectiveOnly()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        value(registry.storage().write([&](registry::SqlConnection &connection) {
            return registry::Devices(connection).revoke(device.id, v1::DIRECTIVE_LOCK);
        }));
        const auto response = value(registry.service().pull(device.id, device.pullRequest()));
        QCOMPARE(response.directive(), v1::DIRECTIVE_LOCK);
        QCOMPARE(response.pages_size(), 0);
        QCOMPARE(response.streams_size(), 0);
    }

    void aNewStreamShowsInTheMembershipVersion()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        device.pull();
        other.pull();
        const auto before = other.membershipVersion;
        value(registry::Setup(registry.service()).caseStream("WH-0001", {registry.worker.id}));
        device.pull();
        other.pull();
        QCOMPARE(device.streams.size(), 4u);
        QCOMPARE(other.membershipVersion, before);
        QCOMPARE(other.streams.size(), 3u);
    }

    void afterARollBackTheSameNumberOfChangesIsAnotherList()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        registry::Setup setup(registry.service());
        const auto first = value(setup.caseStream("WH-0001", {}));
        const auto second = value(setup.caseStream("WH-0002", {}));
        const auto admit = [&](const registry::StreamRow &stream) {
            value(registry.storage().write([&](registry::SqlConnection &connection) {
                return registry::Directory(connection).addMember(registry.worker.id, stream.no);
            }));
        };
        const auto sees = [&](const registry::StreamRow &stream) {
            return std::ranges::any_of(device.streams,
                                       [&](const auto &info) { return info.stream_id() == stream.id.view(); });
        };
        admit(first);
        device.pull();
        QVERIFY(sees(first));
        // As if the copy that was put back were from before that.
        registry.execute("DELETE FROM membership WHERE stream_no = " + std::to_string(first.no)
                         + "; UPDATE worker SET membership_version = membership_version - 1 WHERE name = '"
                         + registry.worker.name + "'");
        admit(second);
        device.pull();
        QVERIFY(sees(second));
        QVERIFY(!sees(first));
    }
};

WIJKRONDE_TEST(PullTest)
#include "pull_test.moc"
