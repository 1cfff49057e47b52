// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/slow_link_figures.h"

#include "core/base/durable_file.h"
#include "core/schema/fieldwork.pb.h"
#include "core/store/digest_table.h"
#include "core/store/record_query.h"
#include "core/usecases/save_record.h"
#include "platform/lifecycle/event_loop_executor.h"
#include "platform/lifecycle/qt_timer.h"
#include "platform/transport/http_transport.h"
#include "sync/engine/sync_runner.h"
#include "sync/wire/limits.h"
#include "tests/bench/bench_tablet.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <thread>
#include <vector>

namespace wijkronde::bench {
namespace {

constexpr int kTown = 1000;
constexpr int kNewContacts = 30;
constexpr int kChanges = 10;
constexpr double kBitsPerSecond = 50'000;
constexpr Millis kRoundTrip{1000};
constexpr Millis kOutage{30'000};
constexpr auto kPatience = std::chrono::minutes(15);

/// A kind of day.
struct Weather {
    const char *name;
    double loss;
    bool outages;
    bool tokenExpired;
    bool often; ///< as many rounds as were asked for; else one
};
constexpr std::array kWeathers{
    Weather{"good", 0, false, false, false},      Weather{"good_expired_token", 0, false, true, false},
    Weather{"loss5", 0.05, false, false, true},   Weather{"loss5_expired_token", 0.05, false, true, true},
    Weather{"outages", 0.05, true, false, false},
};

struct Day {
    double ms = 0;
    double bytes = 0;
    int attempts = 0;
    int calls = 0; ///< of the last attempt
    int connections = 0;
    double silenceMs = 0; ///< the longest time in which the screen was told nothing new
};

std::string urlOf(const Relay &relay)
{
    return "http://127.0.0.1:" + std::to_string(relay.port());
}

/// Holds what the screen is told against what the store knows: numbers never go back within an attempt, and never say
/// more than is so.
class ProgressWatch {
public:
    ProgressWatch(Store &store, const Clock &clock) : m_store(store), m_clock(clock), m_toldAt(clock.steady()) {}

    void see(const SyncStatus &status)
    {
        silenceMs = std::max(silenceMs, millisBetween(m_toldAt, m_clock.steady()));
        m_toldAt = m_clock.steady();
        const auto &now = status.progress;
        const bool begins = status.state == SyncStatus::State::Running && m_state != SyncStatus::State::Running;
        if (begins)
            ++attempts;
        const auto before = begins ? SyncProgress() : m_last;
        must(now.phase >= before.phase, "the phase went back");
        must(now.sent >= before.sent && now.received >= before.received, "records went back");
        must(now.bytesSent >= before.bytesSent && now.bytesReceived >= before.bytesReceived, "bytes went back");
        must(now.sent <= now.toSend, "more was sent than there is");
        must(now.received <= now.expected, "more came than was expected");
        const auto waiting = m_store.outbox().count();
        if (now.phase != SyncProgress::Phase::Connecting)
            must(waiting && now.sent + *waiting == now.toSend, "sent and waiting are not all");
        if (status.state == SyncStatus::State::Idle && status.last && !status.last->error)
            must(waiting && *waiting == 0 && now.received == now.expected, "it ended early");
        m_state = status.state;
        m_last = now;
    }

    std::string broken; ///< the first thing that was not true
    double silenceMs = 0;
    int attempts = 0;

private:
    void must(bool holds, const char *what)
    {
        if (!holds && broken.empty())
            broken = what;
    }

    Store &m_store;
    const Clock &m_clock;
    SteadyTime m_toldAt;
    SyncStatus::State m_state = SyncStatus::State::Idle;
    SyncProgress m_last;
};

/// One tablet with a registry of its own. Everything on one thread.
class Lane {
public:
    Lane(const Bench &bench, std::uint64_t seed, int outages)
        : m_bench(bench), m_seed(seed), m_outages(outages), m_registry(bench.registryProgram, bench.folder)
    {
    }

    Result<> prepare()
    {
        WIJKRONDE_TRY(m_registry.makeTown(kTown));
        WIJKRONDE_TRY(m_registry.start());
        m_direct.emplace(m_registry.port());
        m_transport.emplace(HttpTransport::Options{urlOf(*m_direct), {}, limits::kIdleTimeout, std::nullopt},
                            m_bench.clock);
        auto tablet = newTablet("/tablet");
        if (!tablet)
            return fail(tablet.error());
        m_tablet = std::move(*tablet);
        return readTown();
    }

    Result<Day> day(const Weather &weather)
    {
        if (weather.tokenExpired)
            WIJKRONDE_TRY(endToken());
        WIJKRONDE_TRY(work());
        return sync(shapeOf(weather));
    }

    /// Everything that was ever saved is at the registry, and another tablet gets it.
    Result<> nothingIsLost()
    {
        auto other = newTablet("/other");
        if (!other)
            return fail(other.error());
        WIJKRONDE_TRY(m_tablet->sync().map([](const auto &) {}));
        for (const auto &[id, shown] : m_saved) {
            const auto record = (*other)->store().find(id);
            if (!record || !*record || (*record)->shown() != shown)
                return fail(ErrorCode::Internal, "an edit is lost");
        }
        const auto own = DigestTable(m_tablet->store().database()).root();
        const auto others = DigestTable((*other)->store().database()).root();
        if (!own || !others || *own != *others)
            return fail(ErrorCode::Internal, "two tablets differ");
        return m_registry.verify();
    }

private:
    /// Enrolled, with everything that the registry has, over a good link.
    Result<std::unique_ptr<BenchTablet>> newTablet(const std::string &name)
    {
        auto tablet = std::make_unique<BenchTablet>(m_bench.folder + name, *m_direct, *m_transport, m_bench.clock,
                                                    m_bench.random, m_bench.zone);
        const auto code = m_registry.enrolmentCode();
        if (!code)
            return fail(code.error());
        WIJKRONDE_TRY(tablet->enrol(*code));
        WIJKRONDE_TRY(tablet->sync().map([](const auto &) {}));
        return tablet;
    }

    /// As 15 minutes do, to the tablet: it signs the token. The registry takes that whether the time is over or not.
    Result<> endToken() { return m_tablet->store().settings().setMeta("token_life_ms", "0"); }

    Result<> readTown()
    {
        ListFilter filter;
        filter.list = kindByName("contact")->list();
        filter.accepts = [kind = kindByName("contact")->number()](const ListRow &row) { return row.kind == kind; };
        auto rows = RecordQuery(m_tablet->store().database()).page(filter, std::nullopt, kTown);
        // Some stand in cases of others.
        if (!rows || rows->size() < kTown / 2)
            return fail(ErrorCode::Internal, "too few contacts in the town");
        m_town = std::move(*rows);
        return {};
    }

    /// 30 new contacts and 10 changed ones, with the demo town's texts, others each day.
    Result<> work()
    {
        auto workspace = m_tablet->workspace();
        for (int i = 0; i < kNewContacts + kChanges; ++i, ++m_edits) {
            const auto &row = m_town[m_edits % m_town.size()];
            pb::Contact contact;
            contact.ParseFromString(row.shown);
            contact.set_work_note(contact.work_note() + " Dag " + std::to_string(m_days) + '.');
            auto id = row.id;
            if (i < kChanges) {
                const auto seen = m_tablet->store().find(id);
                const auto saved = seen && *seen ? editRecord(workspace, **seen, contact) : fail(ErrorCode::NotFound);
                if (!saved)
                    return fail(saved.error());
            } else {
                const auto created = createRecord(workspace, contact);
                if (!created)
                    return fail(created.error());
                id = *created;
            }
            const auto record = m_tablet->store().find(id);
            if (!record || !*record)
                return fail(ErrorCode::Internal, "a save is lost");
            m_saved[id] = (*record)->shown();
        }
        return {};
    }

    test::LinkShape shapeOf(const Weather &weather)
    {
        test::SeededRandom random(m_seed * 1000 + ++m_days);
        test::LinkShape shape{kBitsPerSecond, kRoundTrip, weather.loss, random.next(), {}};
        if (weather.outages) {
            // In the middle of the attempt, and in the middle of the next ones.
            Millis from(500 + random.next() % 3500);
            for (int i = 0; i < m_outages; ++i) {
                shape.outages.push_back({from, kOutage});
                from += kOutage + Millis(5000 + random.next() % 10'000);
            }
        }
        return shape;
    }

    Result<Day> sync(const test::LinkShape &shape)
    {
        Relay relay(m_registry.port(), shape);
        HttpTransport transport({urlOf(relay), {}, limits::kIdleTimeout, std::nullopt}, m_bench.clock);
        EventLoopExecutor executor;
        QtTimer timer;
        SyncRunner runner({executor, executor, transport, timer, m_bench.clock, m_bench.random,
                           [this] { return m_tablet->session(); }});
        ProgressWatch watch(m_tablet->store(), m_bench.clock);
        QEventLoop loop;
        bool ended = false;
        std::optional<SyncOutcome> outcome;
        runner.onStatus([&](const SyncStatus &status) {
            watch.see(status);
            ended = status.state == SyncStatus::State::Idle;
            outcome = status.last;
            if (ended)
                loop.quit();
        });
        const auto started = m_bench.clock.steady();
        QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
        runner.start();
        loop.exec();
        const Day day{millisBetween(started, m_bench.clock.steady()),
                      static_cast<double>(relay.bytes()),
                      watch.attempts,
                      outcome ? outcome->roundTrips : 0,
                      relay.connections(),
                      watch.silenceMs};
        if (!ended || !outcome)
            return fail(ErrorCode::TimedOut, "a day's work");
        if (outcome->error)
            return fail(*outcome->error);
        if (!watch.broken.empty())
            return fail(ErrorCode::Internal, "what the screen was told: " + watch.broken);
        return day;
    }

    Bench m_bench;
    std::uint64_t m_seed;
    int m_outages;
    BenchRegistry m_registry;
    std::optional<Relay> m_direct;
    std::optional<HttpTransport> m_transport;
    std::unique_ptr<BenchTablet> m_tablet;
    std::map<Id, std::string> m_saved;
    std::vector<ListRow> m_town;
    std::size_t m_edits = 0;
    std::uint64_t m_days = 0;
};

using Days = std::array<std::vector<Day>, kWeathers.size()>;

Result<Days> liveThrough(const Bench &bench, const SlowLinkOptions &options, std::uint64_t lane)
{
    Days days;
    Lane tablet(bench, options.seed * 1000 + lane, options.outages);
    WIJKRONDE_TRY(tablet.prepare());
    for (std::size_t i = 0; i < kWeathers.size(); ++i) {
        for (int round = 0; round < (kWeathers[i].often ? options.rounds : 1); ++round) {
            const auto day = tablet.day(kWeathers[i]);
            if (!day)
                return fail(day.error().code, std::string(kWeathers[i].name) + ": " + day.error().detail);
            days[i].push_back(*day);
        }
    }
    WIJKRONDE_TRY(tablet.nothingIsLost());
    return days;
}

template <typename Value>
std::vector<double> each(const std::vector<Day> &days, Value Day::*value)
{
    std::vector<double> samples;
    for (const auto &day : days)
        samples.push_back(static_cast<double>(day.*value));
    return samples;
}

} // namespace

Result<> measureSlowLink(const Bench &bench, const SlowLinkOptions &options, Figures &figures)
{
    std::vector<Result<Days>> lanes(static_cast<std::size_t>(options.lanes));
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < lanes.size(); ++i) {
            Bench own = bench;
            own.folder += "/lane-" + std::to_string(i);
            WIJKRONDE_TRY(makePrivateFolder(own.folder));
            threads.emplace_back([&, own, i] { lanes[i] = liveThrough(own, options, i); });
        }
    }
    Days all;
    for (const auto &lane : lanes) {
        if (!lane)
            return fail(lane.error());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].insert(all[i].end(), (*lane)[i].begin(), (*lane)[i].end());
    }
    auto plain = each(all[0], &Day::bytes);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string name = kWeathers[i].name;
        auto times = each(all[i], &Day::ms);
        auto bytes = each(all[i], &Day::bytes);
        auto attempts = each(all[i], &Day::attempts);
        auto calls = each(all[i], &Day::calls);
        auto connections = each(all[i], &Day::connections);
        auto silences = each(all[i], &Day::silenceMs);
        figures.add(name + "_days", static_cast<double>(times.size()));
        figures.add(name + "_median_ms", percentile(times, 0.5));
        figures.add(name + "_p95_ms", percentile(times, 0.95));
        figures.add(name + "_max_ms", percentile(times, 1));
        figures.add(name + "_bytes_median", percentile(bytes, 0.5));
        figures.add(name + "_bytes_to_good", percentile(bytes, 0.5) / percentile(plain, 0.5));
        figures.add(name + "_bytes_p95_to_good", percentile(bytes, 0.95) / percentile(plain, 0.5));
        figures.add(name + "_days_tried_again",
                    static_cast<double>(std::ranges::count_if(attempts, [](double tries) { return tries > 1; })));
        figures.add(name + "_attempts_max", percentile(attempts, 1));
        figures.add(name + "_calls_median", percentile(calls, 0.5));
        figures.add(name + "_connections_median", percentile(connections, 0.5));
        figures.add(name + "_silence_p95_ms", percentile(silences, 0.95));
    }
    return {};
}

} // namespace wijkronde::bench
