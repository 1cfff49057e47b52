// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/crash/logical_dump.h"

#include "core/base/bytes.h"
#include "core/store/database.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace wijkronde::crash {
namespace {

std::string cellOf(sqlite3_stmt *statement, int column)
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
    const std::string_view view(bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return "null";
    case SQLITE_INTEGER:
        return std::to_string(sqlite3_column_int64(statement, column));
    case SQLITE_BLOB:
        return "x" + toHex(view);
    default:
        return '\'' + std::string(view) + '\'';
    }
}

std::vector<std::string> rowsOf(Database &database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database.handle()));
    std::vector<std::string> rows;
    int stepped = SQLITE_ROW;
    while ((stepped = sqlite3_step(statement)) == SQLITE_ROW) {
        std::string row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            row += ' ' + cellOf(statement, column);
        rows.push_back(std::move(row));
    }
    sqlite3_finalize(statement);
    if (stepped != SQLITE_DONE)
        throw std::runtime_error(sqlite3_errmsg(database.handle()));
    std::ranges::sort(rows);
    return rows;
}

void add(std::string &dump, const std::string &title, const std::vector<std::string> &rows)
{
    for (const auto &row : rows)
        dump += title + row + '\n';
}

} // namespace

std::string logicalDump(Database &database)
{
    std::string dump;
    add(dump, "version", rowsOf(database, "PRAGMA user_version"));
    add(dump, "schema", rowsOf(database, "SELECT name, sql FROM sqlite_master"));
    for (const auto &quoted : rowsOf(database, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
        const auto name = quoted.substr(2, quoted.size() - 3);
        if (name.starts_with("search_"))
            continue;
        add(dump, name,
            rowsOf(database, name == "search" ? "SELECT docid, text FROM search" : "SELECT * FROM " + name));
    }
    return dump;
}

std::string firstDifference(const std::string &one, const std::string &other)
{
    std::istringstream ofOne(one);
    std::istringstream ofOther(other);
    std::string line;
    std::string otherLine;
    do {
        line.clear();
        otherLine.clear();
        std::getline(ofOne, line);
        std::getline(ofOther, otherLine);
    } while (line == otherLine && !line.empty());
    return line.substr(0, 100) + " | " + otherLine.substr(0, 100);
}

} // namespace wijkronde::crash
