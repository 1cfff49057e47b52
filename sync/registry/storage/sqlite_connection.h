// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/database.h"
#include "sync/registry/storage/sql.h"

#include <map>
#include <memory>

namespace wijkronde::registry {

/// SQLite through SQLCipher. There is no server and so no round trip: rows and keys go one by one through a prepared
/// statement.
class SqliteConnection : public SqlConnection {
public:
    struct Options {
        std::string path;
        std::string key; ///< 32 bytes
        const char *vfs = nullptr;
        Encryption encryption = Encryption::On;
    };
    static Result<std::unique_ptr<SqlConnection>> open(const Options &options, Access access);

    Result<> query(std::string_view sql, const SqlValues &parameters, const RowReader &reader) override;
    Result<> queryIn(std::string_view sql, const SqlValues &keys, const SqlValues &others,
                     const RowReader &reader) override;
    Result<> insert(const SqlTable &table, const std::vector<SqlValues> &rows) override;
    Result<> replace(const SqlTable &table, const std::vector<SqlValues> &rows) override;
    Result<> script(const std::string &sql) override;
    Result<> begin(Access access) override;
    Result<> commit() override;
    void rollBack() override;
    bool isUsable() const override { return true; }

    Database &database() { return *m_database; }

private:
    explicit SqliteConnection(std::unique_ptr<Database> database);
    /// In SQLite's own words, made once a statement.
    const std::string &translate(std::string_view sql);
    Result<> writeRows(std::string_view verb, const SqlTable &table, const std::vector<SqlValues> &rows);

    std::unique_ptr<Database> m_database;
    std::map<std::string, std::string, std::less<>> m_translated;
};

} // namespace wijkronde::registry
