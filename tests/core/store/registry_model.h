// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/sync_writer.h"
#include "tests/core/record/edits.h"
#include "tests/support/tablet.h"

namespace wijkronde::test {

/// One stream of a registry: merges and numbers. No wire, no access rules.
class RegistryModel {
public:
    explicit RegistryModel(Id stream = Tablet::kTeam) : m_stream(stream) {}

    /// What the registry does with an operation: the number that covers it.
    std::uint64_t take(const pb::Operation &operation, std::uint32_t deviceNo)
    {
        const auto id = *Id::fromBytes(operation.record_id());
        if (!m_known.insert(operation.op_uid()).second)
            return m_seq; // known: the stream's present number
        auto &merger = m_records.try_emplace(id, id, operation.kind()).first->second;
        merger.apply(operation, deviceNo);
        m_numbers[id] = ++m_seq;
        return m_seq;
    }

    /// Everything that waits on a tablet; its answer may get lost.
    std::vector<Receipt> push(Tablet &tablet, std::uint32_t deviceNo, bool answerArrives = true)
    {
        const auto waiting = value(tablet.store->outbox().oldest(1000, 1 << 20));
        const auto streamNo = value(tablet.store->streams().find(m_stream))->no;
        std::vector<Receipt> receipts;
        for (const auto &stored : waiting) {
            pb::Operation operation;
            operation.ParseFromString(stored.bytes);
            receipts.push_back({1, 0, streamNo, take(operation, deviceNo)});
        }
        if (answerArrives && !waiting.empty())
            value(SyncWriter(*tablet.store).acknowledge(waiting.front().seq, receipts, tablet.clock.now()));
        return receipts;
    }

    /// All states above the tablet's cursor, in one page or one by one.
    void pull(Tablet &tablet, bool onePage = true)
    {
        const auto stream = *value(tablet.store->streams().find(m_stream));
        std::map<std::uint64_t, Id> changed;
        for (const auto &[id, seq] : m_numbers) {
            if (seq > stream.seq)
                changed[seq] = id;
        }
        std::vector<std::string> states;
        IncomingPage page{m_stream, "history", {}, {}, m_seq, "salt"};
        states.reserve(changed.size());
        for (const auto &[seq, id] : changed) {
            states.push_back(m_records.at(id).record.serialize());
            page.records.push_back({seq, states.back()});
            if (!onePage) {
                page.seq = seq;
                value(SyncWriter(*tablet.store).applyPage(page));
                page.records.clear();
            }
        }
        page.seq = m_seq;
        value(SyncWriter(*tablet.store).applyPage(page));
        value(SyncWriter(*tablet.store).completePull());
    }

    std::string state(const Id &id) const { return m_records.at(id).record.serialize(); }
    std::uint64_t number(const Id &id) const { return m_numbers.at(id); }
    std::uint64_t last() const { return m_seq; }
    /// The disk of the registry was put back: what came later is gone. A copy is a backup.
    void restore(const RegistryModel &backup) { *this = backup; }

private:
    Id m_stream;
    std::uint64_t m_seq = 0;
    std::set<std::string> m_known;
    std::map<Id, Merger> m_records;
    std::map<Id, std::uint64_t> m_numbers;
};

/// What the tablet holds of a record without its own pending edits; empty for none.
inline std::string baseOf(Tablet &tablet, const Id &id)
{
    const auto row = value(tablet.store->records().find(id));
    return row ? row->base : std::string();
}

inline std::string localOf(Tablet &tablet, const Id &id)
{
    const auto row = value(tablet.store->records().find(id));
    return row ? row->local : std::string();
}

} // namespace wijkronde::test
