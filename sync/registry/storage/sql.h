// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// The seam between the registry and its two databases. SQL is written once, in what SQLite 3.15 and PostgreSQL share:
/// parameters $1…$n, no upsert, no RETURNING, no window functions. What differs stands in the two connection classes
/// and nowhere else.
namespace wijkronde::registry {

enum class SqlType { Integer, Text, Bytes };

/// A parameter. Text and bytes are views: they must live until the call returns.
class SqlValue {
public:
    SqlValue() = default; // null
    template <std::integral T>
    SqlValue(T value) : m_value(static_cast<std::int64_t>(value))
    {
    }
    SqlValue(const Id &id) : m_value(Bytes{id.view()}) {}
    static SqlValue text(std::string_view value) { return SqlValue(Text{value}); }
    static SqlValue bytes(std::string_view value) { return SqlValue(Bytes{value}); }

    struct Text {
        std::string_view view;
    };
    struct Bytes {
        std::string_view view;
    };
    using Variant = std::variant<std::monostate, std::int64_t, Text, Bytes>;
    const Variant &variant() const { return m_value; }

private:
    explicit SqlValue(Variant value) : m_value(value) {}
    Variant m_value;
};

using SqlValues = std::vector<SqlValue>;

/// A row of an answer; columns count from 0.
class SqlRow {
public:
    virtual ~SqlRow() = default;
    virtual bool isNull(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string text(int column) const = 0;
    virtual std::string bytes(int column) const = 0;

    std::uint64_t number(int column) const { return static_cast<std::uint64_t>(integer(column)); }
    Id id(int column) const { return Id::fromBytes(bytes(column)).value_or(Id{}); }
};

/// The first column of a row.
inline std::string bytesIn(const SqlRow &row)
{
    return row.bytes(0);
}

using RowReader = std::function<void(const SqlRow &)>;

/// A table that rows are written into many at a time.
struct SqlTable {
    struct Column {
        std::string_view name;
        SqlType type;
    };
    std::string_view name;
    std::vector<Column> columns;
    /// So many leading columns are the primary key.
    std::size_t keyColumns = 1;
};

enum class Access { Read, Write };

/// One connection, used by one thread at a time. Exceptions of the database's library end here.
class SqlConnection {
public:
    virtual ~SqlConnection() = default;

    virtual Result<> query(std::string_view sql, const SqlValues &parameters, const RowReader &reader) = 0;
    /// For all keys in one round trip: the statement has "IN ($1)", other parameters count from 2.
    virtual Result<> queryIn(std::string_view sql, const SqlValues &keys, const SqlValues &others,
                             const RowReader &reader) = 0;
    /// Inserts all rows in one round trip.
    virtual Result<> insert(const SqlTable &table, const std::vector<SqlValues> &rows) = 0;
    /// As insert; a row with the same key is replaced. The rows' keys must differ.
    virtual Result<> replace(const SqlTable &table, const std::vector<SqlValues> &rows) = 0;
    /// Statements without parameters.
    virtual Result<> script(const std::string &sql) = 0;

    /// A read transaction sees one moment; a write transaction sees what others commit until it locks the rows (FOR
    /// UPDATE).
    virtual Result<> begin(Access access) = 0;
    virtual Result<> commit() = 0;
    virtual void rollBack() = 0;
    /// False: open a new one instead.
    virtual bool isUsable() const = 0;

    Result<> execute(std::string_view sql, const SqlValues &parameters = {})
    {
        return query(sql, parameters, [](const SqlRow &) {});
    }
    Result<> executeIn(std::string_view sql, const SqlValues &keys, const SqlValues &others = {})
    {
        return queryIn(sql, keys, others, [](const SqlRow &) {});
    }
    /// Every row, each made by `make`.
    template <typename T>
    Result<std::vector<T>> all(std::string_view sql, const SqlValues &parameters, T (*make)(const SqlRow &))
    {
        std::vector<T> rows;
        auto done = query(sql, parameters, [&](const SqlRow &row) { rows.push_back(make(row)); });
        if (!done)
            return fail(std::move(done).error());
        return rows;
    }
    /// The first row, if there is one.
    template <typename T>
    Result<std::optional<T>> first(std::string_view sql, const SqlValues &parameters, T (*make)(const SqlRow &))
    {
        auto rows = all(sql, parameters, make);
        if (!rows)
            return fail(std::move(rows).error());
        return rows->empty() ? std::optional<T>() : std::optional<T>(std::move(rows->front()));
    }
    /// The first column of the first row; 0 when there is none.
    Result<std::int64_t> integer(std::string_view sql, const SqlValues &parameters = {})
    {
        std::int64_t value = 0;
        auto done = query(sql, parameters, [&](const SqlRow &row) { value = row.isNull(0) ? 0 : row.integer(0); });
        if (!done)
            return fail(std::move(done).error());
        return value;
    }
};

/// "INTO name(columns)": how a writing statement goes on, in both.
std::string insertHead(const SqlTable &table);

} // namespace wijkronde::registry
