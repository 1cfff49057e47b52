// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/store_check.h"

#include "core/base/hash.h"
#include "core/store/digest_table.h"
#include "core/store/store.h"

namespace wijkronde {
namespace {

class StoreChecker {
public:
    explicit StoreChecker(Store &store) : m_store(store) {}

    Result<StoreReport> run()
    {
        WIJKRONDE_TRY(checkOperations());
        WIJKRONDE_TRY(checkStreams());
        WIJKRONDE_TRY(checkRows());
        return std::move(m_report);
    }

private:
    void report(std::string invariant, std::string what)
    {
        m_report.violations.push_back({std::move(invariant), std::move(what)});
    }

    /// A number that must be 0.
    Result<> none(std::string_view sql, std::string_view invariant, std::string_view what)
    {
        const auto count = m_store.database().number(sql);
        if (!count)
            return fail(count.error());
        if (*count != 0)
            report(std::string(invariant), std::to_string(*count) + " " + std::string(what));
        return {};
    }

    Result<> checkOperations()
    {
        auto select = m_store.database().prepare("SELECT op_seq, op_uid, chain, 1 AS sent FROM sent UNION ALL "
                                                 "SELECT op_seq, op_uid, chain, 0 FROM outbox ORDER BY op_seq, sent");
        if (!select)
            return fail(select.error());
        // What was trimmed off the sent log cannot be checked any more; the first that is left says what came before.
        const auto first = m_store.outbox().firstKept();
        if (!first)
            return fail(first.error());
        std::string chain = emptyChain();
        std::uint64_t expected = *first;
        bool sent = true;
        for (;; ++expected) {
            const auto row = select->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                break;
            chain = expected == *first && *first > 1 ? std::string(select->blob(2)) : nextChain(chain, select->blob(1));
            if (static_cast<std::uint64_t>(select->integer(0)) != expected)
                report("I3", "operation " + std::to_string(expected) + " is missing or there twice");
            else if (select->blob(2) != chain)
                report("I3", "the chain breaks at operation " + std::to_string(expected));
            if (select->integer(3) != 0 && !sent)
                report("I3", "operation " + std::to_string(expected) + " was acknowledged before an earlier one");
            sent = select->integer(3) != 0;
            expected = static_cast<std::uint64_t>(select->integer(0));
            chain = select->blob(2);
        }
        m_report.operations = expected - *first;
        WIJKRONDE_TRY(
            none("SELECT count(*) FROM sent JOIN outbox USING (op_uid)", "I1", "operations are both sent and waiting"));
        // What its author has withdrawn waits too, in a new life, but is not shown.
        return none("SELECT count(*) FROM outbox WHERE record_no NOT IN (SELECT record_no FROM record) "
                    "AND op_uid NOT IN (SELECT op_uid FROM withdrawal)",
                    "I1", "waiting operations have no record");
    }

    Result<> checkStreams()
    {
        const auto streams = m_store.streams().all();
        if (!streams)
            return fail(streams.error());
        DigestTable digests(m_store.database());
        DigestSum all;
        for (const auto &stream : *streams) {
            const auto kept = digests.sums(stream.no);
            const auto counted = digests.recount(stream);
            if (!kept || !counted)
                return fail(kept ? counted.error() : kept.error());
            if (*kept != *counted)
                report("I8", "the digest of stream " + std::to_string(stream.no) + " does not fit its rows");
            for (const auto &sum : *kept)
                all.plus(sum);
        }
        const auto root = digests.root();
        if (!root)
            return fail(root.error());
        if (*root != all.bytes())
            report("I8", "the digest of all streams does not fit that of each");
        WIJKRONDE_TRY(none(
            "SELECT count(*) FROM record JOIN stream USING (stream_no) WHERE base IS NOT NULL AND seq > cursor_seq "
            "AND record.generation = stream.generation",
            "I4", "records are ahead of their cursor"));
        WIJKRONDE_TRY(none("SELECT count(*) FROM record WHERE stream_no NOT IN (SELECT stream_no FROM stream)", "I9",
                           "records are in no stream"));
        return none("SELECT count(*) FROM record JOIN stream USING (stream_no) WHERE NOT member AND record_no NOT IN "
                    "(SELECT record_no FROM outbox)",
                    "I9", "records are of streams that this device may not see");
    }

    Result<> checkRows()
    {
        auto select = m_store.database().prepare("SELECT record_no FROM record");
        if (!select)
            return fail(select.error());
        for (;;) {
            const auto next = select->step();
            if (!next)
                return fail(next.error());
            if (!*next)
                return {};
            ++m_report.records;
            const auto row = m_store.records().byNo(select->integer(0));
            if (!row)
                return fail(row.error());
            const auto name = "record " + std::to_string((*row)->no);
            if ((*row)->current().empty())
                report("overlay", name + " shows nothing");
            else if (!(*row)->record())
                report("overlay", name + " cannot be read");
            if ((*row)->base.empty() != ((*row)->seq == 0))
                report("I8", name + " has a number without a state, or a state without a number");
        }
    }

    Store &m_store;
    StoreReport m_report;
};

} // namespace

Result<StoreReport> checkStore(Store &store)
{
    return StoreChecker(store).run();
}

} // namespace wijkronde
