// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/postgres_connection.h"

#include <pqxx/pqxx>

namespace wijkronde::registry {
namespace {

constexpr std::string_view kOneKey = "IN ($1)";

/// Errors that the same transaction, tried again, may not meet: serialisation, deadlock, and a key that another
/// transaction inserted at the same time.
bool canTryAgain(const std::string &state)
{
    return state == "40001" || state == "40P01" || state == "23505";
}

/// Runs a piece of libpqxx; what it throws ends here. PostgreSQL's own words may quote a value: only the state is told.
template <typename Piece>
Result<> guarded(Piece &&piece)
{
    try {
        piece();
        return {};
    } catch (const pqxx::broken_connection &) {
        return fail(ErrorCode::StoreFailed, "no connection to PostgreSQL");
    } catch (const pqxx::sql_error &error) {
        const auto code = canTryAgain(error.sqlstate()) ? ErrorCode::StoreBusy
                          : error.sqlstate() == "53100" ? ErrorCode::StoreFull
                                                        : ErrorCode::StoreFailed;
        return fail(code, "PostgreSQL " + error.sqlstate());
    } catch (const std::exception &) {
        return fail(ErrorCode::StoreFailed, "PostgreSQL");
    }
}

/// Bytes as PostgreSQL reads them from text.
std::string hexBytes(std::string_view bytes)
{
    return "\\x" + toHex(bytes);
}

std::string textOf(const SqlValue &value)
{
    const auto &variant = value.variant();
    if (const auto *number = std::get_if<std::int64_t>(&variant))
        return std::to_string(*number);
    if (const auto *text = std::get_if<SqlValue::Text>(&variant))
        return std::string(text->view);
    if (const auto *bytes = std::get_if<SqlValue::Bytes>(&variant))
        return hexBytes(bytes->view);
    return {};
}

bool isNull(const SqlValue &value)
{
    return std::holds_alternative<std::monostate>(value.variant());
}

/// One element of an array literal: quoted, with backslashes before quotes and backslashes.
void appendElement(std::string &array, const SqlValue &value)
{
    if (isNull(value)) {
        array += "NULL";
        return;
    }
    array += '"';
    for (const char c : textOf(value)) {
        if (c == '"' || c == '\\')
            array += '\\';
        array += c;
    }
    array += '"';
}

template <typename Values>
std::string arrayOf(const Values &values)
{
    std::string array = "{";
    for (const auto &value : values) {
        if (array.size() > 1)
            array += ',';
        appendElement(array, value);
    }
    return array + '}';
}

std::string_view arrayType(SqlType type)
{
    switch (type) {
    case SqlType::Integer:
        return "bigint[]";
    case SqlType::Text:
        return "text[]";
    case SqlType::Bytes:
        break;
    }
    return "bytea[]";
}

std::string insertStatement(const SqlTable &table)
{
    auto sql = "INSERT " + insertHead(table) + " SELECT * FROM unnest(";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        sql += (i > 0 ? ",$" : "$") + std::to_string(i + 1) + "::";
        sql += arrayType(table.columns[i].type);
    }
    return sql + ")";
}

class PostgresRow : public SqlRow {
public:
    explicit PostgresRow(const pqxx::row &row) : m_row(row) {}
    bool isNull(int column) const override { return m_row[column].is_null(); }
    std::int64_t integer(int column) const override { return m_row[column].as<std::int64_t>(0); }
    std::string text(int column) const override { return m_row[column].as<std::string>({}); }
    std::string bytes(int column) const override
    {
        return isNull(column) ? std::string() : pqxx::binarystring(m_row[column]).str();
    }

private:
    const pqxx::row &m_row;
};

} // namespace

PostgresConnection::PostgresConnection(std::unique_ptr<pqxx::connection> connection)
    : m_connection(std::move(connection))
{
}

PostgresConnection::~PostgresConnection() = default;

Result<std::unique_ptr<SqlConnection>> PostgresConnection::open(const std::string &url)
{
    std::unique_ptr<SqlConnection> opened;
    auto done = guarded([&] {
        auto connection = std::make_unique<pqxx::connection>(url);
        connection->set_variable("client_encoding", "'UTF8'");
        opened.reset(new PostgresConnection(std::move(connection)));
    });
    if (!done)
        return fail(std::move(done).error());
    return opened;
}

