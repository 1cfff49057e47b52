// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/database.h"

#include "core/store/key_check.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>

namespace wijkronde {
namespace {

constexpr int kPageSize = 4096;
constexpr int kBusyTimeoutMs = 5000;
constexpr std::string_view kPlainHeader{"SQLite format 3\0", 16};

ErrorCode codeOf(int sqliteCode, int systemErrno)
{
    switch (sqliteCode & 0xFF) {
    case SQLITE_FULL:
        return ErrorCode::StoreFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::StoreCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreBusy;
    case SQLITE_IOERR:
        return systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG ? ErrorCode::StoreFull
                                                                                      : ErrorCode::StoreFailed;
    default:
        return ErrorCode::StoreFailed;
    }
}

/// SQLite counts what it allocates behind a lock, which cost a twentieth of a first sync. Nobody asks for the count. Of
/// effect only before SQLite is first used in this process.
void countNoMemory()
{
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

bool startsPlain(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::array<char, 16> header{};
    file.read(header.data(), header.size());
    return file.gcount() == 16 && std::string_view(header.data(), header.size()) == kPlainHeader;
}

std::uintmax_t sizeOf(const std::string &path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return error ? 0 : size;
}

/// What can be said of the file without opening it.
Result<> inspectFile(const std::string &path, std::string_view key)
{
    const auto size = sizeOf(path);
    auto check = KeyCheck::read(path);
    if (!check)
        return fail(check.error());
    if (*check && (*check)->format > KeyCheck::kFormat)
        return fail(ErrorCode::StoreTooNew, "file format");
    // The format file comes after the database. Where only it is left something was lost, and a new database in its
    // place, perhaps under another key than the one it tells, would make that worse.
    if (size == 0)
        return *check ? fail(ErrorCode::StoreCorrupt, "empty or gone") : Result<>();
    if (startsPlain(path))
        return fail(ErrorCode::StoreNotEncrypted, "plain file");
    if (*check && (*check)->keyHash != KeyCheck::of(key).keyHash)
        return fail(ErrorCode::StoreWrongKey);
    // A write that was cut off may leave half a page at the end; the log or journal beside it has what belongs there.
    if (size % kPageSize != 0 && sizeOf(path + "-wal") == 0 && sizeOf(path + "-journal") == 0)
        return fail(*check ? ErrorCode::StoreCorrupt : ErrorCode::StoreForeign, "file size");
    return {};
}

} // namespace

// ---- Statement

Statement::Statement(Database &database, sqlite3_stmt *statement) : m_database(&database), m_statement(statement) {}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)), m_failed(other.m_failed)
{
}

Statement::~Statement()
{
    if (m_statement)
        m_database->giveBack(m_statement);
}

Statement &Statement::bind(int index, std::int64_t value)
{
    m_failed |= sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, std::string_view text)
{
    m_failed |= sqlite3_bind_text64(m_statement, index, text.data() ? text.data() : "", text.size(), SQLITE_STATIC,
                                    SQLITE_UTF8);
    return *this;
}

Statement &Statement::bindBlob(int index, std::string_view bytes)
{
    m_failed |= sqlite3_bind_blob64(m_statement, index, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    m_failed |= sqlite3_bind_null(m_statement, index);
    return *this;
}

Result<bool> Statement::step()
{
    if (m_failed != SQLITE_OK)
        return fail(ErrorCode::StoreFailed, "bind");
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return fail(m_database->lastError("step"));
    }
}

