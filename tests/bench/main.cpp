// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// wijkronde-bench: the figures of sync.md 5 that one machine can give, with the floor beside them. The last line is one
// JSON object.
#include "core/base/error.h"
#include "core/usecases/open_store.h"
#include "platform/lifecycle/qt_time_zone.h"
#include "platform/lifecycle/system_clock.h"
#include "platform/lifecycle/system_random.h"
#include "platform/transport/http_transport.h"
#include "sync/wire/limits.h"
#include "tests/bench/bench_registry.h"
#include "tests/bench/bench_tablet.h"
#include "tests/bench/cost_figures.h"
#include "tests/bench/figures.h"
#include "tests/bench/floor.h"
#include "tests/bench/slow_link_figures.h"
#include "tests/bench/store_figures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <iostream>

namespace wijkronde::bench {
namespace {

struct Setup {
    int records;
    int edits;
    int streams;
    std::string recordsFile;
};

Result<std::int64_t> recordCount(Store &store)
{
    return store.database().number("SELECT count(*) FROM record");
}

Result<> measureSync(const Setup &setup, BenchTablet &tablet, const Clock &clock, Figures &figures)
{
    const auto first = tablet.sync();
    if (!first)
        return fail(first.error());
    const auto count = recordCount(tablet.store());
    if (!count || *count == 0)
        return fail(ErrorCode::Internal, "nothing was fetched");
    figures.add("records", static_cast<double>(*count));
    figures.add("first_sync_ms", first->ms);
    figures.add("first_sync_bytes_per_record", static_cast<double>(first->bytes) / static_cast<double>(*count));
    figures.add("first_sync_calls", first->calls);
    figures.add("first_sync_memory_mib", peakMemoryMiB());
    if (!setup.recordsFile.empty())
        WIJKRONDE_TRY(writeRecords(tablet.store(), setup.recordsFile));
    WIJKRONDE_TRY(measureReading(tablet, clock, figures));
    WIJKRONDE_TRY(measureSaving(tablet, clock, setup.edits, figures));
    const auto edits = tablet.sync();
    if (!edits)
        return fail(edits.error());
    const auto push = edits->parts.find("Push");
    if (push == edits->parts.end())
        return fail(ErrorCode::Internal, "nothing was pushed");
    figures.add("push_edits_ms", push->second.ms);
    figures.add("push_bytes_per_edit", static_cast<double>(push->second.bytes) / figures.value("edits"));
    figures.add("push_and_fetch_back_ms", edits->ms);
    const auto idle = tablet.sync();
    if (!idle)
        return fail(idle.error());
    figures.add("idle_ms", idle->ms);
    figures.add("idle_bytes", static_cast<double>(idle->bytes));
    figures.add("idle_calls", idle->calls);
    return {};
}

/// The same with many streams: cases of this worker.
Result<> measureIdleWithStreams(int streams, BenchRegistry &registry, BenchTablet &tablet, Figures &figures)
{
    WIJKRONDE_TRY(registry.addCases(streams));
    WIJKRONDE_TRY(tablet.sync().map([](const auto &) {}));
    const auto idle = tablet.sync();
    const auto count = tablet.store().streams().all();
    if (!idle || !count)
        return fail(idle ? count.error() : idle.error());
    figures.add("idle_many_streams", static_cast<double>(count->size()));
    figures.add("idle_many_ms", idle->ms);
    figures.add("idle_many_bytes", static_cast<double>(idle->bytes));
    figures.add("idle_many_calls", idle->calls);
    return {};
}

Result<> measureColdStart(BenchTablet &full, BenchTablet &empty, const Clock &clock, Figures &figures)
{
    std::vector<double> fullSamples;
    std::vector<double> emptySamples;
    for (int i = 0; i < 9; ++i) {
        for (auto [tablet, samples] : {std::pair(&full, &fullSamples), std::pair(&empty, &emptySamples)}) {
            const auto ms = coldStartMs(*tablet, clock);
            if (!ms)
                return fail(ms.error());
            samples->push_back(*ms);
        }
    }
    figures.add("store_open_and_first_page_ms", percentile(fullSamples, 0.5));
    figures.add("store_open_empty_ms", percentile(emptySamples, 0.5));
    return {};
}

Result<> measureAll(const Bench &bench, const Setup &setup, Figures &figures)
{
    BenchRegistry registry(bench.registryProgram, bench.folder);
    WIJKRONDE_TRY(registry.makeTown(setup.records));
    WIJKRONDE_TRY(registry.start());
    Relay relay(registry.port());
    HttpTransport transport(
        {"http://127.0.0.1:" + std::to_string(relay.port()), {}, limits::kIdleTimeout, std::nullopt}, bench.clock);
    BenchTablet tablet(bench.folder + "/tablet", relay, transport, bench.clock, bench.random, bench.zone);
    const auto code = registry.enrolmentCode();
    if (!code)
        return fail(code.error());
    WIJKRONDE_TRY(tablet.enrol(*code));
    WIJKRONDE_TRY(measureSync(setup, tablet, bench.clock, figures));
    BenchTablet empty(bench.folder + "/empty", relay, transport, bench.clock, bench.random, bench.zone);
    WIJKRONDE_TRY(measureColdStart(tablet, empty, bench.clock, figures));
    const auto floor = floorFirstSyncMs(tablet.store(), bench.folder + "/floor", bench.clock);
    if (!floor)
        return fail(floor.error());
    figures.add("floor_first_sync_ms", *floor);
    figures.add("first_sync_to_floor", figures.value("first_sync_ms") / *floor);
    return setup.streams > 0 ? measureIdleWithStreams(setup.streams, registry, tablet, figures) : Result<>();
}

/// A whole number from 0, or nothing.
std::optional<int> number(const QCommandLineParser &parser, const QString &option)
{
    bool good = false;
    const int value = parser.value(option).toInt(&good);
    return good && value >= 0 ? std::optional(value) : std::nullopt;
}

Result<> measure(const QCommandLineParser &parser, const Bench &bench, Figures &figures)
{
    const auto records = number(parser, "records");
    const auto edits = number(parser, "edits");
    const auto streams = number(parser, "streams");
    const auto lanes = number(parser, "lanes");
    const auto rounds = number(parser, "rounds");
    const auto seed = number(parser, "seed");
    const auto outages = number(parser, "outages");
    if (!records || !edits || !streams || !lanes || !rounds || !seed || !outages || *records == 0 || *edits == 0
        || *rounds == 0)
        return fail(ErrorCode::InvalidArgument, "options take a whole number");
    if (parser.isSet("slow-link"))
        return measureSlowLink(bench, {*lanes, *rounds, *outages, static_cast<std::uint64_t>(*seed)}, figures);
    if (parser.isSet("size-ratio"))
        return measureSizeRatio(bench, *records, *rounds, figures);
    if (parser.isSet("cipher-cost"))
        return measureCipherCost(bench, *records, *edits, *rounds, figures);
    return measureAll(bench, {*records, *edits, *streams, parser.value("write-records").toStdString()}, figures);
}

int run(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("Measures Wijkronde on this machine; label the figures \"desktop\".");
    parser.addHelpOption();
    parser.addOptions({{"records", "Contacts in the demo town (10000)", "N", "10000"},
                       {"edits", "Edits to push (1000)", "N", "1000"},
                       {"streams", "Also an idle sync with so many more streams", "N", "0"},
                       {"json", "Only the JSON object"},
                       {"registry", "The registry program", "FILE", app.applicationDirPath() + "/wijkronde-registry"},
                       {"write-records", "Every record as a line of JSON", "FILE"},
                       {"slow-link", "Instead: a day's work over 50 kbit/s and 1 s"},
                       {"lanes", "Tablets at once on slow links (20)", "N", "20"},
                       {"outages", "Of 30 s, on the day that has them (2)", "N", "2"},
                       {"seed", "Of the slow links (1)", "N", "1"},
                       {"size-ratio", "Instead: a sync of 10 changes, against one with 100 times as many records"},
                       {"cipher-cost", "Instead: the cost of the cipher"},
                       {"rounds", "How often each of these is measured (10)", "N", "10"}});
    parser.process(app);
    const SystemClock clock;
    SystemRandom random;
    const QtTimeZone zone;
    const QTemporaryDir folder;
    Figures figures;
    const auto measured = measure(
        parser, {parser.value("registry").toStdString(), folder.path().toStdString(), clock, random, zone}, figures);
    if (!measured) {
        std::cerr << plainLine(measured.error()) << '\n';
        return measured.error().info().exitCode;
    }
    if (!parser.isSet("json"))
        std::cout << figures.table();
    std::cout << figures.json() << std::endl;
    return 0;
}

} // namespace
} // namespace wijkronde::bench

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return wijkronde::bench::run(app);
}