bool PostgresConnection::isUsable() const
{
    return m_connection->is_open();
}

const std::string &PostgresConnection::preparedName(const std::string &sql)
{
    auto found = m_prepared.find(sql);
    if (found == m_prepared.end()) {
        auto name = "s" + std::to_string(m_prepared.size());
        m_connection->prepare(name, sql);
        found = m_prepared.emplace(sql, std::move(name)).first;
    }
    return found->second;
}

Result<> PostgresConnection::run(const std::string &sql, const std::vector<std::string> &values,
                                 const std::vector<bool> &nulls, const RowReader &reader)
{
    return guarded([&] {
        std::vector<const char *> parameters;
        for (std::size_t i = 0; i < values.size(); ++i)
            parameters.push_back(nulls[i] ? nullptr : values[i].c_str());
        const auto result =
            m_transaction->exec_prepared(preparedName(sql), pqxx::prepare::make_dynamic_params(parameters));
        for (const auto &row : result)
            reader(PostgresRow(row));
    });
}

Result<> PostgresConnection::query(std::string_view sql, const SqlValues &parameters, const RowReader &reader)
{
    std::vector<std::string> values;
    std::vector<bool> nulls;
    for (const auto &parameter : parameters) {
        values.push_back(textOf(parameter));
        nulls.push_back(isNull(parameter));
    }
    return run(std::string(sql), values, nulls, reader);
}

Result<> PostgresConnection::queryIn(std::string_view sql, const SqlValues &keys, const SqlValues &others,
                                     const RowReader &reader)
{
    if (keys.empty())
        return {};
    std::string text(sql);
    text.replace(text.find(kOneKey), kOneKey.size(), "= ANY ($1)");
    std::vector<std::string> values{arrayOf(keys)};
    std::vector<bool> nulls{false};
    for (const auto &other : others) {
        values.push_back(textOf(other));
        nulls.push_back(isNull(other));
    }
    return run(text, values, nulls, reader);
}

Result<> PostgresConnection::writeRows(std::string sql, const SqlTable &table, const std::vector<SqlValues> &rows)
{
    std::vector<std::string> values;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        SqlValues cells;
        for (const auto &row : rows)
            cells.push_back(row[column]);
        values.push_back(arrayOf(cells));
    }
    return run(sql, values, std::vector<bool>(values.size(), false), [](const SqlRow &) {});
}

Result<> PostgresConnection::insert(const SqlTable &table, const std::vector<SqlValues> &rows)
{
    return rows.empty() ? Result<>{} : writeRows(insertStatement(table), table, rows);
}

Result<> PostgresConnection::replace(const SqlTable &table, const std::vector<SqlValues> &rows)
{
    if (rows.empty())
        return {};
    auto sql = insertStatement(table) + " ON CONFLICT (";
    std::string sets;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string name(table.columns[i].name);
        if (i < table.keyColumns)
            sql += (i > 0 ? "," : "") + name;
        else
            sets += (sets.empty() ? "" : ",") + name + "=EXCLUDED." + name;
    }
    sql += sets.empty() ? ") DO NOTHING" : ") DO UPDATE SET " + sets;
    return writeRows(std::move(sql), table, rows);
}

Result<> PostgresConnection::script(const std::string &sql)
{
    return guarded([&] { m_transaction->exec(sql); });
}

Result<> PostgresConnection::begin(Access access)
{
    m_transaction.reset();
    return guarded([&] {
        if (access == Access::Write)
            m_transaction = std::make_unique<pqxx::transaction<pqxx::read_committed>>(*m_connection);
        else
            m_transaction = std::make_unique<pqxx::transaction<pqxx::repeatable_read, pqxx::read_only>>(*m_connection);
    });
}

Result<> PostgresConnection::commit()
{
    auto committed = guarded([&] { m_transaction->commit(); });
    rollBack();
    return committed;
}

void PostgresConnection::rollBack()
{
    // Destroying an uncommitted transaction rolls it back; libpqxx throws nothing from there.
    m_transaction.reset();
}

} // namespace wijkronde::registry
