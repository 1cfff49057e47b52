// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "sync/registry/storage/sql.h"

#include <pqxx/connection>
#include <pqxx/transaction_base>

#include <map>
#include <memory>

namespace wijkronde::registry {

/// PostgreSQL through libpqxx. Every statement is prepared once a connection; lists of keys and rows go as arrays.
class PostgresConnection : public SqlConnection {
public:
    /// `url`: postgresql://…, as libpq takes it.
    static Result<std::unique_ptr<SqlConnection>> open(const std::string &url);
    ~PostgresConnection() override;

    Result<> query(std::string_view sql, const SqlValues &parameters, const RowReader &reader) override;
    Result<> queryIn(std::string_view sql, const SqlValues &keys, const SqlValues &others,
                     const RowReader &reader) override;
    Result<> insert(const SqlTable &table, const std::vector<SqlValues> &rows) override;
    Result<> replace(const SqlTable &table, const std::vector<SqlValues> &rows) override;
    Result<> script(const std::string &sql) override;
    Result<> begin(Access access) override;
    Result<> commit() override;
    void rollBack() override;
    bool isUsable() const override;

private:
    explicit PostgresConnection(std::unique_ptr<pqxx::connection> connection);

    Result<> run(const std::string &sql, const std::vector<std::string> &values, const std::vector<bool> &nulls,
                 const RowReader &reader);
    Result<> writeRows(std::string sql, const SqlTable &table, const std::vector<SqlValues> &rows);
    const std::string &preparedName(const std::string &sql);

    std::unique_ptr<pqxx::connection> m_connection;
    std::unique_ptr<pqxx::transaction_base> m_transaction;
    std::map<std::string, std::string> m_prepared;
};

} // namespace wijkronde::registry
