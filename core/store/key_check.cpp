// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/key_check.h"

#include "core/base/bytes.h"
#include "core/base/durable_file.h"
#include "core/base/hash.h"

#include <fstream>
#include <sstream>

namespace wijkronde {

KeyCheck KeyCheck::of(std::string_view key)
{
    return {kFormat, toHex(blake2b128("wijkronde database key", key))};
}

Result<std::optional<KeyCheck>> KeyCheck::read(const std::string &databasePath)
{
    std::ifstream file(pathFor(databasePath));
    if (!file)
        return std::nullopt;
    KeyCheck check;
    std::string formatWord;
    std::string keyWord;
    file >> formatWord >> check.format;
    // What else a newer format says is not for this version to judge.
    if (file && formatWord == "format" && check.format > kFormat)
        return check;
    file >> keyWord >> check.keyHash;
    if (!file || formatWord != "format" || keyWord != "key")
        return fail(ErrorCode::StoreCorrupt, "format file");
    return check;
}

Result<> KeyCheck::write(const std::string &databasePath) const
{
    std::ostringstream text;
    text << "format " << format << "\nkey " << keyHash << '\n';
    return writeDurably(pathFor(databasePath), text.str());
}

} // namespace wijkronde
