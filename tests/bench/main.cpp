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
#include "tests/bench/figures.h"
#include "tests/bench/floor.h"
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
    bool json;
    std::string registryProgram;
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

Result<> measureAll(const Setup &setup, const std::string &folder, Figures &figures)
{
    SystemClock clock;
    SystemRandom random;
    QtTimeZone zone;
    BenchRegistry registry(setup.registryProgram, folder);
    WIJKRONDE_TRY(registry.makeTown(setup.records));
    WIJKRONDE_TRY(registry.start());
    Relay relay(registry.port());
    HttpTransport transport(
        {"http://127.0.0.1:" + std::to_string(relay.port()), {}, limits::kIdleTimeout, std::nullopt}, clock);
    BenchTablet tablet(folder + "/tablet", relay, transport, clock, random, zone);
    const auto code = registry.enrolmentCode();
    if (!code)
        return fail(code.error());
    WIJKRONDE_TRY(tablet.enrol(*code));
    WIJKRONDE_TRY(measureSync(setup, tablet, clock, figures));
    BenchTablet empty(folder + "/empty", relay, transport, clock, random, zone);
    WIJKRONDE_TRY(measureColdStart(tablet, empty, clock, figures));
    const auto floor = floorFirstSyncMs(tablet.store(), folder + "/floor", clock);
    if (!floor)
        return fail(floor.error());
    figures.add("floor_first_sync_ms", *floor);
    figures.add("first_sync_to_floor", figures.value("first_sync_ms") / *floor);
    return {};
}

int run(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription("Measures Wijkronde on this machine; label the figures \"desktop\".");
    parser.addHelpOption();
    parser.addOptions({{"records", "Contacts in the demo town (10000)", "N", "10000"},
                       {"edits", "Edits to push (1000)", "N", "1000"},
                       {"json", "Only the JSON object"},
                       {"registry", "The registry program", "FILE", app.applicationDirPath() + "/wijkronde-registry"},
                       {"write-records", "Every record as a line of JSON", "FILE"}});
    parser.process(app);
    bool recordsOk = false;
    bool editsOk = false;
    const Setup setup{parser.value("records").toInt(&recordsOk), parser.value("edits").toInt(&editsOk),
                      parser.isSet("json"), parser.value("registry").toStdString(),
                      parser.value("write-records").toStdString()};
    if (!recordsOk || !editsOk || setup.records < 1 || setup.edits < 1) {
        std::cerr << "--records and --edits take a whole number from 1\n";
        return 2;
    }
    QTemporaryDir folder;
    Figures figures;
    const auto measured = measureAll(setup, folder.path().toStdString(), figures);
    if (!measured) {
        std::cerr << plainLine(measured.error()) << '\n';
        return 1;
    }
    if (!setup.json)
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
