// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/cost_figures.h"

#include "core/base/durable_file.h"
#include "platform/transport/http_transport.h"
#include "sync/wire/limits.h"
#include "tests/bench/bench_tablet.h"
#include "tests/bench/store_figures.h"

#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <vector>

namespace wijkronde::bench {
namespace {

constexpr int kEditsASync = 10;
constexpr int kTimesAsMany = 100;

/// A registry with its town, and the way to it.
class Site {
public:
    Site(const Bench &bench, std::string folder)
        : m_bench(bench), m_folder(std::move(folder)), m_registry(bench.registryProgram, m_folder)
    {
    }

    Result<> start(int contacts)
    {
        WIJKRONDE_TRY(makePrivateFolder(m_folder));
        WIJKRONDE_TRY(m_registry.makeTown(contacts));
        WIJKRONDE_TRY(m_registry.start());
        m_relay.emplace(m_registry.port());
        m_transport.emplace(
            HttpTransport::Options{
                "http://127.0.0.1:" + std::to_string(m_relay->port()), {}, limits::kIdleTimeout, std::nullopt},
            m_bench.clock);
        return {};
    }

    /// Enrolled, and still empty.
    Result<std::unique_ptr<BenchTablet>> tablet(const std::string &name, Encryption encryption)
    {
        auto tablet = std::make_unique<BenchTablet>(m_folder + '/' + name, *m_relay, *m_transport, m_bench.clock,
                                                    m_bench.random, m_bench.zone, encryption);
        const auto code = m_registry.enrolmentCode();
        if (!code)
            return fail(code.error());
        WIJKRONDE_TRY(tablet->enrol(*code));
        return tablet;
    }

private:
    const Bench &m_bench;
    std::string m_folder;
    BenchRegistry m_registry;
    std::optional<Relay> m_relay;
    std::optional<HttpTransport> m_transport;
};

/// A measurement of the cipher must know that one side has it and the other has not.
Result<> mustBe(Encryption encryption, const std::string &database)
{
    constexpr std::string_view kPlain = "SQLite format 3";
    std::string head(kPlain.size(), '\0');
    std::ifstream file(database, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    return file && (head == kPlain) == (encryption == Encryption::OffInTests)
               ? Result<>()
               : fail(ErrorCode::Internal, "the database is not encrypted as was asked for");
}

struct Samples {
    std::map<std::string, std::vector<double>> byName;

    void add(const std::string &name, double value) { byName[name].push_back(value); }
    double median(const std::string &name) { return percentile(byName[name], 0.5); }
};

Result<> sampleSync(BenchTablet &tablet, const Clock &clock, int round, const std::string &prefix, Samples &samples)
{
    Figures unused;
    WIJKRONDE_TRY(measureSaving(tablet, clock, kEditsASync, unused, round));
    const auto cost = tablet.sync();
    if (!cost)
        return fail(cost.error());
    samples.add(prefix + "_ms", cost->ms);
    samples.add(prefix + "_bytes", static_cast<double>(cost->bytes));
    double own = cost->ms;
    for (const auto &[method, part] : cost->parts) {
        samples.add(prefix + '_' + method + "_ms", part.ms);
        own -= part.ms;
    }
    samples.add(prefix + "_tablet_ms", own);
    return {};
}

} // namespace

Result<> measureSizeRatio(const Bench &bench, int records, int rounds, Figures &figures)
{
    struct Size {
        const char *name;
        int contacts;
        std::optional<Site> site;
        std::unique_ptr<BenchTablet> tablet;
    };
    std::array<Size, 2> sizes{Size{"small", records, {}, {}}, Size{"large", records * kTimesAsMany, {}, {}}};
    for (auto &size : sizes) {
        size.site.emplace(bench, bench.folder + '/' + size.name);
        WIJKRONDE_TRY(size.site->start(size.contacts));
        auto tablet = size.site->tablet("tablet", Encryption::On);
        if (!tablet)
            return fail(tablet.error());
        size.tablet = std::move(*tablet);
        const auto first = size.tablet->sync();
        const auto count = size.tablet->store().database().number("SELECT count(*) FROM record");
        if (!first || !count)
            return fail(first ? count.error() : first.error());
        figures.add(std::string(size.name) + "_records", static_cast<double>(*count));
        figures.add(std::string(size.name) + "_first_sync_ms", first->ms);
        // As an idle moment does.
        WIJKRONDE_TRY(size.tablet->store().checkpoint());
    }
    Samples samples;
    for (int round = -1; round < rounds; ++round) {
        Samples warmingUp;
        for (auto &size : sizes)
            WIJKRONDE_TRY(sampleSync(*size.tablet, bench.clock, round + 1, size.name, round < 0 ? warmingUp : samples));
    }
    for (const auto &[name, values] : samples.byName)
        figures.add(name, samples.median(name));
    figures.add("large_to_small", samples.median("large_ms") / samples.median("small_ms"));
    return {};
}

Result<> measureCipherCost(const Bench &bench, int records, int edits, int rounds, Figures &figures)
{
    struct Kind {
        const char *name;
        Encryption encryption;
        std::unique_ptr<BenchTablet> tablet;
        Samples samples{};
    };
    std::array<Kind, 2> kinds{Kind{"encrypted", Encryption::On, {}}, Kind{"plain", Encryption::OffInTests, {}}};
    Site site(bench, bench.folder);
    WIJKRONDE_TRY(site.start(records));
    constexpr int kFirstSyncs = 3;
    for (int round = 0; round < kFirstSyncs; ++round) {
        for (auto &kind : kinds) {
            auto tablet = site.tablet(kind.name + std::to_string(round), kind.encryption);
            if (!tablet)
                return fail(tablet.error());
            kind.tablet = std::move(*tablet);
            const auto first = kind.tablet->sync();
            if (!first)
                return fail(first.error());
            kind.samples.add("first_sync_ms", first->ms);
            const auto folder = bench.folder + '/' + kind.name + std::to_string(round);
            WIJKRONDE_TRY(kind.tablet->store().checkpoint());
            WIJKRONDE_TRY(mustBe(kind.encryption, folder + "/wijkronde.db"));
        }
    }
    for (int round = 0; round < rounds; ++round) {
        for (auto &kind : kinds) {
            Figures once;
            WIJKRONDE_TRY(measureReading(*kind.tablet, bench.clock, once));
            WIJKRONDE_TRY(measureSaving(*kind.tablet, bench.clock, edits, once, round));
            for (const auto *name : {"list_first_page_p50_ms", "list_filtered_p50_ms", "search_typing_p50_ms",
                                     "search_typing_p95_ms", "save_p50_ms", "save_p99_ms"})
                kind.samples.add(name, once.value(name));
        }
    }
    for (const auto &[name, values] : kinds[0].samples.byName) {
        const auto encrypted = kinds[0].samples.median(name);
        const auto plain = kinds[1].samples.median(name);
        figures.add("encrypted_" + name, encrypted);
        figures.add("plain_" + name, plain);
        figures.add("ratio_" + name, encrypted / plain);
    }
    return {};
}

} // namespace wijkronde::bench
