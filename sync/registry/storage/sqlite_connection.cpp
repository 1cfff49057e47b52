// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/sqlite_connection.h"

#include <algorithm>

namespace wijkronde::registry {
namespace {

/// "WREG": marks the file as a registry's.
constexpr std::int32_t kApplicationId = 0x57524547;
constexpr std::int64_t kCacheKiB = 32 * 1024;
/// SQLite writes one at a time and locks no rows: BEGIN IMMEDIATE does what FOR UPDATE is for.
constexpr std::string_view kRowLock = " FOR UPDATE";

void bindAll(Statement &statement, int first, const SqlValues &values)
{
    for (int index = first; const auto &value : values) {
        const auto &variant = value.variant();
        if (const auto *number = std::get_if<std::int64_t>(&variant))
            statement.bind(index, *number);
        else if (const auto *text = std::get_if<SqlValue::Text>(&variant))
            statement.bind(index, text->view);
        else if (const auto *bytes = std::get_if<SqlValue::Bytes>(&variant))
            statement.bindBlob(index, bytes->view);
        else
            statement.bindNull(index);
        ++index;
    }
}

class SqliteRow : public SqlRow {
public:
    explicit SqliteRow(const Statement &statement) : m_statement(statement) {}
    bool isNull(int column) const override { return m_statement.isNull(column); }
    std::int64_t integer(int column) const override { return m_statement.integer(column); }
    std::string text(int column) const override { return std::string(m_statement.text(column)); }
    std::string bytes(int column) const override { return std::string(m_statement.blob(column)); }

private:
    const Statement &m_statement;
};

Result<> readRows(Statement &statement, const RowReader &reader)
{
    const SqliteRow row(statement);
    for (;;) {
        const auto stepped = statement.step();
        if (!stepped)
            return fail(stepped.error());
        if (!*stepped)
            return {};
        reader(row);
    }
}

} // namespace

SqliteConnection::SqliteConnection(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

Result<std::unique_ptr<SqlConnection>> SqliteConnection::open(const Options &options, Access access)
{
    Database::Options settings;
    settings.access = access == Access::Write ? Database::Access::ReadWrite : Database::Access::ReadOnly;
    settings.applicationId = kApplicationId;
    settings.cacheKiB = kCacheKiB;
    settings.vfs = options.vfs;
    settings.encryption = options.encryption;
    auto database = Database::open(options.path, options.key, settings);
    if (!database)
        return fail(std::move(database).error());
    return std::unique_ptr<SqlConnection>(new SqliteConnection(std::move(*database)));
}

const std::string &SqliteConnection::translate(std::string_view sql)
{
    const auto found = m_translated.find(sql);
    if (found != m_translated.end())
        return found->second;
    auto own = sql;
    if (own.ends_with(kRowLock))
        own.remove_suffix(kRowLock.size());
    std::string text(own);
    // $n is a name to SQLite, numbered in order of appearance; ?n is the number itself.
    std::ranges::replace(text, '$', '?');
    return m_translated.emplace(std::string(sql), std::move(text)).first->second;
}

Result<> SqliteConnection::query(std::string_view sql, const SqlValues &parameters, const RowReader &reader)
{
    auto statement = m_database->prepare(translate(sql));
    if (!statement)
        return fail(statement.error());
    bindAll(*statement, 1, parameters);
    return readRows(*statement, reader);
}

Result<> SqliteConnection::queryIn(std::string_view sql, const SqlValues &keys, const SqlValues &others,
                                   const RowReader &reader)
{
    auto statement = m_database->prepare(translate(sql));
    if (!statement)
        return fail(statement.error());
    for (const auto &key : keys) {
        bindAll(*statement, 1, {key});
        bindAll(*statement, 2, others);
        WIJKRONDE_TRY(readRows(*statement, reader));
        statement->reset();
    }
    return {};
}

Result<> SqliteConnection::writeRows(std::string_view verb, const SqlTable &table, const std::vector<SqlValues> &rows)
{
    if (rows.empty())
        return {};
    std::string sql(verb);
    sql += insertHead(table) + " VALUES (";
    for (std::size_t i = 1; i <= table.columns.size(); ++i)
        sql += (i > 1 ? ",?" : "?") + std::to_string(i);
    auto statement = m_database->prepare(sql + ")");
    if (!statement)
        return fail(statement.error());
    for (const auto &row : rows) {
        bindAll(*statement, 1, row);
        WIJKRONDE_TRY(statement->run());
        statement->reset();
    }
    return {};
}

Result<> SqliteConnection::insert(const SqlTable &table, const std::vector<SqlValues> &rows)
{
    return writeRows("INSERT ", table, rows);
}

Result<> SqliteConnection::replace(const SqlTable &table, const std::vector<SqlValues> &rows)
{
    return writeRows("INSERT OR REPLACE ", table, rows);
}

Result<> SqliteConnection::script(const std::string &sql)
{
    return m_database->execute(sql);
}

Result<> SqliteConnection::begin(Access access)
{
    return m_database->execute(access == Access::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Result<> SqliteConnection::commit()
{
    return m_database->execute("COMMIT");
}

void SqliteConnection::rollBack()
{
    // A failed statement may have rolled back by itself; a failed roll-back ends with the connection.
    if (m_database->inTransaction()) [[maybe_unused]]
        const auto rolledBack = m_database->execute("ROLLBACK");
}

} // namespace wijkronde::registry
