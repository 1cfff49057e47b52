// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// The present registry against devices of every frozen schema (sync.md R9): they speak through descriptors of their
// time.
#include "core/base/hash.h"
#include "core/record/kinds.h"
#include "sync/registry/endpoint.h"
#include "sync/registry/metrics.h"
#include "tests/schemas/frozen_schema.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <google/protobuf/descriptor.pb.h>
#include <google/protobuf/util/json_util.h>
#include <google/protobuf/util/message_differencer.h>

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;
using google::protobuf::util::MessageDifferencer;

namespace {

constexpr std::int64_t kAppliedNumber = 1; // OPERATION_STATUS_APPLIED, for ever

/// A device with an old version of the app. Only enrolment is ours: it makes keys.
class OldDevice {
public:
    OldDevice(TestRegistry &registry, const FrozenSchema &schema)
        : m_registry(registry),
          m_schema(schema),
          m_device(registry, registry.worker),
          m_endpoint(registry.service(), m_metrics, registry.clock)
    {
        registry::Setup setup(registry.service());
        m_streams[record::v1::STREAM_KIND_MUNICIPALITY] = registry.stream(record::v1::STREAM_KIND_MUNICIPALITY).id;
        m_streams[record::v1::STREAM_KIND_AREA] = registry.stream(record::v1::STREAM_KIND_AREA).id;
        m_streams[record::v1::STREAM_KIND_TEAM] = registry.stream(record::v1::STREAM_KIND_TEAM, registry.team.name).id;
        m_streams[record::v1::STREAM_KIND_CASE] = value(setup.caseStream("wh-0001", {registry.worker.id})).id;
    }

    FrozenSchema::Message operation(const FrozenSchema::Kind &kind, const Id &record, const std::string &fields)
    {
        auto operation = m_schema.make("wijkronde.record.v1.Operation");
        setField(*operation, "op_uid", m_registry.random.id().toBytes());
        setField(*operation, "record_id", record.toBytes());
        setField(*operation, "kind", kind.rule.number());
        setField(*operation, "stream_id", m_streams.at(kind.rule.stream()).toBytes());
        setField(*operation, "hlc", Hlc::at(m_registry.clock.now()));
        setField(*operation, "fields", fields);
        return operation;
    }

    FrozenSchema::Message push(const std::vector<const google::protobuf::Message *> &operations, bool json = false)
    {
        auto request = m_schema.make("wijkronde.v1.PushRequest");
        writePast(*request);
        setField(*request, "history_id", m_device.historyId);
        setField(*request, "first_op_seq", m_device.chain.size());
        setField(*request, "schema_version", m_schema.number());
        for (const auto *operation : operations) {
            addTo(*request, "operations").CopyFrom(*operation);
            m_device.chain.push_back(nextChain(m_device.chain.back(), textIn(*operation, "op_uid")));
        }
        auto response = call("Push", *request, json);
        m_device.acked = static_cast<std::uint64_t>(numberIn(*response, "ack_through"));
        return response;
    }

    /// The states of a record that a pull from 0 brings, as this schema reads them.
    FrozenSchema::Message pulled(const Id &record, bool json = false)
    {
        auto request = m_schema.make("wijkronde.v1.PullRequest");
        writePast(*request);
        setField(*request, "schema_version", m_schema.number());
        const auto response = call("Pull", *request, json);
        for (const auto *page : listIn(*response, "pages")) {
            for (const auto *numbered : listIn(*page, "records")) {
                auto state = m_schema.parse("wijkronde.record.v1.RecordState", textIn(*numbered, "state"));
                if (textIn(*state, "record_id") == record.view())
                    return state;
            }
        }
        return nullptr;
    }

private:
    void writePast(google::protobuf::Message &request)
    {
        auto &past = partOf(request, "past");
        setField(past, "incarnation", m_device.incarnation.toBytes());
        setField(past, "acked", m_device.acked);
        if (m_device.acked > 0)
            setField(past, "chain", m_device.chain.at(m_device.acked));
    }

    FrozenSchema::Message call(const std::string &method, const google::protobuf::Message &request, bool json)
    {
        registry::RequestHead head;
        head.method = "POST";
        head.path = "/wijkronde.v1.SyncService/" + method;
        head.contentType = json ? "application/json" : "application/proto";
        head.authorization = "Bearer " + toBase64Url(m_device.token());
        std::string body = request.SerializeAsString();
        if (json) {
            body.clear();
            if (!google::protobuf::util::MessageToJsonString(request, &body).ok())
                throw std::runtime_error("no JSON");
        }
        const auto answer = m_endpoint.handle(head, body);
        if (answer.status != 200)
            throw std::runtime_error(method + " was answered " + std::to_string(answer.status));
        const auto name = "wijkronde.v1." + method + "Response";
        if (!json)
            return m_schema.parse(name, answer.body);
        auto response = m_schema.make(name);
        google::protobuf::util::JsonParseOptions options;
        options.ignore_unknown_fields = true; // what came later
        if (!google::protobuf::util::JsonStringToMessage(answer.body, response.get(), options).ok())
            throw std::runtime_error("not a " + name);
        return response;
    }

