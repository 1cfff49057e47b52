// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/audit.h"

#include "core/base/hash.h"
#include "core/record/record.h"
#include "sync/registry/storage/records.h"

#include <algorithm>
#include <array>

namespace wijkronde::registry {
namespace {

constexpr std::int64_t kRows = 500;

struct Count {
    std::string_view invariant;
    std::string_view what;
    std::string_view sql; ///< counts what breaks it
};

constexpr std::array kCounts{
    Count{"I1", "operations that were acknowledged and are nowhere",
          "SELECT COUNT(*) FROM op_number n LEFT JOIN operation o ON o.op_uid = n.op_uid "
          "LEFT JOIN quarantine q ON q.op_uid = n.op_uid WHERE o.dot IS NULL AND q.device_no IS NULL"},
    Count{"I1", "operations both in the log and in quarantine",
          "SELECT COUNT(*) FROM quarantine q JOIN operation o ON o.op_uid = q.op_uid"},
    Count{"I1", "operations in the log without a number of their device",
          "SELECT COUNT(*) FROM operation o LEFT JOIN op_number n ON n.op_uid = o.op_uid WHERE n.device_no IS NULL "
          "AND o.device_no <> 0"},
    Count{"I5", "records without an operation in the log",
          "SELECT COUNT(*) FROM record r LEFT JOIN operation o ON o.record_id = r.record_id WHERE o.dot IS NULL"},
    Count{"I6", "numbers of a stream that stand for two records",
          "SELECT COUNT(*) FROM (SELECT stream_no FROM record GROUP BY stream_no, seq HAVING COUNT(*) > 1) twice"},
    Count{"I6", "numbers of a stream that stand for a record and a departure",
          "SELECT COUNT(*) FROM record r JOIN departure d ON d.stream_no = r.stream_no AND d.seq = r.seq"},
    Count{"I9", "records that are in a stream and have left it",
          "SELECT COUNT(*) FROM record r JOIN departure d ON d.stream_no = r.stream_no AND d.record_id = r.record_id"},
    Count{
        "I9", "departures above the head of their stream or below what it has forgotten",
        "SELECT COUNT(*) FROM departure d JOIN stream s ON s.stream_no = d.stream_no WHERE d.seq > s.head OR d.seq <= "
        "s.floor"},
    Count{"keys", "records without a stream",
          "SELECT COUNT(*) FROM record r LEFT JOIN stream s ON s.stream_no = r.stream_no WHERE s.stream_no IS NULL"},
    Count{"keys", "operations without an incarnation",
          "SELECT COUNT(*) FROM operation o LEFT JOIN incarnation i ON i.device_no = o.device_no WHERE i.device_no IS "
          "NULL AND o.device_no <> 0"},
    Count{
        "keys", "incarnations without a device",
        "SELECT COUNT(*) FROM incarnation i LEFT JOIN device d ON d.device_id = i.device_id WHERE d.device_id IS NULL"},
    Count{
        "keys", "members of a stream that does not exist",
        "SELECT COUNT(*) FROM membership m LEFT JOIN stream s ON s.stream_no = m.stream_no WHERE s.stream_no IS NULL"},
    Count{"keys", "workers without a team",
          "SELECT COUNT(*) FROM worker w LEFT JOIN team t ON t.team_id = w.team_id WHERE t.team_id IS NULL"},
    Count{"keys", "streams without a digest",
          "SELECT COUNT(*) FROM stream s LEFT JOIN digest d ON d.stream_no = s.stream_no WHERE d.stream_no IS NULL"},
    Count{"covered", "covered values of operations that have been applied",
          "SELECT COUNT(*) FROM covered c JOIN operation o ON o.dot = c.dot"},
};

/// Whether one of the versions of a field had, by its causal past, seen another that still stands beside it.
bool hasSiblingInPast(const Record &record, const FieldConflict &conflict,
                      const std::map<Dot, std::vector<NamedValue>> &seen)
{
    std::set<Dot> standing;
    for (const auto version : conflict.versions)
        standing.insert(record.state().versions(version).dot());
    for (const auto start : standing) {
        std::set<Dot> past;
        std::vector<Dot> open{start};
        while (!open.empty()) {
            const auto found = seen.find(open.back());
            open.pop_back();
            if (found == seen.end())
                continue;
            for (const auto &value : found->second) {
                if (value.tag == conflict.tag && past.insert(value.dot).second)
                    open.push_back(value.dot);
            }
        }
        if (std::ranges::any_of(past, [&](Dot dot) { return standing.contains(dot); }))
            return true;
    }
    return false;
}

} // namespace

void Audit::find(std::string_view invariant, const std::string &what, std::int64_t count)
{
    if (count > 0)
        m_report.findings.push_back({invariant, what, count});
}

Result<Audit::Report> Audit::run()
{
    WIJKRONDE_TRY(checkCounts());
    WIJKRONDE_TRY(checkStreams());
    WIJKRONDE_TRY(checkChains());
    WIJKRONDE_TRY(replayLog());
    return std::move(m_report);
}

Result<> Audit::checkCounts()
{
    for (const auto &[sql, target] : {std::pair("SELECT COUNT(*) FROM record", &m_report.records),
                                      std::pair("SELECT COUNT(*) FROM operation", &m_report.operations),
                                      std::pair("SELECT COUNT(*) FROM quarantine", &m_report.quarantined)}) {
        const auto count = m_connection.integer(sql);
        if (!count)
            return fail(count.error());
        *target = *count;
    }
    for (const auto &check : kCounts) {
        const auto count = m_connection.integer(check.sql);
        if (!count)
            return fail(count.error());
        find(check.invariant, std::string(check.what), *count);
    }
    return {};
}

Result<> Audit::checkStreams()
{
    const auto streams = Directory(m_connection).streams();
    if (!streams)
        return fail(streams.error());
    for (const auto &stream : *streams)
        WIJKRONDE_TRY(checkStream(stream));
    return {};
}

Result<> Audit::checkStream(const StreamRow &stream)
{
    const auto buckets = Records(m_connection).buckets(stream.no);
    const auto salt = Records(m_connection).saltAt(stream.no, stream.head);
    if (!buckets || !salt)
        return fail(buckets ? salt.error() : buckets.error());
    std::array<DigestSum, 256> sums;
    DigestSum root;
    std::uint64_t last = 0;
    std::int64_t records = 0;
    std::int64_t wrongHashes = 0;
    for (std::int64_t rows = kRows; rows == kRows;) {
        rows = 0;
        WIJKRONDE_TRY(m_connection.query(
            "SELECT record_id, seq, state, hash FROM record WHERE stream_no = $1 AND seq > $2 ORDER BY seq LIMIT $3",
            {stream.no, last, kRows}, [&](const SqlRow &row) {
                const auto id = row.id(0);
                last = row.number(1);
                const auto hash = digestHash(stream.digestKey, id.view(), last, row.bytes(2));
                wrongHashes += hash == row.bytes(3) ? 0 : 1;
                sums[id.bytes[0]].add(hash);
                root.add(hash);
                ++rows;
            }));
        records += rows;
    }
    std::int64_t wrongSums = 0;
    for (std::size_t i = 0; i < sums.size(); ++i)
        wrongSums +=
            buckets->substr(std::min(buckets->size(), i * DigestSum::kSize), DigestSum::kSize) == sums[i].bytes() ? 0
                                                                                                                  : 1;
    find("I8", "records whose hash is not that of their bytes", wrongHashes);
    find("I8", "digest buckets that are not the sum of their records", wrongSums);
    find("I8", "digest root that is not the sum of the records", root.bytes() == stream.digestRoot ? 0 : 1);
    const auto left = m_connection.integer("SELECT MAX(seq) FROM departure WHERE stream_no = $1", {stream.no});
    if (!left)
        return fail(left.error());
    last = std::max({last, static_cast<std::uint64_t>(*left), stream.floor});
    find("head", "stream whose head is not its greatest number", last == stream.head ? 0 : 1);
    find("head", "stream whose count of records is wrong", records == stream.records ? 0 : 1);
    find("salt", "stream whose salt is not that of its head", *salt == stream.salt ? 0 : 1);
    return {};
}

Result<> Audit::checkChains()
{
    const auto incarnations = m_connection.all<NumberedOperation>(
        "SELECT device_no, last_seq, chain FROM incarnation ORDER BY device_no", {}, +[](const SqlRow &row) {
            return NumberedOperation{static_cast<std::uint32_t>(row.integer(0)), row.number(1), {}, row.bytes(2)};
        });
    if (!incarnations)
        return fail(incarnations.error());
    for (const auto &incarnation : *incarnations)
        WIJKRONDE_TRY(checkChain(incarnation.deviceNo, incarnation.opSeq, incarnation.chain));
    return {};
}

Result<> Audit::checkChain(std::uint32_t deviceNo, std::uint64_t lastSeq, const std::string &lastChain)
{
    Ledger ledger(m_connection);
    std::string chain = emptyChain();
    std::uint64_t last = 0;
    std::int64_t wrong = 0;
    for (;;) {
        const auto numbers = ledger.numbers(deviceNo, last + 1, last + kRows);
        if (!numbers)
            return fail(numbers.error());
        if (numbers->empty())
            break;
        for (const auto &number : *numbers) {
            chain = nextChain(chain, number.opUid);
            wrong += number.opSeq == last + 1 && number.chain == chain ? 0 : 1;
            last = number.opSeq;
        }
    }
    find("I3", "numbers of a device with a gap or a broken chain",
         wrong + (last == lastSeq && chain == lastChain ? 0 : 1));
    return {};
}

Result<> Audit::replayLog()
{
    std::vector<LoggedOperation> log;
    Id lastId;
    std::int64_t lastStream = 0;
    std::uint64_t lastSeq = 0;
    std::vector<LoggedOperation> page;
    do {
        auto rows = m_connection.all<LoggedOperation>(
            "SELECT op_uid, device_no, record_id, stream_no, seq, hlc, bytes FROM operation "
            "WHERE (record_id, stream_no, seq) > ($1, $2, $3) ORDER BY record_id, stream_no, seq LIMIT $4",
            {lastId, lastStream, lastSeq, kRows}, +[](const SqlRow &row) {
                return LoggedOperation{row.bytes(0),  static_cast<std::uint32_t>(row.integer(1)),
                                       row.id(2),     row.integer(3),
                                       row.number(4), row.number(5),
                                       row.bytes(6)};
            });
        if (!rows)
            return fail(std::move(rows).error());
        page = std::move(*rows);
        for (auto &operation : page) {
            if (!log.empty() && log.front().recordId != operation.recordId) {
                WIJKRONDE_TRY(replayRecord(log));
                log.clear();
            }
            lastId = operation.recordId;
            lastStream = operation.streamNo;
            lastSeq = operation.seq;
            log.push_back(std::move(operation));
        }
    } while (!page.empty());
    return log.empty() ? Result<>{} : replayRecord(log);
}

Result<> Audit::replayRecord(const std::vector<LoggedOperation> &log)
{
    const auto id = log.front().recordId;
    const auto rows = Records(m_connection).load({id});
    if (!rows)
        return fail(rows.error());
    if (rows->empty()) {
        find("I5", "record with operations but no state", 1);
        return {};
    }
    // Any order will do: a value that was replaced before it comes is covered. A record that moved has none of its own.
    Record record(id, rows->at(id).kind);
    std::map<Dot, std::vector<NamedValue>> seen;
    std::vector<NamedValue> covered;
    for (const auto &logged : log) {
        record::v1::Operation operation;
        if (!operation.ParseFromString(logged.bytes) || !checkOperation(operation)
            || operation.op_uid() != logged.opUid) {
            find("I6", "operation in the log that cannot be read", 1);
            continue;
        }
        const auto dot = dotOf(operation.op_uid());
        auto named = namedValues(operation);
        for (const auto &value : named) {
            if (!seen.contains(value.dot))
                covered.push_back(value);
        }
        record.apply(operation, logged.hlc, logged.deviceNo, covered);
        seen[dot] = std::move(named);
    }
    find("I5", "record that is not what its operations make", record.serialize() == rows->at(id).state ? 0 : 1);
    for (const auto &conflict : record.conflicts())
        find("I5", "value beside one that its author had seen", hasSiblingInPast(record, conflict, seen) ? 1 : 0);
    return {};
}

} // namespace wijkronde::registry
