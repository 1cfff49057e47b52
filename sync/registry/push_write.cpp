// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/push.h"

#include "core/base/hash.h"

#include <array>

namespace wijkronde::registry {
namespace {

constexpr std::size_t kBuckets = 256;
constexpr std::size_t kSaltSize = 8;

/// The digest of a stream while a push changes it.
struct Buckets {
    std::array<DigestSum, kBuckets> sums;

    explicit Buckets(std::string_view bytes)
    {
        for (std::size_t i = 0; i < kBuckets && bytes.size() == kBuckets * DigestSum::kSize; ++i)
            sums[i] = DigestSum(bytes.substr(i * DigestSum::kSize, DigestSum::kSize));
    }
    void add(StreamRow &stream, const Id &id, const std::string &hash)
    {
        sums[id.bytes[0]].add(hash);
        DigestSum root(stream.digestRoot);
        root.add(hash);
        stream.digestRoot = root.bytes();
        ++stream.records;
    }
    void remove(StreamRow &stream, const Id &id, const std::string &hash)
    {
        sums[id.bytes[0]].remove(hash);
        DigestSum root(stream.digestRoot);
        root.remove(hash);
        stream.digestRoot = root.bytes();
        --stream.records;
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
    if (m_newNumbers.empty() && m_newLog.empty())
        return {};
    WIJKRONDE_TRY(writeRecords());
    const auto now = toMillis(m_author.now);
    WIJKRONDE_TRY(m_ledger.log(m_newLog, now));
    WIJKRONDE_TRY(Quarantine(m_connection).add(m_newQuarantine, now));
    WIJKRONDE_TRY(m_ledger.addNumbers(m_newNumbers));
    WIJKRONDE_TRY(m_ledger.uncover(m_noLongerCovered));
    WIJKRONDE_TRY(m_ledger.cover(m_newCovered));
    return Devices(m_connection).advance(m_incarnation);
}

/// States, numbers and digests; a record that moved leaves the digest of one stream and enters that of another.
Result<> PushTransaction::writeRecords()
{
    std::map<std::int64_t, Buckets> digests;
    const auto digestOf = [&](const StreamRow &stream) -> Result<Buckets *> {
        auto found = digests.find(stream.no);
        if (found == digests.end()) {
            const auto bytes = m_records.buckets(stream.no);
            if (!bytes)
                return fail(bytes.error());
            found = digests.emplace(stream.no, Buckets(*bytes)).first;
        }
        return &found->second;
    };
    // A stream that only gave numbers to departures has moved too.
    for (const auto &departure : m_departures) {
        if (const auto digest = digestOf(m_streams.at(departure.streamNo)); !digest)
            return fail(digest.error());
    }
    std::vector<RecordRow> added;
    std::vector<RecordRow> changed;
    for (auto &[id, working] : m_working) {
        if (!working.touched)
            continue;
        auto &row = working.row;
        if (working.storedIn != 0) {
            auto &stored = m_streams.at(working.storedIn);
            const auto digest = digestOf(stored);
            if (!digest)
                return fail(digest.error());
            (*digest)->remove(stored, id, row.hash);
        }
        auto &stream = m_streams.at(row.streamNo);
        const auto digest = digestOf(stream);
        if (!digest)
            return fail(digest.error());
        row.state = working.record.serialize();
        row.hash = digestHash(stream.digestKey, id.view(), row.seq, row.state);
        (*digest)->add(stream, id, row.hash);
        (working.storedIn == 0 ? added : changed).push_back(row);
    }
    for (const auto &[no, digest] : digests) {
        auto &stream = m_streams.at(no);
        stream.salt = m_random.id().toBytes().substr(0, kSaltSize);
        WIJKRONDE_TRY(m_records.advance(stream));
        WIJKRONDE_TRY(m_records.putBuckets(no, digest.bytes()));
    }
    if (!m_departures.empty()) {
        auto arrivals = changed;
        arrivals.insert(arrivals.end(), added.begin(), added.end());
        WIJKRONDE_TRY(m_records.depart(m_departures, arrivals, toMillis(m_author.now)));
    }
    return m_records.put(added, changed);
}

} // namespace wijkronde::registry
