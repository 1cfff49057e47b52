// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/sql.h"

namespace wijkronde::registry {

std::string insertHead(const SqlTable &table)
{
    std::string sql = "INTO ";
    sql += table.name;
    for (char separator = '('; const auto &column : table.columns) {
        sql += separator;
        sql += column.name;
        separator = ',';
    }
    return sql + ")";
}

} // namespace wijkronde::registry
