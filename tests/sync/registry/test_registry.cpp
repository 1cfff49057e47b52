// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/sync/registry/test_registry.h"

#include "core/base/hash.h"
#include "core/record/hlc.h"
#include "sync/registry/storage/audit.h"
#include "tests/sync/registry/postgres_cluster.h"

#include <QTest>

#include <sodium.h>

namespace wijkronde::test {

using namespace registry;

void onBothDatabases()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("SQLite") << static_cast<int>(Backend::Sqlite);
    QTest::newRow("PostgreSQL") << static_cast<int>(Backend::Postgres);
}

Backend currentBackend()
{
    QFETCH_GLOBAL(int, backend);
    return static_cast<Backend>(backend);
}

// ---- TestRegistry

TestRegistry::TestRegistry(Backend backend) : m_backend(backend)
{
    m_url =
        backend == Backend::Sqlite ? "sqlite:" + m_folder.file("registry.db") : PostgresCluster::shared().freshSchema();
    m_secrets = value(Secrets::loadOrCreate(keyFile(), random));
    open();
    Setup setup(service());
    value(setup.municipality("Merenveld"));
    team = value(setup.team("Wijkteam De Waterhoek"));
    otherTeam = value(setup.team("Wijkteam Stationsblok"));
    worker = value(setup.worker(team, "Test Testeboer"));
    colleague = value(setup.worker(team, "Vera Voorbeeld"));
    outsider = value(setup.worker(otherTeam, "Piet Proefsma"));
}

void TestRegistry::open()
{
    m_storage = value(Storage::open({m_url, m_secrets.databaseKey}));
    m_credentials = std::make_unique<Credentials>(m_secrets, clock, random);
    m_revocations = std::make_unique<Revocations>(keyFile());
    m_service =
        value(RegistryService::open({*m_storage, *m_credentials, m_secrets, clock, random, m_revocations.get()}));
}

void TestRegistry::restart()
{
    m_service.reset();
    m_storage.reset();
    open();
}

std::string TestRegistry::snapshot()
{
    const auto path = m_folder.file("snapshot_" + random.id().toHex());
    value(m_storage->backupTo(path));
    return path;
}

void TestRegistry::restore(const std::string &snapshot)
{
    namespace fs = std::filesystem;
    m_service.reset();
    m_storage.reset();
    const auto path = m_folder.file("registry.db");
    for (const auto *ending : {"-wal", "-shm"})
        fs::remove(path + ending);
    fs::copy_file(snapshot, path, fs::copy_options::overwrite_existing);
    open();
}

StreamRow TestRegistry::stream(record::v1::StreamKind kind, const std::string &name)
{
    const auto found = value(Setup(service()).stream(kind, name));
    if (!found)
        throw std::runtime_error("no such stream");
    return *found;
}

std::vector<std::string> TestRegistry::broken()
{
    const auto report = value(m_storage->read([](SqlConnection &connection) { return Audit(connection).run(); }));
    std::vector<std::string> findings;
    for (const auto &finding : report.findings)
        findings.push_back(std::string(finding.invariant) + ": " + finding.what);
    return findings;
}

void TestRegistry::execute(const std::string &sql)
{
    value(m_storage->write([&](SqlConnection &connection) { return connection.script(sql); }));
}

std::int64_t TestRegistry::count(const std::string &sql)
{
    return value(m_storage->read([&](SqlConnection &connection) { return connection.integer(sql); }));
}

// ---- TestDevice

TestDevice::TestDevice(TestRegistry &registry, const Worker &worker)
    : publicKey(crypto_sign_PUBLICKEYBYTES, '\0'), secretKey(crypto_sign_SECRETKEYBYTES, '\0'), m_registry(registry)
{
    const auto seed = registry.random.id().toBytes() + registry.random.id().toBytes();
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                             reinterpret_cast<unsigned char *>(secretKey.data()),
                             reinterpret_cast<const unsigned char *>(seed.data()));
    v1::EnrolRequest request;
    request.set_code(value(registry.service().makeEnrolmentCode(worker.id)));
    request.set_public_key(publicKey);
    enrolment = value(registry.service().enrol(request));
    id = value(registry.service().authenticate(token()));
    rejoin();
}

std::string TestDevice::token()
{
    return token([this](const v1::TokenRequest &request) { return value(m_registry.service().token(request)); });
}

std::string TestDevice::token(const AskToken &ask) const
{
    v1::TokenRequest request;
    *request.mutable_certificate() = enrolment.certificate();
    request.set_challenge(ask(request).challenge());
    const auto message = "wijkronde token" + request.challenge();
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(message.data()), message.size(),
                         reinterpret_cast<const unsigned char *>(secretKey.data()));
    request.set_signature(signature);
    return ask(request).token();
}

