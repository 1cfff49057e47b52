// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// fuzz_replay NAME FOLDER [--planted]: every file of a folder as one input of a target, without libFuzzer. Exits 0 when
// nothing was found; with --planted, which plants the target's fault, when something was.
#include "tests/fuzz/in_memory.h"
#include "tests/fuzz/target.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <iostream>

using namespace wijkronde;

namespace {

/// The request log of the registry goes there too.
void closeErrors()
{
    if (!std::freopen("/dev/null", "w", stderr))
        std::exit(2);
}

int replay(const fuzz::TargetInfo &info, const std::string &folder, bool planted)
{
    const auto inputs = test::filesBelow(folder);
    const auto started = std::chrono::steady_clock::now();
    const auto target = info.make(planted);
    int found = 0;
    for (const auto &[path, input] : inputs) {
        try {
            target->run(input);
        } catch (const std::exception &broken) {
            ++found;
            std::cout << path << ": " << broken.what() << '\n';
            if (planted)
                break;
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    std::cout << info.name << ": " << inputs.size() << " inputs, " << found << " findings, " << took.count() << " s\n";
    return inputs.empty() || planted != (found > 0) ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const bool planted = argc == 4 && std::string_view(argv[3]) == "--planted";
    const auto *info = argc > 2 ? fuzz::targetByName(argv[1]) : nullptr;
    if (!info || (argc != 3 && !planted)) {
        std::cerr << "usage: fuzz_replay NAME FOLDER [--planted]\n";
        return 2;
    }
    fuzz::useFilesInMemory();
    closeErrors();
    return replay(*info, argv[2], planted);
}