Result<> Statement::run()
{
    const auto stepped = step();
    if (!stepped)
        return fail(stepped.error());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_failed = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Id Statement::id(int column) const
{
    return Id::fromBytes(blob(column)).value_or(Id{});
}

// ---- Database

Database::Database(sqlite3 *handle, std::string path, Encryption encryption)
    : m_handle(handle), m_path(std::move(path)), m_encryption(encryption)
{
}

Database::~Database()
{
    for (auto &[sql, cached] : m_statements)
        sqlite3_finalize(cached.statement);
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const std::string &path, std::string_view key, const Options &options)
{
    if (key.size() != 32)
        return fail(ErrorCode::InvalidArgument, "key size");
    // A test's own VFS keeps its files elsewhere: what lies on the disk says nothing about them. Nor is a plain file
    // judged by what an encrypted one must look like.
    const bool onDisk = options.vfs == nullptr && path != ":memory:" && options.encryption == Encryption::On;
    if (onDisk)
        WIJKRONDE_TRY(inspectFile(path, key));
    const bool known = onDisk && std::filesystem::exists(KeyCheck::pathFor(path));
    const int flags =
        options.access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    countNoMemory();
    sqlite3 *handle = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, options.vfs);
    std::unique_ptr<Database> database(new Database(handle, path, options.encryption));
    if (opened != SQLITE_OK)
        return fail(database->lastError("open"));
    auto unlocked = database->unlock(key, options);
    if (!unlocked) {
        // Without the file beside it nobody can say whether the key is wrong or the file is something else.
        if (unlocked.error().code == ErrorCode::StoreCorrupt && onDisk && !known)
            return fail(ErrorCode::StoreForeign, unlocked.error().detail);
        return fail(unlocked.error());
    }
    WIJKRONDE_TRY(database->configure(options));
    if (onDisk && !known && options.access == Access::ReadWrite)
        WIJKRONDE_TRY(KeyCheck::of(key).write(path));
    if (onDisk && startsPlain(path))
        return fail(ErrorCode::StoreNotEncrypted, "plain file written");
    return database;
}

Result<> Database::enterKey(std::string_view key)
{
    if (m_encryption == Encryption::OffInTests)
        return execute("PRAGMA page_size = " + std::to_string(kPageSize));
    return execute("PRAGMA key = \"x'" + toHex(key) + "'\"; PRAGMA cipher_page_size = " + std::to_string(kPageSize));
}

Result<> Database::unlock(std::string_view key, const Options &options)
{
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    WIJKRONDE_TRY(enterKey(key));
    if (m_encryption == Encryption::On) {
        // Linked against a SQLite without a cipher, the key pragma succeeds and everything would be written as plain
        // text.
        auto version = prepare("PRAGMA cipher_version");
        auto row = version ? version->step() : Result<bool>(false);
        if (!row || !*row || version->text(0).empty())
            return fail(ErrorCode::StoreNotEncrypted, "no cipher");
    }
    auto tables = number("SELECT count(*) FROM sqlite_master");
    if (!tables)
        return fail(tables.error());
    if (*tables > 0) {
        const auto mark = number("PRAGMA application_id");
        if (!mark || *mark != options.applicationId)
            return fail(ErrorCode::StoreForeign, "application id");
    }
    // A file cut off at a page border still starts well. What the log holds may not be in the file yet.
    const auto pages = number("PRAGMA page_count");
    if (pages && options.vfs == nullptr && m_path != ":memory:" && sizeOf(m_path + "-wal") == 0
        && sizeOf(m_path) < static_cast<std::uintmax_t>(*pages) * kPageSize)
        return fail(ErrorCode::StoreCorrupt, "cut off");
    return {};
}

Result<> Database::configure(const Options &options)
{
    if (options.access == Access::ReadWrite) {
        WIJKRONDE_TRY(execute("PRAGMA journal_mode = WAL"));
        const auto mark = number("PRAGMA application_id");
        if (!mark)
            return fail(mark.error());
        // Only where it differs: opening a database writes nothing, in case a page that was not read yet is damaged.
        if (*mark != options.applicationId)
            WIJKRONDE_TRY(execute("PRAGMA application_id = " + std::to_string(options.applicationId)));
        WIJKRONDE_TRY(execute("PRAGMA wal_autocheckpoint = " + std::to_string(options.checkpointPages)));
    }
    // FULL: a commit is on the disk when it returns. What is deleted is overwritten, and nothing is spilled to plain
    // files.
    WIJKRONDE_TRY(execute("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; "
                          "PRAGMA cache_size = -"
                          + std::to_string(options.cacheKiB)));
    // A log is there only when the last process was killed. If a sync had failed before, its end may be readable and
    // yet never come to the disk (Linux does not try again), and what is written behind it would go with it when the
    // power goes. In the file it is written anew. Where that cannot be done now, it is still readable.
    if (options.access == Access::ReadWrite) [[maybe_unused]]
        const auto moved = checkpoint();
    return {};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    const auto found = m_statements.find(sql);
    if (found != m_statements.end() && !found->second.busy) {
        found->second.busy = true;
        return Statement(*this, found->second.statement);
    }
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        return fail(lastError("prepare"));
    // A statement that is used inside itself gets a second one, which is not kept.
    if (found == m_statements.end())
        m_statements.emplace(std::string(sql), Cached{statement, true});
    return Statement(*this, statement);
}

