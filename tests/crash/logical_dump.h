// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace wijkronde {
class Database;
}

namespace wijkronde::crash {

/// Schema and rows of every table, sorted: the same for the same contents, wherever they lie. Of the search index what
/// is in it, not how it is cut into segments. Throws what cannot be read.
std::string logicalDump(Database &database);

/// The first line that only one of the two has.
std::string firstDifference(const std::string &one, const std::string &other);

} // namespace wijkronde::crash
