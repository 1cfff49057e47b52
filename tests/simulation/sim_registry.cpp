// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/sim_registry.h"

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "sync/registry/endpoint.h"
#include "sync/registry/storage/audit.h"
#include "tests/support/expect.h"
#include "tests/support/messages.h"

#include <filesystem>

namespace wijkronde::simulation {

using namespace registry;

namespace {

constexpr std::size_t kCopies = 4;
/// The operations of devices have greater numbers: 1 is the office, for the registry's setting up, and 0 what the
/// registry makes itself to bring texts together.
constexpr auto kOffice = 1;
constexpr auto kMerges = 0;

std::vector<Id> idsOf(SqlConnection &connection, const std::string &sql, std::int64_t &last)
{
    std::vector<Id> ids;
    test::value(connection.query(sql, {last, kOffice}, [&](const SqlRow &row) {
        last = row.integer(0);
        ids.push_back(row.id(1));
    }));
    return ids;
}

} // namespace

SimRegistry::SimRegistry(const std::string &folder, const WorldTime &time, std::uint64_t seed, Encryption encryption)
    : m_folder(folder), m_encryption(encryption), m_time(time), m_random(seed)
{
    std::filesystem::create_directories(folder);
    m_secrets = test::value(Secrets::loadOrCreate(folder + "/registry.key", m_random));
    open();
    Setup setup(service());
    test::value(setup.municipality("Merenveld"));
    for (const auto *name : {"Wijkteam De Waterhoek", "Wijkteam Stationsblok"}) {
        const auto team = test::value(setup.team(name));
        for (const auto *worker : {"Test Testeboer", "Vera Voorbeeld"})
            m_workers.push_back(test::value(setup.worker(team, worker)));
    }
    // The cases come later: a copy may know none of them.
    keepCopy();
}

void SimRegistry::open()
{
    m_storage = test::value(
        Storage::open({"sqlite:" + m_folder + "/registry.db", m_secrets.databaseKey, disk.vfs(), m_encryption}));
    m_credentials = std::make_unique<Credentials>(m_secrets, m_time, m_random);
    m_service = test::value(RegistryService::open({*m_storage, *m_credentials, m_secrets, m_time, m_random}));
}

void SimRegistry::restart(const SimDisk::Image &image)
{
    m_service.reset();
    m_storage.reset();
    disk.put(image);
    open();
}

void SimRegistry::restart(SimDisk::Cut cut, std::uint64_t seed)
{
    restart(disk.end(cut, seed));
}

void SimRegistry::keepCopy()
{
    const auto before = m_storage->read([](SqlConnection &connection) { return Devices(connection).incarnations(); });
    m_copies.push_back({disk.image(), m_time.now()});
    if (m_copies.size() > kCopies)
        m_copies.erase(m_copies.begin());
    // A disk in trouble cannot keep that it was copied; then nobody hears of it.
    if (before)
        (void)m_storage->write([&](SqlConnection &connection) { return Devices(connection).noteBackup(*before); });
}

std::size_t SimRegistry::copies() const
{
    const auto young =
        std::ranges::count_if(m_copies, [&](const Copy &copy) { return copy.at > m_time.now() - kSentLogLife; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(young, 1));
}

void SimRegistry::rollBack(std::size_t copy)
{
    const auto image = m_copies.at(m_copies.size() - 1 - copy).image;
    // Copies of the time that is gone are gone with it.
    m_copies.resize(m_copies.size() - copy);
    m_lastLogged = 0;
    m_notOfDevices = 0;
    m_lastQuarantined = 0;
    disk.end({}, 0);
    restart(image);
}

registry::StreamRow SimRegistry::theCase(std::size_t number)
{
    return test::value(Setup(service()).caseStream("Kenmerk " + std::to_string(number + 1), {}));
}

void SimRegistry::admit(const Worker &worker, std::size_t caseStream)
{
    const auto stream = theCase(caseStream);
    test::value(m_storage->write(
        [&](SqlConnection &connection) { return Directory(connection).addMember(worker.id, stream.no); }));
}

void SimRegistry::writeCase(std::size_t caseStream)
{
    const auto contact = test::contactOf(toMillis(m_time.now()), "dossier");
    const Record empty(m_random.id(), kindOf(contact).number());
    OperationBuilder builder(empty, m_random.id(), Hlc::at(m_time.now()));
    test::value(m_service->write({*builder.inStream(theCase(caseStream).id).change(contact).build()}));
}

wijkronde::Answer SimRegistry::deliver(const Call &call)
{
    RequestHead head;
    head.method = "POST";
    head.path = "/wijkronde.v1.SyncService/" + std::string(call.method);
    head.contentType = "application/proto";
    if (!call.token.empty())
        head.authorization = "Bearer " + call.token;
    auto answer = Endpoint(*m_service, m_metrics, m_time).handle(head, call.body);
    wijkronde::Answer result;
    result.status = answer.status;
    result.contentType = std::move(answer.contentType);
    result.body = std::move(answer.body);
    return result;
}

std::uint64_t SimRegistry::countOperations() const
{
    // All of them, over a small index: asked after every call.
    const auto all = test::value(m_storage->read([](SqlConnection &connection) {
        return connection.integer("SELECT (SELECT COUNT(*) FROM operation) + "
                                  "(SELECT COUNT(DISTINCT op_uid) FROM quarantine)");
    }));
    return static_cast<std::uint64_t>(all - m_notOfDevices);
}

SimRegistry::News SimRegistry::news()
{
    return test::value(m_storage->read([this](SqlConnection &connection) -> Result<News> {
        News news;
        WIJKRONDE_TRY(
            connection.query("SELECT rowid, device_no, op_uid, bytes FROM operation WHERE rowid > $1 ORDER BY rowid",
                             {m_lastLogged}, [&](const SqlRow &row) {
                                 m_lastLogged = row.integer(0);
                                 m_notOfDevices += row.integer(1) <= kOffice ? 1 : 0;
                                 if (row.integer(1) == kOffice)
                                     return;
                                 if (row.integer(1) == kMerges)
                                     news.merges.push_back(row.bytes(3));
                                 else
                                     news.operations.push_back(row.id(2));
                             }));
        const auto kept = idsOf(connection,
                                "SELECT rowid, op_uid FROM quarantine WHERE rowid > $1 AND device_no <> $2 "
                                "ORDER BY rowid",
                                m_lastQuarantined);
        news.operations.insert(news.operations.end(), kept.begin(), kept.end());
        return news;
    }));
}

std::vector<LoggedOperation> SimRegistry::log()
{
    return test::value(m_storage->read([](SqlConnection &connection) {
        return connection.all<LoggedOperation>(
            "SELECT op_uid, device_no, record_id, stream_no, seq, hlc, bytes FROM operation WHERE device_no <> $1 "
            "ORDER BY stream_no, seq",
            {kOffice}, +[](const SqlRow &row) {
                return LoggedOperation{row.bytes(0),  static_cast<std::uint32_t>(row.integer(1)),
                                       row.id(2),     row.integer(3),
                                       row.number(4), row.number(5),
                                       row.bytes(6)};
            });
    }));
}

std::vector<Id> SimRegistry::kept(const std::string &which)
{
    return test::value(m_storage->read([&](SqlConnection &connection) -> Result<std::vector<Id>> {
        std::int64_t last = 0;
        return idsOf(connection,
                     "SELECT rowid, op_uid FROM quarantine WHERE rowid > $1 AND device_no <> $2 AND " + which
                         + " ORDER BY rowid",
                     last);
    }));
}

void SimRegistry::judge(const Id &opUid, bool release)
{
    const auto result = release ? m_service->release(opUid) : Result<v1::OperationResult>();
    if (release && !result)
        throw std::runtime_error("release: " + plainLine(result.error()));
    if (!release || result->status() == v1::OPERATION_STATUS_QUARANTINED)
        test::value(m_service->decline(opUid));
    // Numbers of rows that went are given again.
    m_lastQuarantined = 0;
}

void SimRegistry::judge(std::uint64_t pick, bool release)
{
    // What was declined is released after all, now and then.
    const auto some = release && pick % 4 == 0 ? kept("judgement = 2") : quarantined();
    if (!some.empty())
        judge(some[pick / 4 % some.size()], release);
}

std::size_t SimRegistry::judgeAll()
{
    for (std::size_t i = 0; i < kCaseStreams; ++i)
        theCase(i);
    const auto open = quarantined();
    for (const auto &uid : open)
        judge(uid, true);
    return open.size();
}

void SimRegistry::restore(std::size_t copy)
{
    rollBack(copy);
    test::value(m_service->startNewHistory());
}

void SimRegistry::forgetDepartures(WallTime before)
{
    test::value(m_storage->write(
        [&](SqlConnection &connection) { return Records(connection).forgetDepartures(toMillis(before)); }));
}

void SimRegistry::revoke(const Id &device)
{
    test::value(m_storage->write(
        [&](SqlConnection &connection) { return Devices(connection).revoke(device, v1::DIRECTIVE_LOCK); }));
}

void SimRegistry::expel(const Worker &worker, std::size_t caseStream)
{
    const auto stream = theCase(caseStream);
    test::value(m_storage->write(
        [&](SqlConnection &connection) { return Directory(connection).removeMember(worker.id, stream.no); }));
}

std::vector<RecordRow> SimRegistry::allRecords()
{
    return test::value(m_storage->read([](SqlConnection &connection) {
        return connection.all<RecordRow>(
            "SELECT record_id, kind, stream_no, seq, state, hash FROM record ORDER BY record_id", {},
            +[](const SqlRow &row) {
                return RecordRow{row.id(0),      static_cast<std::uint32_t>(row.integer(1)),
                                 row.integer(2), row.number(3),
                                 row.bytes(4),   row.bytes(5)};
            });
    }));
}

std::vector<StreamRow> SimRegistry::streams()
{
    return test::value(m_storage->read([](SqlConnection &connection) { return Directory(connection).streams(); }));
}

std::vector<StreamRow> SimRegistry::streamsOf(const Worker &worker)
{
    return test::value(m_storage->read([&worker](SqlConnection &connection) {
        return Directory(connection).streamsOf({worker.teamId, worker.id});
    }));
}

std::string SimRegistry::audit()
{
    const auto report = test::value(m_storage->read([](SqlConnection &connection) { return Audit(connection).run(); }));
    if (report.findings.empty())
        return {};
    const auto &first = report.findings.front();
    return std::string(first.invariant) + ": " + std::to_string(first.count) + " " + first.what;
}

} // namespace wijkronde::simulation
