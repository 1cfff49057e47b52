// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/store.h"

#include "core/base/durable_file.h"
#include "core/store/migrator.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace wijkronde {
namespace {

/// A bound for the write-ahead log between idle moments: 16 MiB.
constexpr int kCheckpointPages = 4096;

Result<int> lockFolder(const std::string &folder)
{
    const std::string path = folder + "/lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::StoreFull : ErrorCode::StoreFailed, "lock file");
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fail(ErrorCode::StoreBusy);
    }
    return file;
}

Result<std::uint64_t> readNumber(Settings &settings, std::string_view key)
{
    const auto stored = settings.meta(key);
    if (!stored)
        return fail(stored.error());
    std::uint64_t value = 0;
    if (*stored)
        std::from_chars((*stored)->data(), (*stored)->data() + (*stored)->size(), value);
    return value;
}

} // namespace

Store::Store(std::unique_ptr<Database> database, int lock)
    : m_database(std::move(database)),
      m_lock(lock),
      m_records(*m_database),
      m_outbox(*m_database),
      m_streams(*m_database),
      m_drafts(*m_database),
      m_settings(*m_database)
{
}

Store::~Store()
{
    // The last checkpoint of the closing database is still under the lock.
    m_database.reset();
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<std::unique_ptr<Store>> Store::open(const std::string &folder, std::string_view key, const Options &options)
{
    const bool writes = options.access == Database::Access::ReadWrite;
    const bool onDisk = options.vfs == nullptr;
    int lock = -1;
    if (writes && onDisk) {
        WIJKRONDE_TRY(makePrivateFolder(folder, "wijkronde.db"));
        const auto locked = lockFolder(folder);
        if (!locked)
            return fail(locked.error());
        lock = *locked;
    }
    const std::string path = folder + "/wijkronde.db";
    Database::Options databaseOptions;
    databaseOptions.access = options.access;
    databaseOptions.applicationId = kApplicationId;
    databaseOptions.checkpointPages = kCheckpointPages;
    databaseOptions.vfs = options.vfs;
    databaseOptions.encryption = options.encryption;
    auto database = Database::open(path, key, databaseOptions);
    if (!database) {
        if (lock >= 0)
            ::close(lock);
        return fail(database.error());
    }
    std::unique_ptr<Store> store(new Store(std::move(*database), lock));
    if (writes) {
        const auto backup = [&] { return store->m_database->backupTo(path + ".before-migration", key); };
        WIJKRONDE_TRY(Migrator(storeMigrations()).run(*store->m_database, backup));
    }
    WIJKRONDE_TRY(store->prepare());
    if (writes)
        WIJKRONDE_TRY(store->renewProjections());
    return store;
}

Result<> Store::prepare()
{
    WIJKRONDE_TRY(readDeviceNo());
    const auto witnessed = readNumber(m_settings, "hlc");
    if (!witnessed)
        return fail(witnessed.error());
    m_lastHlc = *witnessed;
    // Own operations after the last pull are not in that number: the newest is the last one made, acknowledged or not.
    auto last =
        m_database->prepare("SELECT operation FROM outbox WHERE op_seq = (SELECT max(op_seq) FROM outbox) UNION ALL "
                            "SELECT operation FROM sent WHERE op_seq = (SELECT max(op_seq) FROM sent)");
    if (!last)
        return fail(last.error());
    for (;;) {
        const auto row = last->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            break;
        pb::Operation operation;
        if (operation.ParseFromArray(last->blob(0).data(), static_cast<int>(last->blob(0).size())))
            witnessHlc(operation.hlc());
    }
    return {};
}

Result<> Store::renewProjections()
{
    const auto current = std::to_string(kProjectionVersion);
    const auto stored = m_settings.meta("projection_version");
    if (!stored)
        return fail(stored.error());
    if (*stored == current)
        return {};
    WIJKRONDE_TRY(m_records.rebuildProjections());
    // Only now: a rebuild that was cut off is done again from its beginning.
    return m_settings.setMeta("projection_version", current);
}

void Store::witnessHlc(std::uint64_t hlc)
{
    m_lastHlc = std::max(m_lastHlc, hlc);
}

Result<> Store::readDeviceNo()
{
    const auto deviceNo = readNumber(m_settings, "device_no");
    if (!deviceNo)
        return fail(deviceNo.error());
    m_deviceNo = static_cast<std::uint32_t>(*deviceNo);
    return {};
}

Result<> Store::setDeviceNo(std::uint32_t deviceNo)
{
    WIJKRONDE_TRY(m_settings.setMeta("device_no", std::to_string(deviceNo)));
    m_deviceNo = deviceNo;
    return {};
}

Result<> Store::save(const pb::Operation &operation, WallTime now, bool eraseDraft)
{
    WIJKRONDE_TRY(checkOperation(operation));
    const auto id = *Id::fromBytes(operation.record_id());
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    auto found = m_records.find(id);
    if (!found)
        return fail(found.error());
    RecordRow row = found->value_or(RecordRow{});
    if (!*found) {
        const auto streamId = Id::fromBytes(operation.stream_id());
        const auto stream = streamId ? m_streams.find(*streamId) : Result<std::optional<Stream>>(std::nullopt);
        if (!stream)
            return fail(stream.error());
        if (!*stream)
            return fail(ErrorCode::InvalidArgument, "unknown stream");
        row.id = id;
        row.kind = operation.kind();
        row.streamNo = (*stream)->no;
    }
    if (row.kind != operation.kind())
        return fail(ErrorCode::InvalidArgument, "another kind");
    auto record = row.record();
    if (!record)
        return fail(record.error());
    const Projected before = project(*record);
    record->apply(operation, operation.hlc(), m_deviceNo);
    row.local = record->serialize();
    WIJKRONDE_TRY(m_records.put(row, before));
    const auto seq = m_outbox.append(operation, row.no, now);
    if (!seq)
        return fail(seq.error());
    if (eraseDraft)
        WIJKRONDE_TRY(m_drafts.erase(id, operation.kind()));
    WIJKRONDE_TRY(transaction->commit());
    witnessHlc(operation.hlc());
    notify({{{id, operation.kind()}}, true, false});
    return {};
}

Result<std::optional<Record>> Store::find(const Id &id)
{
    const auto row = m_records.find(id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    auto record = (*row)->record();
    if (!record)
        return fail(record.error());
    return std::optional(std::move(*record));
}

Result<> Store::together(const std::function<Result<>()> &work)
{
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return fail(transaction.error());
    auto outer = std::exchange(m_gathered, {});
    auto done = work();
    if (done)
        done = transaction->commit();
    const auto changes = std::exchange(m_gathered, std::move(outer));
    if (done)
        notify(changes);
    return done;
}

void Store::notify(const ChangeSet &changes)
{
    if (m_database->inTransaction()) {
        m_gathered.records.insert(m_gathered.records.end(), changes.records.begin(), changes.records.end());
        m_gathered.outbox |= changes.outbox;
        m_gathered.streams |= changes.streams;
    } else if (m_listener && !changes.isEmpty()) {
        m_listener(changes);
    }
}

} // namespace wijkronde
