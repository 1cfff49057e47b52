// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// One target under libFuzzer, which brings main(). A check that does not hold leaves as an exception, and that is a
// crash to libFuzzer. WIJKRONDE_PLANTED=1 plants the target's fault.
#include "tests/fuzz/in_memory.h"
#include "tests/fuzz/target.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace wijkronde::fuzz;
    static const auto target = [] {
        useFilesInMemory();
        return targetByName(WIJKRONDE_FUZZ_TARGET)->make(std::getenv("WIJKRONDE_PLANTED") != nullptr);
    }();
    target->run({reinterpret_cast<const char *>(data), size});
    return 0;
}
