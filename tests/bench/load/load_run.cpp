// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/load/load_run.h"

#include "sync/registry/demo/demo_town.h"

#include <sys/resource.h>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace wijkronde::load {
namespace {

/// At the same time: enrolling is not what is measured.
constexpr std::size_t kEnrolAtOnce = 8;
constexpr int kTexts = 2000;

double percentileOf(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(samples.size())));
    const auto at = samples.begin() + static_cast<std::ptrdiff_t>(std::clamp<std::size_t>(rank, 1, samples.size()) - 1);
    std::ranges::nth_element(samples, at);
    return std::round(*at * 100) / 100;
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::vector<pb::Contact> contactsOfTown(WallTime now)
{
    DemoOptions options;
    options.end = now;
    options.contacts = kTexts;
    std::vector<pb::Contact> contacts;
    DemoTown(options).forEach([&](const DemoRecord &made) {
        if (const auto *contact = dynamic_cast<const pb::Contact *>(made.record); contact && made.caseCode.empty())
            contacts.push_back(*contact);
        return true;
    });
    return contacts;
}

} // namespace

LoadRun::LoadRun(const LoadOptions &options, const std::vector<std::string> &codes, const Clock &clock, Random &random)
    : m_options(options),
      m_clock(clock),
      m_swarm(options.port, clock),
      m_contacts(contactsOfTown(clock.now())),
      m_world{m_swarm, clock, random, m_contacts, m_tally}
{
    for (const auto &code : codes)
        m_devices.push_back(std::make_unique<LoadDevice>(m_world, code));
}

Result<> LoadRun::run()
{
    WIJKRONDE_TRY(enrolAll());
    m_tally = {};
    return work();
}

Result<> LoadRun::enrolAll()
{
    const auto started = m_clock.steady();
    for (std::size_t i = 0; i < std::min(kEnrolAtOnce, m_devices.size()); ++i)
        enrolNext();
    const bool ended = m_swarm.run(started + m_options.limit);
    m_enrolSeconds = std::chrono::duration<double>(m_clock.steady() - started).count();
    if (!ended)
        return fail(ErrorCode::TimedOut, "enrolling");
    return m_ready == m_devices.size() ? Result<>() : fail(ErrorCode::Internal, "enrolling: " + m_tally.firstError);
}

void LoadRun::enrolNext()
{
    if (m_enrolled == m_devices.size())
        return;
    auto &device = *m_devices[m_enrolled++];
    device.enrol([this, &device] {
        ++m_ready;
        // Tablets do not keep a connection overnight.
        device.leave();
        enrolNext();
    });
}

Result<> LoadRun::work()
{
    const auto devices = static_cast<int>(m_devices.size());
    const auto period =
        SteadyTime::duration(std::llround(1e6 * devices * m_options.operations / std::max(1, m_options.rate)));
    // More than any registry has taken until now; those that are left over cost memory only.
    constexpr int kMostRate = 15'000;
    const auto seconds = static_cast<int>(m_options.duration.count());
    const int pushes = m_options.mode == LoadOptions::Mode::Rush ? 1
                       : m_options.mode == LoadOptions::Mode::Paced
                           ? static_cast<int>(m_options.duration / period) + 1
                           : kMostRate * seconds / m_options.operations / devices + 1;
    for (auto &device : m_devices)
        device->prepare(pushes, m_options.operations);
    m_started = m_clock.steady();
    m_until = m_started + m_options.duration;
    const double before = processorSeconds();
    const SteadyTime::duration spread = m_options.mode == LoadOptions::Mode::Rush ? m_options.over : period;
    for (int i = 0; i < devices; ++i) {
        auto &device = *m_devices[static_cast<std::size_t>(i)];
        const auto first = m_started + spread * i / devices;
        switch (m_options.mode) {
        case LoadOptions::Mode::Paced:
            for (int push = 0; push < pushes && first + period * push < m_until; ++push)
                m_swarm.at(first + period * push,
                           [this, &device, due = first + period * push, push] { tick(device, due, push + 1); });
            break;
        case LoadOptions::Mode::FlatOut:
            m_swarm.at(m_started, [this, &device] { flatOut(device, 0); });
            break;
        case LoadOptions::Mode::Rush:
            m_swarm.at(first, [this, &device] { rush(device); });
            break;
        }
    }
    const bool ended = m_swarm.run(m_started + m_options.limit);
    m_seconds = std::chrono::duration<double>(m_clock.steady() - m_started).count();
    m_ownSeconds = processorSeconds() - before;
    if (!ended)
        return fail(ErrorCode::TimedOut, "the load");
    if (m_options.mode == LoadOptions::Mode::Rush && m_done != m_devices.size())
        return fail(ErrorCode::Internal, "a device did not come through: " + m_tally.firstError);
    return {};
}

/// A push is due. While the device is still at the last one it waits, and its time counts from when it was due.
void LoadRun::tick(LoadDevice &device, SteadyTime due, int pushes)
{
    if (device.isBusy()) {
        m_late += m_clock.steady() - due < Millis(1) ? 1 : 0;
        m_swarm.at(m_clock.steady() + Millis(1), [this, &device, due, pushes] { tick(device, due, pushes); });
        return;
    }
    device.push(due, [this, &device, pushes] {
        if (pullsAfter(pushes))
            device.pull([] {});
    });
}

void LoadRun::flatOut(LoadDevice &device, int pushes)
{
    if (m_clock.steady() >= m_until || device.prepared() == 0)
        return;
    device.push(m_clock.steady(), [this, &device, pushes] {
        if (pullsAfter(pushes + 1))
            device.pull([this, &device, pushes] { flatOut(device, pushes + 1); });
        else
            flatOut(device, pushes + 1);
    });
}

void LoadRun::rush(LoadDevice &device)
{
    device.signIn([this, &device] {
        device.push(m_clock.steady(), [this, &device] {
            device.pull([this, &device] {
                ++m_done;
                device.leave();
            });
        });
    });
}

std::string LoadRun::report() const
{
    std::ostringstream text;
    const auto perSecond = [this](std::uint64_t count) { return std::llround(static_cast<double>(count) / m_seconds); };
    const auto pushed = std::chrono::duration<double>(m_tally.lastPush - m_started).count();
    text << "{\"devices\":" << m_devices.size() << ",\"enrol_s\":" << m_enrolSeconds << ",\"seconds\":" << m_seconds
         << ",\"pushed_after_s\":" << pushed << ",\"operations\":" << m_tally.operations
         << ",\"operations_per_s\":" << std::llround(static_cast<double>(m_tally.operations) / std::max(pushed, 1e-6))
         << ",\"records_pulled\":" << m_tally.records << ",\"records_pulled_per_s\":" << perSecond(m_tally.records)
         << ",\"late\":" << m_late << ",\"reconnections\":" << m_swarm.reconnections()
         << ",\"bytes_out\":" << m_swarm.bytesOut() << ",\"bytes_in\":" << m_swarm.bytesIn()
         << ",\"load_maker_cpu_s\":" << m_ownSeconds << ",\"errors\":" << m_tally.errors;
    for (const auto &[name, method] : m_tally.methods) {
        text << ",\"" << name << "\":{\"calls\":" << method.ms.size() << ",\"shed\":" << method.shed
             << ",\"aborted\":" << method.aborted << ",\"p50_ms\":" << percentileOf(method.ms, 0.5)
             << ",\"p99_ms\":" << percentileOf(method.ms, 0.99) << ",\"max_ms\":" << percentileOf(method.ms, 1) << '}';
    }
    text << '}';
    return text.str();
}

} // namespace wijkronde::load
