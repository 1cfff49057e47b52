// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/database.h"
#include "sync/registry/storage/sql.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace wijkronde::registry {

/// Connections that wait to be used, made as they are needed.
class ConnectionPool {
public:
    using Open = std::function<Result<std::unique_ptr<SqlConnection>>()>;
    ConnectionPool(Open open, std::size_t size) : m_open(std::move(open)), m_free(size) {}

    /// Waits while all are in use.
    Result<std::unique_ptr<SqlConnection>> take();
    /// A connection that broke is thrown away.
    void giveBack(std::unique_ptr<SqlConnection> connection);

private:
    Open m_open;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::size_t m_free;
    std::vector<std::unique_ptr<SqlConnection>> m_waiting;
};

/// A connection with a transaction in it, for as long as a piece of work runs; also when that throws, it goes back
/// rolled back.
class Lease {
public:
    explicit Lease(ConnectionPool &pool) : m_pool(pool) {}
    ~Lease();
    Lease(const Lease &) = delete;
    Lease &operator=(const Lease &) = delete;

    Result<SqlConnection *> begin(Access access);
    Result<> commit() { return m_connection->commit(); }

private:
    ConnectionPool &m_pool;
    std::unique_ptr<SqlConnection> m_connection;
};

/// The registry's database, SQLite or PostgreSQL, brought up to the newest schema. Any thread.
class Storage {
public:
    struct Options {
        /// sqlite:FILE or postgresql://…
        std::string url;
        /// Of a SQLite file; 32 bytes.
        std::string key;
        /// Of SQLite, for tests.
        const char *vfs = nullptr;
        Encryption encryption = Encryption::On;
    };
    static Result<std::unique_ptr<Storage>> open(const Options &options);
    /// What follows "sqlite:"; nothing for another database.
    static std::optional<std::string> sqlitePath(const std::string &url);

    /// Runs `piece`, a function of SqlConnection& that gives a Result, in a transaction that sees one moment.
    template <typename Piece>
    auto read(Piece &&piece)
    {
        return inTransaction(m_readers, Access::Read, piece);
    }
    /// As read, and commits durably unless the piece fails. A piece that meets another transaction (StoreBusy) runs
    /// again, three times at most: it must not change anything outside the database before it is committed.
    template <typename Piece>
    auto write(Piece &&piece)
    {
        auto result = inTransaction(*m_writers, Access::Write, piece);
        for (int attempt = 1; attempt < kAttempts && !result && result.error().code == ErrorCode::StoreBusy; ++attempt)
            result = inTransaction(*m_writers, Access::Write, piece);
        return result;
    }

    /// A consistent copy while others read and write: of SQLite an encrypted database, of PostgreSQL a file for
    /// pg_restore that is not encrypted.
    Result<> backupTo(const std::string &path);
    bool isSqlite() const { return sqlitePath(m_options.url).has_value(); }

private:
    static constexpr int kAttempts = 3;

    Storage(Options options, ConnectionPool::Open openReader, ConnectionPool::Open openWriter);
    Result<> prepareSchema();
    Result<> dumpTo(const std::string &path);

    template <typename Piece>
    static auto inTransaction(ConnectionPool &pool, Access access, Piece &piece)
        -> decltype(piece(std::declval<SqlConnection &>()));

    Options m_options;
    ConnectionPool m_readers;
    /// SQLite has one writer; PostgreSQL takes writers from the same pool as readers.
    std::unique_ptr<ConnectionPool> m_ownWriters;
    ConnectionPool *m_writers;
};

template <typename Piece>
auto Storage::inTransaction(ConnectionPool &pool, Access access, Piece &piece)
    -> decltype(piece(std::declval<SqlConnection &>()))
{
    Lease lease(pool);
    const auto connection = lease.begin(access);
    if (!connection)
        return fail(connection.error());
    auto result = piece(**connection);
    if (result) {
        if (auto committed = lease.commit(); !committed)
            result = fail(std::move(committed).error());
    }
    return result;
}

} // namespace wijkronde::registry