void Database::giveBack(sqlite3_stmt *statement)
{
    const auto found = m_statements.find(std::string_view(sqlite3_sql(statement)));
    if (found == m_statements.end() || found->second.statement != statement) {
        sqlite3_finalize(statement);
        return;
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    found->second.busy = false;
}

Result<> Database::execute(const std::string &sql)
{
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(lastError("execute"));
    return {};
}

Result<std::int64_t> Database::number(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->integer(0) : 0;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

std::int64_t Database::lastInsertRowid() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes(m_handle);
}

Result<> Database::backupTo(const std::string &path, std::string_view key)
{
    // Beside an older backup, which stays until this one is whole. What an attempt left behind is of no use.
    const std::string making = path + ".new";
    for (const auto *part : {"", "-journal", "-wal", "-shm"}) {
        std::error_code error;
        std::filesystem::remove(making + part, error);
    }
    {
        sqlite3 *handle = nullptr;
        const int opened =
            sqlite3_open_v2(making.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        Database copy(handle, making, m_encryption);
        if (opened != SQLITE_OK)
            return fail(copy.lastError("open backup"));
        std::error_code closed;
        std::filesystem::permissions(making, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                     closed);
        if (closed)
            return fail(ErrorCode::StoreFailed, "close the backup to others");
        WIJKRONDE_TRY(copy.enterKey(key));
        auto *backup = sqlite3_backup_init(copy.m_handle, "main", m_handle, "main");
        if (!backup)
            return fail(copy.lastError("start backup"));
        const int copied = sqlite3_backup_step(backup, -1);
        sqlite3_backup_finish(backup);
        if (copied != SQLITE_DONE)
            return fail(copy.lastError("backup"));
    }
    std::error_code error;
    for (const auto *part : {"-journal", "-wal", "-shm"})
        std::filesystem::remove(path + part, error);
    std::filesystem::rename(making, path, error);
    if (error)
        return fail(ErrorCode::StoreFailed, "rename backup");
    // Makes the new name durable too.
    return KeyCheck::of(key).write(path);
}

Result<> Database::checkpoint()
{
    const int result = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (result != SQLITE_OK && (result & 0xFF) != SQLITE_BUSY && (result & 0xFF) != SQLITE_LOCKED)
        return fail(lastError("checkpoint"));
    return {};
}

Error Database::lastError(std::string_view doing) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    // SQLite's message may quote a value, so only its number is told.
    return {codeOf(code, sqlite3_system_errno(m_handle)), std::string(doing) + ", sqlite " + std::to_string(code)};
}

// ---- Transaction

Result<Transaction> Transaction::begin(Database &database)
{
    const bool isPart = database.inTransaction();
    WIJKRONDE_TRY(database.execute(isPart ? "SAVEPOINT part" : "BEGIN IMMEDIATE"));
    return Transaction(database, isPart);
}

Transaction::~Transaction()
{
    if (m_database)
        rollBack(*m_database);
}

void Transaction::rollBack(Database &database) const
{
    // SQLite may have rolled all of it back itself. Nothing can be done about a failed roll-back: SQLite rolls back
    // when the connection closes.
    if (database.inTransaction()) [[maybe_unused]]
        const auto rolledBack = database.execute(m_isPart ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
}

Result<> Transaction::commit()
{
    auto *database = std::exchange(m_database, nullptr);
    auto committed = database->execute(m_isPart ? "RELEASE part" : "COMMIT");
    if (!committed)
        rollBack(*database);
    return committed;
}

} // namespace wijkronde
