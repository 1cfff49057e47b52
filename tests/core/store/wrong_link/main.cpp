// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// Linked on purpose with a SQLite that has no cipher before the one that has: `PRAGMA key` succeeds there and
// everything would be written as plain text. Exits 0 when the store refuses and leaves the folder without a database
// that holds anything.
#include "core/store/store.h"
#include "tests/support/temporary_folder.h"

#include <cstdio>

using namespace wijkronde;

int main()
{
    const test::TemporaryFolder folder;
    const auto expectRefusal = [&](const char *what) {
        const auto opened = Store::open(folder.path(), std::string(32, 'k'), {});
        if (opened || opened.error().code != ErrorCode::StoreNotEncrypted) {
            std::fprintf(stderr, "%s: %s\n", what, opened ? "it was opened" : plainLine(opened.error()).c_str());
            return false;
        }
        return true;
    };
    if (!expectRefusal("a new folder"))
        return 1;
    if (!test::readFile(folder.file("wijkronde.db")).empty()) {
        std::fprintf(stderr, "something was written\n");
        return 1;
    }
    // A database of the real library, as far as this one can tell.
    const std::string encrypted(4 * 4096, 'x');
    test::writeFile(folder.file("wijkronde.db"), encrypted);
    if (!expectRefusal("an encrypted file"))
        return 1;
    return test::readFile(folder.file("wijkronde.db")) == encrypted ? 0 : 1;
}
