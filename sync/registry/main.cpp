// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/program.h"

#include <sodium.h>

#include <iostream>

namespace {

using namespace wijkronde;

class SystemClock : public Clock {
public:
    WallTime now() const override { return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()); }
    SteadyTime steady() const override
    {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::steady_clock::now());
    }
};

class SystemRandom : public Random {
public:
    void fill(std::span<std::uint8_t> bytes) override { randombytes_buf(bytes.data(), bytes.size()); }
};

} // namespace

int main(int argc, char **argv)
{
    if (sodium_init() < 0)
        return 1;
    const SystemClock clock;
    SystemRandom random;
    return registry::runProgram({argv + 1, argv + argc}, clock, random, std::cout, std::cerr);
}
