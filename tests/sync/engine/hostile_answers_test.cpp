// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// A registry that lies: each lie is a plain error, nothing of its answer is used, and the next attempt is a good one.
#include "sync/engine/pull_check.h"

#include "core/usecases/identity.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// A change to the registry's own good answer.
struct Lie {
    const char *name;
    const char *method;
    std::function<void(google::protobuf::Message &)> tell;
};

template <typename Response>
Lie lie(const char *method, const char *name, void (*tell)(Response &))
{
    return {name, method, [tell](google::protobuf::Message &message) { tell(static_cast<Response &>(message)); }};
}

/// The first page with records: the answer has one, because a colleague made some.
v1::StreamPage &page(v1::PullResponse &response)
{
    for (auto &one : *response.mutable_pages()) {
        if (one.records_size() > 1)
            return one;
    }
    throw std::runtime_error("no page with records");
}

std::vector<Lie> liesBeforeAnything()
{
    using Token = v1::TokenResponse;
    using Join = v1::JoinResponse;
    return {
        lie<Token>("Token", "an endless challenge", [](auto &r) { r.set_challenge(std::string(2'000, 'c')); }),
        lie<Token>("Token", "no challenge", [](auto &r) { r.clear_challenge(); }),
        lie<Token>("Token", "a long token",
                   [](auto &r) {
                       if (!r.token().empty())
                           r.set_token(std::string(65, 't'));
                   }),
        lie<Join>("Join", "no device number", [](auto &r) { r.clear_device_no(); }),
        lie<Join>("Join", "a short history", [](auto &r) { r.set_history_id("short"); }),
        lie<Join>("Join", "a long history", [](auto &r) { r.set_history_id(std::string(17, 'h')); }),
    };
}

std::vector<Lie> liesOfPushes()
{
    using Push = v1::PushResponse;
    return {
        lie<Push>("Push", "no receipts", [](auto &r) { r.clear_results(); }),
        lie<Push>("Push", "too many receipts", [](auto &r) { *r.add_results() = r.results(0); }),
        lie<Push>("Push", "a receipt too few", [](auto &r) { r.mutable_results()->DeleteSubrange(0, 1); }),
        lie<Push>("Push", "nothing is durable", [](auto &r) { r.set_ack_through(0); }),
        lie<Push>("Push", "no status", [](auto &r) { r.mutable_results(0)->clear_status(); }),
        lie<Push>("Push", "a status that is none",
                  [](auto &r) { r.mutable_results(0)->set_status(static_cast<v1::OperationStatus>(77)); }),
        lie<Push>("Push", "a stream out of range", [](auto &r) { r.mutable_results(0)->set_stream(9); }),
        lie<Push>("Push", "a stream id of 3 bytes", [](auto &r) { r.set_stream_ids(0, "abc"); }),
        lie<Push>("Push", "a number of 64 bits", [](auto &r) { r.mutable_results(0)->set_seq(~0ull); }),
        lie<Push>("Push", "resend from 0",
                  [](auto &r) {
                      r.set_verdict(v1::VERDICT_RESEND);
                      r.clear_results();
                  }),
    };
}

std::vector<Lie> liesOfPages()
{
    using Pull = v1::PullResponse;
    return {
        lie<Pull>("Pull", "a page of no stream", [](auto &r) { page(r).set_stream_id("abc"); }),
        lie<Pull>("Pull", "a page of an unknown stream", [](auto &r) { page(r).set_stream_id(std::string(16, 'u')); }),
        lie<Pull>("Pull", "a short history", [](auto &r) { page(r).set_history_id("short"); }),
        lie<Pull>("Pull", "another history", [](auto &r) { page(r).set_history_id(std::string(16, 'h')); }),
        lie<Pull>("Pull", "no salt", [](auto &r) { page(r).clear_salt(); }),
        lie<Pull>("Pull", "a long salt", [](auto &r) { page(r).set_salt(std::string(900, 's')); }),
        lie<Pull>("Pull", "a cursor that goes back", [](auto &r) { page(r).set_seq(0); }),
        lie<Pull>("Pull", "a cursor of 64 bits", [](auto &r) { page(r).set_seq(~0ull); }),
        lie<Pull>("Pull", "a record behind the cursor", [](auto &r) { page(r).mutable_records(0)->set_seq(0); }),
        lie<Pull>("Pull", "a record above its page",
                  [](auto &r) { page(r).mutable_records()->rbegin()->set_seq(page(r).seq() + 1); }),
        lie<Pull>("Pull", "records out of order", [](auto &r) { page(r).mutable_records()->SwapElements(0, 1); }),
        lie<Pull>("Pull", "the last record is no state",
                  [](auto &r) { page(r).mutable_records()->rbegin()->set_state("\xff"); }),
        lie<Pull>("Pull", "the last page is a lie",
                  [](auto &r) {
                      auto &extra = *r.add_pages();
                      extra = page(r);
                      extra.set_seq(extra.seq() + 1);
                      extra.mutable_records()->Clear();
                      extra.add_records()->set_seq(extra.seq());
                  }),
        lie<Pull>("Pull", "a departure without an id",
                  [](auto &r) { page(r).add_departures()->set_seq(page(r).seq()); }),
        lie<Pull>("Pull", "an erasure above its page",
                  [](auto &r) {
                      auto &erasure = *page(r).add_erasures();
                      erasure.set_record_id(std::string(16, 'e'));
                      erasure.set_seq(page(r).seq() + 1);
                  }),
    };
}

std::vector<Lie> liesOfPulls()
{
    using Pull = v1::PullResponse;
    return {
        lie<Pull>("Pull", "more, but no cursor moves",
                  [](auto &r) {
                      r.clear_pages();
                      r.set_more(true);
                  }),
        lie<Pull>("Pull", "unchanged, though cursors were sent", [](auto &r) { r.set_unchanged(true); }),
        lie<Pull>("Pull", "cursors needed, though they were sent", [](auto &r) { r.set_cursors_needed(true); }),
        lie<Pull>("Pull", "a short digest root", [](auto &r) { r.set_digest_root("root"); }),
        lie<Pull>("Pull", "a stream with a short key", [](auto &r) { r.mutable_streams(0)->set_digest_key("key"); }),
        lie<Pull>("Pull", "a stream with an id of 3 bytes",
                  [](auto &r) { r.mutable_streams(0)->set_stream_id("abc"); }),
        lie<Pull>("Pull", "a stream without a kind", [](auto &r) { r.mutable_streams(0)->clear_kind(); }),
        lie<Pull>("Pull", "a stream of this device only",
                  [](auto &r) { r.mutable_streams(0)->set_kind(record::v1::STREAM_KIND_LOCAL); }),
        lie<Pull>("Pull", "a stream twice", [](auto &r) { *r.add_streams() = r.streams(0); }),
        lie<Pull>("Pull", "a snapshot of no stream",
                  [](auto &r) {
                      r.set_verdict(v1::VERDICT_SNAPSHOT);
                      r.add_stream_ids("abc");
                  }),
    };
}

const std::vector<Lie> &lies()
{
    static const std::vector<Lie> all = [] {
        std::vector<Lie> every;
        for (const auto &some : {liesBeforeAnything(), liesOfPushes(), liesOfPages(), liesOfPulls()})
            every.insert(every.end(), some.begin(), some.end());
        return every;
    }();
    return all;
}

std::unique_ptr<google::protobuf::Message> responseOf(std::string_view method)
{
    if (method == "Token")
        return std::make_unique<v1::TokenResponse>();
    if (method == "Join")
        return std::make_unique<v1::JoinResponse>();
    if (method == "Push")
        return std::make_unique<v1::PushResponse>();
    return std::make_unique<v1::PullResponse>();
}

/// The answers to one method with the lie in them; the others as they are.
LoopbackTransport::Way telling(const Lie &lie)
{
    return [&lie](const Call &call, const auto &deliver) {
        auto answer = deliver();
        const auto message = responseOf(call.method);
        if (call.method != lie.method || !answer || answer->status != 200 || !message->ParseFromString(answer->body))
            return answer;
        lie.tell(*message);
        answer->body = message->SerializeAsString();
        return answer;
    };
}

std::vector<std::uint64_t> cursors(SyncTablet &tablet)
{
    std::vector<std::uint64_t> all;
    for (const auto &stream : value(tablet.store->streams().all()))
        all.push_back(stream.seq);
    return all;
}

} // namespace

class HostileAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void everyLieIsAnErrorThatChangesNothing_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < lies().size(); ++i)
            QTest::addRow("%s: %s", lies()[i].method, lies()[i].name) << static_cast<int>(i);
    }
    void everyLieIsAnErrorThatChangesNothing()
    {
        QFETCH(int, index);
        const auto &lie = lies()[static_cast<std::size_t>(index)];
        TestRegistry registry(Backend::Sqlite);
        SyncTablet writer(registry, registry.worker, 1);
        SyncTablet reader(registry, registry.colleague, 2);
        const auto known = writer.put("bekend");
        SyncTablet::expectGood(writer.sync());
        SyncTablet::expectGood(reader.sync());
        // A page with records and a list of streams are on their way, and an edit waits here.
        writer.edit(known, [](auto &contact) { contact.set_minutes(5); });
        writer.put("nieuw");
        SyncTablet::expectGood(writer.sync());
        value(registry::Setup(registry.service()).caseStream("K-17", {registry.worker.id, registry.colleague.id}));
        const auto own = reader.put("van mij");
        value(reader.store->settings().setMeta("token", {}));
        value(reader.store->setDeviceNo(0));
        const auto before = reader.held();
        const auto cursorsBefore = cursors(reader);
        const bool sent = std::string_view(lie.method) == "Pull";

        reader.transport.way = telling(lie);
        const auto outcome = reader.sync();
        QVERIFY2(outcome.error.has_value(), "the lie was taken");
        QCOMPARE(outcome.error->info().name, errorInfo(ErrorCode::MalformedMessage).name);
        QVERIFY(reader.held() == before);
        QVERIFY(cursors(reader) == cursorsBefore);
        QCOMPARE(reader.waiting(), std::uint64_t{sent ? 0u : 1u});
        QCOMPARE(reader.contactIn(own).work_note(), std::string("van mij"));

        reader.transport.way = nullptr;
        SyncTablet::expectGood(reader.sync());
        SyncTablet::expectGood(writer.sync());
        expectSameContent(writer, reader);
        QVERIFY(writer.has(own));
        QVERIFY(registry.broken().empty());
    }
    void unchangedIsBelievedOnlyAfterTheIdleCheck()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.put("blijft");
        SyncTablet::expectGood(tablet.sync());
        tablet.transport.way = [](const Call &call, const auto &deliver) {
            v1::PullResponse response;
            response.set_cursors_needed(true);
            return call.method == "Pull" ? Result<Answer>(goodAnswer(response)) : deliver();
        };
        QCOMPARE(tablet.sync().error->code, ErrorCode::MalformedMessage); // asked for cursors twice
        tablet.transport.way = nullptr;
        SyncTablet::expectGood(tablet.sync());
    }
    void aTimeThatCannotBeIsNotLearnt_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::newRow("none") << qint64{0};
        QTest::newRow("the least") << std::numeric_limits<qint64>::min();
        QTest::newRow("the greatest") << std::numeric_limits<qint64>::max();
        QTest::newRow("2019") << qint64{1'577'836'799'999};
        QTest::newRow("2100") << qint64{4'102'444'800'000};
    }
    void aTimeThatCannotBeIsNotLearnt()
    {
        QFETCH(qint64, ms);
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.clock.advance(-std::chrono::hours{24 * 3});
        SyncTablet::expectGood(tablet.sync());
        const auto learnt = std::chrono::milliseconds(std::chrono::hours{24 * 3}).count();
        QCOMPARE(value(tablet.store->settings().value("clock_offset_ms")), std::to_string(learnt));
        tablet.transport.way = [&](const Call &call, const auto &deliver) {
            auto answer = deliver();
            v1::PullResponse response;
            if (call.method == "Pull" && response.ParseFromString(answer->body)) {
                response.set_registry_time_ms(ms);
                answer->body = response.SerializeAsString();
            }
            return answer;
        };
        SyncTablet::expectGood(tablet.sync());
        QCOMPARE(value(tablet.store->settings().value("clock_offset_ms")), std::to_string(learnt));
    }
    void anEnrolmentThatIsNotForThisDeviceIsRefused_data()
    {
        QTest::addColumn<QString>("lie");
        for (const auto *name :
             {"worker", "team", "recovery key", "signature", "certificate", "another key", "no device"})
            QTest::newRow(name) << name;
    }
    void anEnrolmentThatIsNotForThisDeviceIsRefused()
    {
        QFETCH(QString, lie);
        const auto name = lie.toStdString();
        TestRegistry registry(Backend::Sqlite);
        LoopbackTransport transport(registry);
        TemporaryFolder folder;
        MemoryKeyVault vault;
        SeededRandom random{1'000};
        const auto store = value(openStore(folder.path(), vault, random));
        const auto enrolment = value(Enrolment::prepare("https://registry.example",
                                                        value(registry.service().makeEnrolmentCode(registry.worker.id)),
                                                        *store, vault, random));
        v1::EnrolResponse response;
        const auto good = transport.exchange(enrolment.call());
        QVERIFY(response.ParseFromString(good->body));
        v1::CertificateBody body;
        QVERIFY(body.ParseFromString(response.certificate().body()));
        if (name == "worker")
            response.set_worker_id("w");
        else if (name == "team")
            response.set_team_id("t");
        else if (name == "recovery key")
            response.set_recovery_key(std::string(31, 'r'));
        else if (name == "signature")
            response.mutable_certificate()->set_signature("s");
        else if (name == "certificate")
            response.mutable_certificate()->set_body("\xff");
        else if (name == "another key")
            body.set_public_key(std::string(32, 'k'));
        else
            body.set_device_id("d");
        if (name == "another key" || name == "no device")
            response.mutable_certificate()->set_body(body.SerializeAsString());
        QCOMPARE(codeOf(enrolment.finish(goodAnswer(response))), ErrorCode::MalformedMessage);
        QVERIFY(!value(readIdentity(*store)));
        value(enrolment.finish(good));
        QVERIFY(value(readIdentity(*store)).has_value());
    }
    void noAnswerPutsATabletOffForYears()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        tablet.transport.way = [](const Call &, const auto &) {
            auto answer = errorAnswer(ErrorCode::TooFast);
            answer.retryAfter = std::chrono::seconds(4'000'000'000);
            return Result<Answer>(answer);
        };
        QCOMPARE(tablet.sync().retryAfter, std::chrono::seconds(limits::kRetryAfterMost));
    }
};
WIJKRONDE_TEST(HostileAnswersTest)
#include "hostile_answers_test.moc"