    TestRegistry &m_registry;
    const FrozenSchema &m_schema;
    TestDevice m_device;
    registry::Metrics m_metrics;
    registry::Endpoint m_endpoint;
    std::map<int, Id> m_streams;
};

std::vector<FrozenSchema::Kind> sentKinds(const FrozenSchema &schema)
{
    auto kinds = schema.kinds();
    std::erase_if(kinds, [](const auto &kind) { return kind.rule.stream() == record::v1::STREAM_KIND_LOCAL; });
    return kinds;
}

/// Every kind with every field, pushed and pulled again; what did not come back, by name.
std::vector<std::string> lostInThePresent(const FrozenSchema &schema, bool json)
{
    TestRegistry registry(Backend::Sqlite);
    OldDevice device(registry, schema);
    std::vector<std::string> lost;
    for (const auto &kind : sentKinds(schema)) {
        const auto id = registry.random.id();
        const auto record = schema.filled(kind, static_cast<int>(kind.rule.number()));
        const auto operation = device.operation(kind, id, record->SerializeAsString());
        device.push({operation.get()}, json);
        const auto state = device.pulled(id, json);
        if (!state || listIn(*state, "versions").size() != 1) {
            lost.push_back(kind.name + " was not taken");
            continue;
        }
        const auto shown = schema.parse(kind.name, textIn(*listIn(*state, "versions").front(), "fields"));
        if (!MessageDifferencer::Equals(*record, *shown))
            lost.push_back(kind.name + " came back changed");
    }
    if (!registry.broken().empty())
        lost.push_back(registry.broken().front());
    return lost;
}

} // namespace

class OldClientsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("version");
        for (const auto &folder : frozenVersions())
            QTest::newRow(folder.filename().c_str()) << QString::fromStdString(folder.string());
    }

    void everyKindAndFieldOfAFrozenSchemaIsTakenAndGivenBack()
    {
        QFETCH_GLOBAL(QString, version);
        const FrozenSchema schema(version.toStdString());
        QVERIFY(sentKinds(schema).size() > 10);
        QCOMPARE(lostInThePresent(schema, false), std::vector<std::string>());
        QCOMPARE(lostInThePresent(schema, true), std::vector<std::string>());
    }

    void aNumberThatChangedItsMeaningIsCaught()
    {
        // The negative control: as if the present schema had given the number of Operation.fields to something else.
        QFETCH_GLOBAL(QString, version);
        const FrozenSchema schema(version.toStdString(), [](google::protobuf::FileDescriptorSet &files) {
            for (auto &file : *files.mutable_file()) {
                for (auto &message : *file.mutable_message_type()) {
                    for (auto &field : *message.mutable_field()) {
                        if (message.name() == "Operation" && field.name() == "fields")
                            field.set_number(700);
                    }
                }
            }
        });
        const auto lost = lostInThePresent(schema, false);
        QCOMPARE(lost.size(), sentKinds(schema).size());
        QCOMPARE(lost.front(), sentKinds(schema).front().name + " came back changed");
    }

    void everyResultIsAppliedAsTheOldDeviceReadsIt()
    {
        QFETCH_GLOBAL(QString, version);
        const FrozenSchema schema(version.toStdString());
        TestRegistry registry(Backend::Sqlite);
        OldDevice device(registry, schema);
        for (const auto &kind : sentKinds(schema)) {
            const auto record = schema.filled(kind, 3);
            const auto operation = device.operation(kind, registry.random.id(), record->SerializeAsString());
            const auto response = device.push({operation.get()});
            const auto results = listIn(*response, "results");
            QCOMPARE(results.size(), 1u);
            QVERIFY2(numberIn(*results.front(), "status") == kAppliedNumber, kind.name.c_str());
        }
    }

    void anOldDeviceKeepsWhatItDoesNotKnowAndPassesItOn()
    {
        QFETCH_GLOBAL(QString, version);
        const FrozenSchema schema(version.toStdString());
        TestRegistry registry(Backend::Sqlite);
        OldDevice device(registry, schema);
        TestDevice present(registry, registry.colleague);
        // A field that no frozen schema has: number 1000, as a newer version of the app would write it.
        const std::string newer("\xc2\x3e\x05nieuw");
        auto made = present.newContact("Van nu");
        made.mutable_fields()->append(newer);
        QCOMPARE(outcome(present.push({made})), std::string("applied"));
        const auto id = *Id::fromBytes(made.record_id());

        // What the old device holds, it holds whole.
        const auto state = device.pulled(id);
        QVERIFY(state != nullptr);
        const auto &held = *listIn(*state, "versions").front();
        const auto contact = schema.parse("wijkronde.record.v1.Contact", textIn(held, "fields"));
        QVERIFY(contact->SerializeAsString().find(newer) != std::string::npos);
        const auto bytes = state->SerializeAsString();
        QCOMPARE(schema.parse("wijkronde.record.v1.RecordState", bytes)->SerializeAsString(), bytes);

        // It edits what it knows, and names what it saw of that.
        auto edited = schema.make("wijkronde.record.v1.Contact");
        setField(*edited, "work_note", std::string("Van toen"));
        const auto contacts =
            std::ranges::find(schema.kinds(), std::string("wijkronde.record.v1.Contact"), &FrozenSchema::Kind::name);
        auto operation = device.operation(*contacts, id, edited->SerializeAsString());
        setField(*operation, "seen", static_cast<std::uint64_t>(numberIn(held, "dot")));
        setField(*operation, "lifecycle_seen", std::uint64_t{0});
        auto &context = addTo(*operation, "contexts");
        setField(context, "tag", std::uint64_t{9});
        setField(context, "seen", std::uint64_t{0});
        device.push({operation.get()});

        present.pull();
        record::v1::Contact shown;
        QVERIFY(shown.ParseFromString(present.record(id).shown()));
        QCOMPARE(shown.work_note(), std::string("Van toen"));
        QVERIFY(present.record(id).shown().find(newer) != std::string::npos);
        QVERIFY(present.record(id).conflicts().empty());
    }
};

WIJKRONDE_TEST(OldClientsTest)
#include "old_clients_test.moc"
