// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/store_figures.h"

#include "core/schema/fieldwork.pb.h"
#include "core/store/record_query.h"
#include "core/usecases/save_record.h"
#include "tests/bench/bench_registry.h"

#include <google/protobuf/util/json_util.h>

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <set>

namespace wijkronde::bench {
namespace {

constexpr int kPage = 50;
constexpr int kRepeats = 40;

/// Times one page of a list some times over and adds the samples.
Result<> samplePages(Store &store, const Clock &clock, const ListFilter &filter, std::vector<double> &samples)
{
    RecordQuery query(store.database());
    for (int i = 0; i < kRepeats; ++i) {
        const auto started = clock.steady();
        const auto rows = query.page(filter, std::nullopt, kPage);
        if (!rows)
            return fail(rows.error());
        samples.push_back(millisBetween(started, clock.steady()));
    }
    return {};
}

/// Calls `take` with every row of a list.
template <typename Take>
Result<> forEachRow(Store &store, std::uint32_t list, Take take)
{
    ListFilter filter;
    filter.list = list;
    std::optional<ListCursor> after;
    for (;;) {
        const auto rows = RecordQuery(store.database()).page(filter, after, 500);
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            if (!take(row))
                return {};
            after = ListCursor{row.sort, row.recordNo};
        }
        if (rows->size() < 500)
            return {};
    }
}

} // namespace

Result<> measureReading(BenchTablet &tablet, const Clock &clock, Figures &figures)
{
    double worst = 0;
    double worstMedian = 0;
    std::set<std::uint32_t> lists;
    for (const auto &kind : allKinds()) {
        if (kind.list() == 0 || !lists.insert(kind.list()).second)
            continue;
        ListFilter filter;
        filter.list = kind.list();
        std::vector<double> samples;
        WIJKRONDE_TRY(samplePages(tablet.store(), clock, filter, samples));
        worst = std::max(worst, percentile(samples, 0.95));
        worstMedian = std::max(worstMedian, percentile(samples, 0.5));
    }
    figures.add("list_first_page_p50_ms", worstMedian);
    figures.add("list_first_page_p95_ms", worst);

    ListFilter filter;
    filter.list = kindByName("contact")->list();
    filter.indexed = {{"domains", "housing"}};
    std::vector<double> filtered;
    WIJKRONDE_TRY(samplePages(tablet.store(), clock, filter, filtered));
    figures.add("list_filtered_p50_ms", percentile(filtered, 0.5));
    figures.add("list_filtered_p95_ms", percentile(filtered, 0.95));

    filter.indexed.reset();
    std::vector<double> typed;
    for (const std::string word : {"koffie", "huur brief", "energierekening", "wachtlijst"}) {
        for (std::size_t letters = 1; letters <= word.size(); ++letters) {
            filter.search = word.substr(0, letters);
            WIJKRONDE_TRY(samplePages(tablet.store(), clock, filter, typed));
        }
    }
    figures.add("search_typing_p50_ms", percentile(typed, 0.5));
    figures.add("search_typing_p95_ms", percentile(typed, 0.95));
    return {};
}

Result<> measureSaving(BenchTablet &tablet, const Clock &clock, int edits, Figures &figures, int round)
{
    std::vector<Id> ids;
    WIJKRONDE_TRY(forEachRow(tablet.store(), kindByName("contact")->list(), [&](const ListRow &row) {
        if (row.kind == kindByName("contact")->number())
            ids.push_back(row.id);
        return static_cast<int>(ids.size()) < edits;
    }));
    auto workspace = tablet.workspace();
    std::vector<double> samples;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto seen = tablet.store().find(ids[i]);
        if (!seen || !*seen)
            return fail(ErrorCode::NotFound, "bench");
        pb::Contact contact;
        contact.ParseFromString((*seen)->shown());
        contact.set_work_note("gewijzigd " + std::to_string(i + static_cast<std::size_t>(round) * ids.size()));
        const auto started = clock.steady();
        const auto saved = editRecord(workspace, **seen, contact);
        if (!saved || !*saved)
            return fail(saved ? Error{ErrorCode::Internal, "an edit that changes nothing"} : saved.error());
        samples.push_back(millisBetween(started, clock.steady()));
    }
    figures.add("edits", static_cast<double>(samples.size()));
    figures.add("save_p50_ms", percentile(samples, 0.5));
    figures.add("save_p99_ms", percentile(samples, 0.99));
    figures.add("save_max_ms", percentile(samples, 1));
    return {};
}

Result<double> coldStartMs(BenchTablet &tablet, const Clock &clock)
{
    const auto started = clock.steady();
    WIJKRONDE_TRY(tablet.reopen());
    ListFilter filter;
    filter.list = kindByName("contact")->list();
    const auto rows = RecordQuery(tablet.store().database()).page(filter, std::nullopt, kPage);
    if (!rows)
        return fail(rows.error());
    return millisBetween(started, clock.steady());
}

Result<> writeRecords(Store &store, const std::string &path)
{
    std::ofstream file(path);
    std::set<std::uint32_t> lists;
    for (const auto &kind : allKinds()) {
        if (kind.list() == 0 || !lists.insert(kind.list()).second)
            continue;
        WIJKRONDE_TRY(forEachRow(store, kind.list(), [&](const ListRow &row) {
            const auto *rowKind = kindByNumber(row.kind);
            const auto message = rowKind->parse(row.shown);
            std::string json;
            google::protobuf::util::JsonPrintOptions options;
            options.preserve_proto_field_names = true;
            if (message && google::protobuf::util::MessageToJsonString(**message, &json, options).ok())
                file << "{\"id\":\"" << row.id.toHex() << "\",\"kind\":\"" << rowKind->name() << "\""
                     << (json.size() > 2 ? "," : "") << json.substr(1) << '\n';
            return true;
        }));
    }
    file.close();
    if (!file)
        return fail(ErrorCode::StoreFull, path);
    // Its writing back to the disk would hold up the saves that are measured next.
    const int written = ::open(path.c_str(), O_RDONLY);
    ::fsync(written);
    ::close(written);
    return {};
}

} // namespace wijkronde::bench
