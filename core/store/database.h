// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace wijkronde {

class Database;

/// OffInTests: the file is plain. For simulators that open thousands of databases, and to measure what the cipher
/// costs; never for anybody's data (tests/tidy holds that).
enum class Encryption { On, OffInTests };

/// A prepared statement in use. Parameters count from 1, columns from 0. Text and bytes are bound without a copy: they
/// must live until the statement is reset. Views of columns are valid until the next step.
class Statement {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(int index, std::int64_t value);
    Statement &bind(int index, std::string_view text);
    Statement &bindBlob(int index, std::string_view bytes);
    Statement &bindNull(int index);
    Statement &bind(int index, const Id &id) { return bindBlob(index, id.view()); }

    /// True while there is a row.
    [[nodiscard]] Result<bool> step();
    /// For statements without rows.
    [[nodiscard]] Result<> run();
    /// Back to before the first row, parameters unbound: the statement can be used again.
    void reset();

    std::int64_t integer(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    bool isNull(int column) const;
    /// The zero id when the column does not hold 16 bytes.
    Id id(int column) const;

private:
    friend class Database;
    Statement(Database &database, sqlite3_stmt *statement);

    Database *m_database;
    sqlite3_stmt *m_statement;
    int m_failed = 0;
};

/// One connection to one encrypted SQLite file, over the C API of SQLCipher. Not thread-safe: one thread at a time.
/// Every page is encrypted, the write-ahead log too. Statements are prepared once and kept.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };
    struct Options {
        Access access = Access::ReadWrite;
        /// Marks the file as ours, SQLite's application_id. A file with another mark is StoreForeign.
        std::int32_t applicationId = 0;
        std::int64_t cacheKiB = 8192;
        /// Pages in the write-ahead log after which a commit moves them into the file; 0 = only checkpoint() does.
        int checkpointPages = 1000;
        /// Name of a SQLite VFS, for tests; null = the default one.
        const char *vfs = nullptr;
        Encryption encryption = Encryption::On;
    };

    /// Opens or makes the file. The key is 32 bytes. Errors: StoreNotEncrypted, StoreWrongKey, StoreForeign,
    /// StoreCorrupt, StoreBusy, StoreFull, StoreFailed; none of them changes the file.
    static Result<std::unique_ptr<Database>> open(const std::string &path, std::string_view key,
                                                  const Options &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// A statement from the cache; sql must be a literal or live as long as the database. Fails only on a broken
    /// statement or file.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// Runs one or more statements without parameters or rows.
    [[nodiscard]] Result<> execute(const std::string &sql);
    /// The first column of the first row; 0 when there is none.
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql);

    bool inTransaction() const;
    std::int64_t lastInsertRowid() const;
    std::int64_t changes() const;
    const std::string &path() const { return m_path; }
    /// A consistent copy into a new encrypted file, while others read. The key is the one that this database was opened
    /// with.
    [[nodiscard]] Result<> backupTo(const std::string &path, std::string_view key);
    /// Moves what it can from the write-ahead log into the file, without waiting for readers. For idle moments.
    [[nodiscard]] Result<> checkpoint();
    /// The error of the last failed call, in our terms.
    Error lastError(std::string_view doing) const;
    sqlite3 *handle() const { return m_handle; }

private:
    friend class Statement;
    Database(sqlite3 *handle, std::string path, Encryption encryption);
    Result<> enterKey(std::string_view key);
    Result<> unlock(std::string_view key, const Options &options);
    Result<> configure(const Options &options);
    void giveBack(sqlite3_stmt *statement);

    sqlite3 *m_handle;
    std::string m_path;
    Encryption m_encryption;
    struct Cached {
        sqlite3_stmt *statement;
        bool busy;
    };
    std::map<std::string, Cached, std::less<>> m_statements;
};

/// A write transaction; rolled back unless committed. One that begins within another is a part of it (a savepoint): it
/// can be rolled back by itself, and is durable when the outer one is.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr)), m_isPart(other.m_isPart)
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();
    /// On failure (disk full) the transaction has been rolled back.
    [[nodiscard]] Result<> commit();

private:
    Transaction(Database &database, bool isPart) : m_database(&database), m_isPart(isPart) {}
    void rollBack(Database &database) const;

    Database *m_database;
    bool m_isPart;
};

} // namespace wijkronde
