// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "tests/bench/load/load_device.h"

#include <memory>
#include <string>
#include <vector>

namespace wijkronde::load {

struct LoadOptions {
    enum class Mode {
        Paced,   ///< so many operations a second, whatever the registry does
        FlatOut, ///< each device sends its next push when the last one was answered
        Rush,    ///< every device once: sign in, a day's work, what the others did
    };

    Mode mode = Mode::Paced;
    int port = 0;
    int operations = 40; ///< a push: a day
    int rate = 2000;     ///< operations a second, of all devices together
    std::chrono::seconds duration{20};
    std::chrono::seconds over{30}; ///< the rush: when they come
    int pullEvery = 0;             ///< pushes; 0 = never
    std::chrono::seconds limit{600};
};

/// Enrols a device for each code, then does to the registry what the options say. Ends by itself.
class LoadRun {
public:
    LoadRun(const LoadOptions &options, const std::vector<std::string> &codes, const Clock &clock, Random &random);

    /// TimedOut when it was not done within the limit.
    Result<> run();
    /// One JSON object: rates, times by method, what went wrong.
    std::string report() const;
    std::uint64_t errors() const { return m_tally.errors; }
    const std::string &firstError() const { return m_tally.firstError; }

private:
    Result<> enrolAll();
    Result<> work();
    void enrolNext();
    void tick(LoadDevice &device, SteadyTime due, int pushes);
    void flatOut(LoadDevice &device, int pushes);
    void rush(LoadDevice &device);
    bool pullsAfter(int pushes) const { return m_options.pullEvery > 0 && pushes % m_options.pullEvery == 0; }

    LoadOptions m_options;
    const Clock &m_clock;
    Swarm m_swarm;
    Tally m_tally;
    std::vector<pb::Contact> m_contacts;
    LoadWorld m_world;
    std::vector<std::unique_ptr<LoadDevice>> m_devices;
    std::size_t m_enrolled = 0;
    std::size_t m_ready = 0;
    std::size_t m_done = 0;
    SteadyTime m_started{};
    SteadyTime m_until{};
    double m_seconds = 0;
    double m_enrolSeconds = 0;
    double m_ownSeconds = 0; ///< of the processor
    std::uint64_t m_late = 0;
};

} // namespace wijkronde::load