void TestDevice::rejoin()
{
    incarnation = m_registry.random.id();
    acked = 0;
    chain = {emptyChain()};
    v1::JoinRequest request;
    request.set_incarnation(incarnation.toBytes());
    request.set_schema_version(kSchemaVersion);
    const auto response = value(m_registry.service().join(id, request));
    deviceNo = response.device_no();
    historyId = response.history_id();
}

record::v1::Operation TestDevice::operation(const Record &seen, const google::protobuf::Message &wanted,
                                            const Id &stream)
{
    OperationBuilder builder(seen, m_registry.random.id(), Hlc::at(m_registry.clock.now()));
    const auto made = builder.inStream(stream).change(wanted).build();
    if (!made)
        throw std::runtime_error("nothing changed");
    return *made;
}

record::v1::Operation TestDevice::newContact(const std::string &note)
{
    const Record empty(m_registry.random.id(), kindByName("contact")->number());
    const auto contact = contactOf(toMillis(m_registry.clock.now()), note);
    const auto &name = enrolment.team_name();
    return operation(empty, contact, m_registry.stream(record::v1::STREAM_KIND_TEAM, name).id);
}

v1::Past TestDevice::past() const
{
    v1::Past past;
    past.set_incarnation(incarnation.toBytes());
    past.set_acked(acked);
    past.set_chain(acked > 0 ? chain.at(acked) : std::string());
    return past;
}

v1::PushRequest TestDevice::request(const std::vector<record::v1::Operation> &operations)
{
    v1::PushRequest request;
    *request.mutable_past() = past();
    request.set_history_id(historyId);
    request.set_first_op_seq(chain.size());
    request.set_schema_version(kSchemaVersion);
    for (const auto &operation : operations) {
        *request.add_operations() = operation;
        chain.push_back(nextChain(chain.back(), operation.op_uid()));
    }
    return request;
}

v1::PushResponse TestDevice::send(const v1::PushRequest &request)
{
    auto response = value(m_registry.service().push(id, request));
    acked = std::max(acked, response.ack_through());
    return response;
}

v1::PushResponse TestDevice::push(const std::vector<record::v1::Operation> &operations)
{
    return send(request(operations));
}

v1::PullRequest TestDevice::pullRequest() const
{
    v1::PullRequest request;
    *request.mutable_past() = past();
    request.set_membership_version(membershipVersion);
    request.set_schema_version(kSchemaVersion);
    for (const auto &[stream, cursor] : cursors)
        *request.add_cursors() = cursor;
    return request;
}

v1::PullResponse TestDevice::pull()
{
    for (;;) {
        auto response = value(m_registry.service().pull(id, pullRequest()));
        keep(response);
        if (!response.more())
            return response;
    }
}

void TestDevice::keep(const v1::PullResponse &response)
{
    if (response.membership_version() != membershipVersion && response.verdict() == v1::VERDICT_UNSPECIFIED) {
        membershipVersion = response.membership_version();
        streams.assign(response.streams().begin(), response.streams().end());
    }
    for (const auto &page : response.pages()) {
        auto &cursor = cursors[page.stream_id()];
        cursor.set_stream_id(page.stream_id());
        cursor.set_history_id(page.history_id());
        cursor.set_seq(page.seq());
        cursor.set_salt(page.salt());
        for (const auto &record : page.records())
            states[page.stream_id()][value(Record::parse(record.state())).id().toBytes()] = record;
        for (const auto &departure : page.departures())
            states[page.stream_id()].erase(departure.record_id());
    }
}

Record TestDevice::record(const Id &recordId) const
{
    for (const auto &[stream, records] : states) {
        if (const auto found = records.find(recordId.toBytes()); found != records.end())
            return value(Record::parse(found->second.state()));
    }
    throw std::runtime_error("the device has no such record");
}

std::string TestDevice::digestRoot() const
{
    DigestSum root;
    for (const auto &stream : streams) {
        const auto held = states.find(stream.stream_id());
        if (held == states.end())
            continue;
        for (const auto &[recordId, state] : held->second)
            root.add(digestHash(stream.digest_key(), recordId, state.seq(), state.state()));
    }
    return root.bytes();
}

std::string outcome(const v1::PushResponse &response, int index)
{
    const auto &result = response.results(index);
    switch (result.status()) {
    case v1::OPERATION_STATUS_APPLIED:
        return "applied";
    case v1::OPERATION_STATUS_CONFLICT:
        return "conflict";
    default:
        return v1::QuarantineReason_Name(result.reason()).substr(std::string("QUARANTINE_REASON_").size());
    }
}

} // namespace wijkronde::test
