// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/crash/rig.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wijkronde::crash {

/// How the disk goes wrong at a point.
enum class Mode { CleanCut, TornWrite, UnsyncedLost, SomeUnsyncedLost, SyncFails, DiskFull };
inline constexpr int kModes = 6;
std::string_view nameOf(Mode mode);

/// One run: a kind of transaction, and where and how it is hit.
struct Point {
    std::size_t kind = 0;
    Mode mode = Mode::CleanCut;
    std::uint64_t at = 1; ///< operation of the disk, from the beginning of the transaction on
    std::uint64_t seed = 0;
    Encryption encryption = Encryption::OffInTests;
};

struct CrashReport {
    std::uint64_t points = 0;
    std::uint64_t encrypted = 0;
    std::uint64_t confirmed = 0; ///< points at which the transaction had been confirmed
    std::uint64_t refused = 0;   ///< points at which an error was told and work went on
    std::uint64_t violations = 0;
    std::map<std::string, std::uint64_t, std::less<>> byKind;
    std::map<std::string, std::uint64_t, std::less<>> byMode;
    std::map<std::string, std::uint64_t, std::less<>>
        operations; ///< by kind, of the transaction, a checkpoint, the close
    std::chrono::milliseconds slowestOpen{0};
};

/// Runs transactions on disks that go wrong, and looks at what is found afterwards.
class CrashPoints {
public:
    /// `elapsed`: time since some moment. `lying`: the disk says that it has synced and has not (a negative control).
    using Elapsed = std::function<std::chrono::milliseconds()>;
    CrashPoints(Elapsed elapsed, bool lying);

    const std::vector<Case> &kinds() const { return m_kinds; }
    /// The number-th of `count` points that are spread evenly over kinds, modes and operations.
    Point point(std::uint64_t number, std::uint64_t count, std::uint64_t seed);
    /// What is wrong, or nothing.
    std::optional<std::string> run(const Point &point);
    const CrashReport &report() const { return m_report; }

private:
    /// What is known of a kind of transaction before anything goes wrong.
    struct Known {
        Prepared prepared;
        std::string before;
        std::string after;
        std::uint64_t operations = 0;
    };
    const Known &known(std::size_t kind, Encryption encryption);
    std::unique_ptr<Rig> start(const Point &point, const Known &known, std::uint64_t seed);
    Result<> act(const Point &point, Rig &rig) const;
    void runCut(const Point &point, const Known &known);
    void runTrouble(const Point &point, const Known &known);
    void checkRefusal(const Point &point, const Known &known, Rig &rig, const Result<> &acted);
    /// The power is back: the states in `allowed` may be found.
    void checkAfter(const Point &point, const Known &known, const std::set<std::string> &allowed);

    Elapsed m_elapsed;
    bool m_lying;
    std::vector<Case> m_kinds;
    std::map<std::pair<std::size_t, Encryption>, Known> m_known;
    test::MemoryVfs m_vfs;
    CrashReport m_report;
};

} // namespace wijkronde::crash
