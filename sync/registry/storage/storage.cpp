// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/storage.h"

#include "sync/registry/storage/postgres_connection.h"
#include "sync/registry/storage/postgres_dump.h"
#include "sync/registry/storage/schema.h"
#include "sync/registry/storage/sqlite_connection.h"

#include <utility>

namespace wijkronde::registry {
namespace {

constexpr std::string_view kSqlite = "sqlite:";
constexpr std::size_t kSqliteReaders = 4;
constexpr std::size_t kPostgresConnections = 16;

} // namespace

Result<std::unique_ptr<SqlConnection>> ConnectionPool::take()
{
    std::unique_lock lock(m_mutex);
    m_returned.wait(lock, [this] { return m_free > 0; });
    --m_free;
    if (!m_waiting.empty()) {
        auto connection = std::move(m_waiting.back());
        m_waiting.pop_back();
        return connection;
    }
    lock.unlock();
    auto opened = m_open();
    if (!opened)
        giveBack(nullptr);
    return opened;
}

void ConnectionPool::giveBack(std::unique_ptr<SqlConnection> connection)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_free;
        if (connection && connection->isUsable())
            m_waiting.push_back(std::move(connection));
    }
    m_returned.notify_one();
}

Lease::~Lease()
{
    if (!m_connection)
        return;
    m_connection->rollBack(); // nothing is left to roll back after a commit
    m_pool.giveBack(std::move(m_connection));
}

Result<SqlConnection *> Lease::begin(Access access)
{
    auto connection = m_pool.take();
    if (!connection)
        return fail(std::move(connection).error());
    m_connection = std::move(*connection);
    WIJKRONDE_TRY(m_connection->begin(access));
    return m_connection.get();
}

Storage::Storage(Options options, ConnectionPool::Open openReader, ConnectionPool::Open openWriter)
    : m_options(std::move(options)),
      m_readers(std::move(openReader), openWriter ? kSqliteReaders : kPostgresConnections),
      m_ownWriters(openWriter ? std::make_unique<ConnectionPool>(std::move(openWriter), 1) : nullptr),
      m_writers(m_ownWriters ? m_ownWriters.get() : &m_readers)
{
}

std::optional<std::string> Storage::sqlitePath(const std::string &url)
{
    if (!url.starts_with(kSqlite) || url.size() == kSqlite.size())
        return std::nullopt;
    return url.substr(kSqlite.size());
}

Result<std::unique_ptr<Storage>> Storage::open(const Options &options)
{
    std::unique_ptr<Storage> storage;
    if (const auto path = sqlitePath(options.url)) {
        const SqliteConnection::Options file{*path, options.key, options.vfs, options.encryption};
        storage.reset(new Storage(
            options, [file] { return SqliteConnection::open(file, Access::Read); },
            [file] { return SqliteConnection::open(file, Access::Write); }));
    } else if (options.url.starts_with("postgresql://") || options.url.starts_with("postgres://")) {
        storage.reset(new Storage(
            options, [url = options.url] { return PostgresConnection::open(url); }, nullptr));
    } else {
        return fail(ErrorCode::InvalidArgument, "--database takes sqlite:FILE or postgresql://…");
    }
    WIJKRONDE_TRY(storage->prepareSchema());
    return storage;
}

Result<> Storage::prepareSchema()
{
    // One step a transaction; each looks again where it is, so several processes may start at once. Whoever comes
    // second at step after step is busy again and again, and goes on while the others get further.
    std::int64_t reached = 0;
    for (;;) {
        auto more = write([](SqlConnection &connection) { return migrateOneStep(connection); });
        if (!more && more.error().code == ErrorCode::StoreBusy) {
            const auto now =
                read([](SqlConnection &connection) { return connection.integer("SELECT MAX(number) FROM migration"); });
            if (now && *now > std::exchange(reached, *now))
                continue;
        }
        if (!more)
            return fail(std::move(more).error());
        if (!*more)
            return {};
    }
}

Result<> Storage::backupTo(const std::string &path)
{
    if (!sqlitePath(m_options.url))
        return dumpTo(path);
    auto connection = m_readers.take();
    if (!connection)
        return fail(std::move(connection).error());
    auto copied = static_cast<SqliteConnection &>(**connection).database().backupTo(path, m_options.key);
    m_readers.giveBack(std::move(*connection));
    return copied;
}

Result<> Storage::dumpTo(const std::string &path)
{
    // The snapshot exists while this transaction does, and on this server only.
    return read([&](SqlConnection &connection) -> Result<> {
        PostgresMoment moment;
        WIJKRONDE_TRY(connection.query("SELECT current_schema(), pg_export_snapshot()", {}, [&](const SqlRow &row) {
            moment = {std::string(row.text(0)), std::string(row.text(1))};
        }));
        return dumpPostgres(m_options.url, moment, path);
    });
}

} // namespace wijkronde::registry
