// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::fuzz {

/// A check of a target does not hold. libFuzzer stops at it as at a crash; the replay reports it.
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

inline void check(bool holds, const std::string &what)
{
    if (!holds)
        throw Broken(what);
}

/// One door that bytes of strangers come in by. run() takes one input, throws Broken, and leaves everything as it found
/// it, so that an input alone gives the same again.
class Target {
public:
    virtual ~Target() = default;
    virtual void run(std::string_view input) = 0;
};

struct TargetInfo {
    std::string_view name;
    /// `planted`: with a fault that the target's checks must find (negative control).
    std::unique_ptr<Target> (*make)(bool planted);
};

/// Every target, by name.
const std::vector<TargetInfo> &targets();
/// Null when there is none of that name.
const TargetInfo *targetByName(std::string_view name);

std::unique_ptr<Target> makeDecodeTarget(bool planted);
std::unique_ptr<Target> makeEnrolmentTarget(bool planted);
std::unique_ptr<Target> makePullTarget(bool planted);
std::unique_ptr<Target> makePushTarget(bool planted);
std::unique_ptr<Target> makeStateTarget(bool planted);
std::unique_ptr<Target> makeUnpackTarget(bool planted);

} // namespace wijkronde::fuzz
