// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/push.h"

#include "core/base/hash.h"

#include <array>

namespace wijkronde::registry {
namespace {

constexpr std::size_t kBuckets = 256;
constexpr std::size_t kSumSize = 16;
constexpr std::size_t kSaltSize = 8;

/// The digest of a stream while a push changes it.
struct Buckets {
    std::array<DigestSum, kBuckets> sums;

    explicit Buckets(std::string_view bytes)
    {
        for (std::size_t i = 0; i < kBuckets && bytes.size() == kBuckets * kSumSize; ++i)
            sums[i] = DigestSum(bytes.substr(i * kSumSize, kSumSize));
    }
    std::string bytes() const
    {
        std::string all;
        for (const auto &sum : sums)
            all += sum.bytes();
        return all;
    }
};

} // namespace

Result<> PushTransaction::writeAll()
{
    if (m_newNumbers.empty())
        return {};
    WIJKRONDE_TRY(writeRecords());
    const auto now = toMillis(m_author.now);
    WIJKRONDE_TRY(m_ledger.log(m_newLog, now));
    WIJKRONDE_TRY(m_ledger.quarantine(m_newQuarantine, now));
    WIJKRONDE_TRY(m_ledger.addNumbers(m_newNumbers));
    WIJKRONDE_TRY(m_ledger.uncover(m_noLongerCovered));
    WIJKRONDE_TRY(m_ledger.cover(m_newCovered));
    return Devices(m_connection).advance(m_incarnation);
}

Result<> PushTransaction::writeRecords()
{
    std::map<std::int64_t, Buckets> digests;
    std::vector<RecordRow> rows;
    for (auto &[id, working] : m_working) {
        if (!working.touched)
            continue;
        auto &row = working.row;
        auto &stream = m_streams.at(row.streamNo);
        auto digest = digests.find(stream.no);
        if (digest == digests.end()) {
            const auto bytes = m_records.buckets(stream.no);
            if (!bytes)
                return fail(bytes.error());
            digest = digests.emplace(stream.no, Buckets(*bytes)).first;
        }
        auto &sum = digest->second.sums[id.bytes[0]];
        DigestSum root(stream.digestRoot);
        if (!working.isNew) {
            sum.remove(row.hash);
            root.remove(row.hash);
        }
        row.state = working.record.serialize();
        row.hash = digestHash(stream.digestKey, id.view(), row.seq, row.state);
        sum.add(row.hash);
        root.add(row.hash);
        stream.digestRoot = root.bytes();
        stream.records += working.isNew ? 1 : 0;
        rows.push_back(row);
    }
    for (const auto &[no, digest] : digests) {
        auto &stream = m_streams.at(no);
        stream.salt = m_random.id().toBytes().substr(0, kSaltSize);
        WIJKRONDE_TRY(m_records.advance(stream));
        WIJKRONDE_TRY(m_records.putBuckets(no, digest.bytes()));
    }
    return m_records.put(rows);
}

} // namespace wijkronde::registry
