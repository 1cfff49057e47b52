// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/digest_table.h"

#include "core/store/database.h"
#include "core/store/stream_table.h"

namespace wijkronde {

Result<> DigestTable::change(std::int64_t streamNo, const Sums &added)
{
    if (added.empty())
        return {};
    DigestSum all;
    for (const auto &[bucket, sum] : added) {
        auto select = m_database.prepare("SELECT sum FROM digest WHERE stream_no = ?1 AND bucket = ?2");
        if (!select)
            return fail(select.error());
        const auto row = select->bind(1, streamNo).bind(2, bucket).step();
        if (!row)
            return fail(row.error());
        DigestSum total = *row ? DigestSum(select->blob(0)) : DigestSum();
        total.plus(sum);
        const auto bytes = total.bytes();
        auto replace = m_database.prepare("INSERT OR REPLACE INTO digest (stream_no, bucket, sum) VALUES (?1, ?2, ?3)");
        if (!replace)
            return fail(replace.error());
        WIJKRONDE_TRY(replace->bind(1, streamNo).bind(2, bucket).bindBlob(3, bytes).run());
        all.plus(sum);
    }
    return addToRoot(all);
}

Result<> DigestTable::addToRoot(const DigestSum &added)
{
    auto kept = keptRoot();
    if (kept && *kept)
        (*kept)->plus(added);
    else if (kept)
        kept = countedRoot();
    if (!kept)
        return fail(kept.error());
    const auto bytes = (*kept)->bytes();
    auto replace = m_database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('digest_root', ?1)");
    if (!replace)
        return fail(replace.error());
    return replace->bindBlob(1, bytes).run();
}

Result<std::optional<DigestSum>> DigestTable::keptRoot()
{
    auto select = m_database.prepare("SELECT value FROM meta WHERE key = 'digest_root'");
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    if (!row)
        return fail(row.error());
    return *row ? std::optional(DigestSum(select->blob(0))) : std::nullopt;
}

Result<std::vector<DigestSum>> DigestTable::sums(std::int64_t streamNo)
{
    std::vector<DigestSum> sums(kBuckets);
    auto select = m_database.prepare("SELECT bucket, sum FROM digest WHERE stream_no = ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, streamNo);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return sums;
        sums[static_cast<std::size_t>(select->integer(0)) % kBuckets] = DigestSum(select->blob(1));
    }
}

Result<std::string> DigestTable::root()
{
    auto root = keptRoot();
    if (root && !*root)
        root = countedRoot();
    return root ? Result<std::string>((*root)->bytes()) : fail(root.error());
}

Result<std::optional<DigestSum>> DigestTable::countedRoot()
{
    DigestSum root;
    auto select = m_database.prepare("SELECT sum FROM digest");
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return root;
        root.plus(DigestSum(select->blob(0)));
    }
}

Result<std::vector<DigestSum>> DigestTable::recount(const Stream &stream)
{
    std::vector<DigestSum> sums(kBuckets);
    auto select =
        m_database.prepare("SELECT record_id, seq, base FROM record WHERE stream_no = ?1 AND base IS NOT NULL");
    if (!select)
        return fail(select.error());
    select->bind(1, stream.no);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return sums;
        sums[static_cast<std::size_t>(bucketOf(select->id(0)))].add(digestHash(
            stream.digestKey, select->blob(0), static_cast<std::uint64_t>(select->integer(1)), select->blob(2)));
    }
}

Result<std::vector<HeldRecord>> DigestTable::held(const Stream &stream, int bucket)
{
    // The bucket is a range of the unique index on the id.
    const std::string first(1, static_cast<char>(bucket));
    const std::string last = first + std::string(Id::kSize - 1, '\xff');
    auto select =
        m_database.prepare("SELECT record_id, seq, base FROM record WHERE record_id >= ?1 AND record_id <= ?2 "
                           "AND stream_no = ?3 AND base IS NOT NULL");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, first).bindBlob(2, last).bind(3, stream.no);
    std::vector<HeldRecord> records;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return records;
        const auto seq = static_cast<std::uint64_t>(select->integer(1));
        records.push_back({select->id(0), seq, digestHash(stream.digestKey, select->blob(0), seq, select->blob(2))});
    }
}

Result<> DigestTable::replace(std::int64_t streamNo, const std::vector<DigestSum> &sums)
{
    for (int bucket = 0; bucket < kBuckets; ++bucket) {
        const auto bytes = sums[static_cast<std::size_t>(bucket)].bytes();
        auto replace = m_database.prepare("INSERT OR REPLACE INTO digest (stream_no, bucket, sum) VALUES (?1, ?2, ?3)");
        if (!replace)
            return fail(replace.error());
        WIJKRONDE_TRY(replace->bind(1, streamNo).bind(2, bucket).bindBlob(3, bytes).run());
    }
    // What it was made of may have been wrong.
    return m_database.execute("DELETE FROM meta WHERE key = 'digest_root'");
}

} // namespace wijkronde
