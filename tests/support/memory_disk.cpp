// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/memory_disk.h"

#include "tests/support/seeded_random.h"

#include <algorithm>
#include <cstring>

namespace wijkronde::test {

// ---- SharedBytes

std::size_t SharedBytes::read(std::uint64_t at, char *to, std::size_t size) const
{
    if (at >= m_size)
        return 0;
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size, m_size - at));
    for (std::size_t done = 0; done < wanted;) {
        const auto piece = static_cast<std::size_t>((at + done) / kPiece);
        const auto inside = static_cast<std::size_t>((at + done) % kPiece);
        const auto count = std::min(wanted - done, kPiece - inside);
        if (m_pieces[piece])
            std::memcpy(to + done, m_pieces[piece]->data() + inside, count);
        else
            std::memset(to + done, 0, count);
        done += count;
    }
    return wanted;
}

char *SharedBytes::own(std::size_t piece)
{
    auto &bytes = m_pieces[piece];
    if (!bytes)
        bytes = std::make_shared<Piece>();
    else if (bytes.use_count() > 1)
        bytes = std::make_shared<Piece>(*bytes);
    return bytes->data();
}

void SharedBytes::write(std::uint64_t at, std::string_view bytes)
{
    if (at + bytes.size() > m_size)
        resize(at + bytes.size());
    for (std::size_t done = 0; done < bytes.size();) {
        const auto piece = static_cast<std::size_t>((at + done) / kPiece);
        const auto inside = static_cast<std::size_t>((at + done) % kPiece);
        const auto count = std::min(bytes.size() - done, kPiece - inside);
        std::memcpy(own(piece) + inside, bytes.data() + done, count);
        done += count;
    }
}

void SharedBytes::resize(std::uint64_t size)
{
    const auto inside = static_cast<std::size_t>(size % kPiece);
    m_pieces.resize(static_cast<std::size_t>(size / kPiece) + (inside > 0 ? 1 : 0));
    // What was cut off does not come back when the file grows again.
    if (size < m_size && inside > 0 && m_pieces.back())
        std::memset(own(m_pieces.size() - 1) + inside, 0, kPiece - inside);
    m_size = size;
}

namespace {

void apply(SharedBytes &bytes, const MemoryDisk::File::Change &change)
{
    if (change.cutsOff)
        bytes.resize(std::min(bytes.size(), change.at));
    else
        bytes.write(change.at, change.bytes);
}

/// Some of its sectors.
void applyTorn(SharedBytes &bytes, const MemoryDisk::File::Change &change, SeededRandom &random)
{
    if (change.cutsOff)
        return;
    const auto end = change.at + change.bytes.size();
    for (auto from = change.at; from < end;) {
        const auto to = std::min(end, (from / MemoryDisk::kSector + 1) * MemoryDisk::kSector);
        if (random.below(2) == 0)
            bytes.write(from, std::string_view(change.bytes).substr(from - change.at, to - from));
        from = to;
    }
}

} // namespace

// ---- MemoryDisk

void MemoryDisk::arm(const Faults &faults)
{
    const std::lock_guard lock(m_mutex);
    m_faults = faults;
    m_count = 0;
}

std::uint64_t MemoryDisk::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

void MemoryDisk::cutNow()
{
    const std::lock_guard lock(m_mutex);
    m_cut = true;
}

bool MemoryDisk::isCut() const
{
    const std::lock_guard lock(m_mutex);
    return m_cut;
}

MemoryDisk::Image MemoryDisk::image() const
{
    return afterCut(Cut::Kept);
}

MemoryDisk::Image MemoryDisk::afterCut(Cut cut, std::uint64_t seed) const
{
    const std::lock_guard lock(m_mutex);
    SeededRandom random(seed);
    auto files = m_files;
    if (cut != Cut::Kept) {
        // Names come to the disk in their order.
        const auto kept = cut == Cut::AllLost ? 0 : random.below(m_unsyncedNames.size() + 1);
        for (auto change = m_unsyncedNames.size(); change > kept; --change) {
            const auto &[name, before] = m_unsyncedNames[change - 1];
            if (before)
                files[name] = before;
            else
                files.erase(name);
        }
    }
    Image image;
    for (const auto &[name, file] : files) {
        auto &bytes = image[name] = cut == Cut::Kept ? file->seen : file->durable;
        if (cut != Cut::SomeLost)
            continue;
        // In half of the cases nearly everything is there, which is what ordering mistakes need.
        const auto lostPercent = random.below(2) == 0 ? 50u : 10u;
        for (const auto &change : file->unsynced) {
            const auto fate = random.below(100);
            if (fate < lostPercent)
                continue;
            if (fate < lostPercent + 5)
                applyTorn(bytes, change, random);
            else
                apply(bytes, change);
        }
    }
    return image;
}

void MemoryDisk::put(const Image &image)
{
    const std::lock_guard lock(m_mutex);
    m_files.clear();
    m_unsyncedNames.clear();
    for (const auto &[name, bytes] : image) {
        auto &file = m_files[name] = std::make_shared<File>(true);
        file->seen = bytes;
        file->durable = bytes;
    }
    m_faults = {};
    m_count = 0;
    m_cut = false;
}

MemoryDisk::Outcome MemoryDisk::count(What what)
{
    if (m_cut)
        return Outcome::Cut;
    ++m_count;
    if (m_count >= m_faults.cutAt) {
        m_cut = true;
        return Outcome::Cut;
    }
    if (m_count >= m_faults.fullFrom && (what == What::Write || what == What::Make))
        return Outcome::Full;
    if (m_count >= m_faults.syncFailsFrom && what == What::Sync)
        return Outcome::Failed;
    return Outcome::Good;
}

bool MemoryDisk::exists(const std::string &name) const
{
    const std::lock_guard lock(m_mutex);
    return m_files.contains(name);
}

MemoryDisk::FilePtr MemoryDisk::open(const std::string &name, bool make, Outcome &outcome)
{
    const std::lock_guard lock(m_mutex);
    outcome = m_cut ? Outcome::Cut : Outcome::Good;
    if (m_cut)
        return nullptr;
    if (const auto found = m_files.find(name); found != m_files.end())
        return found->second;
    if (!make)
        return nullptr;
    outcome = count(What::Make);
    if (outcome != Outcome::Good)
        return nullptr;
    m_unsyncedNames.push_back({name, nullptr});
    return m_files[name] = std::make_shared<File>(true);
}

MemoryDisk::FilePtr MemoryDisk::openNameless() const
{
    return std::make_shared<File>(false);
}

MemoryDisk::Outcome MemoryDisk::remove(const std::string &name, bool durable)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_files.find(name);
    if (found == m_files.end())
        return m_cut ? Outcome::Cut : Outcome::Good;
    const auto outcome = count(What::Remove);
    if (outcome != Outcome::Good)
        return outcome;
    m_unsyncedNames.push_back({name, found->second});
    m_files.erase(found);
    if (durable && !m_faults.syncLies)
        syncNames();
    return outcome;
}

MemoryDisk::Outcome MemoryDisk::read(const File &file, std::uint64_t at, char *to, std::size_t size,
                                     std::size_t &got) const
{
    const std::lock_guard lock(m_mutex);
    if (m_cut)
        return Outcome::Cut;
    got = file.seen.read(at, to, size);
    return Outcome::Good;
}

MemoryDisk::Outcome MemoryDisk::write(File &file, std::uint64_t at, std::string_view bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!file.isNamed) {
        file.seen.write(at, bytes);
        return m_cut ? Outcome::Cut : Outcome::Good;
    }
    const bool wasCut = m_cut;
    const auto outcome = count(What::Write);
    if (outcome == Outcome::Cut && !wasCut && m_faults.tears) {
        const auto middle = (at + bytes.size() / 2) / kSector * kSector;
        bytes = bytes.substr(0, middle > at ? middle - at : 0);
    } else if (outcome != Outcome::Good) {
        return outcome;
    }
    if (!bytes.empty()) {
        file.seen.write(at, bytes);
        file.unsynced.push_back({at, std::string(bytes), false});
    }
    return outcome;
}

MemoryDisk::Outcome MemoryDisk::truncate(File &file, std::uint64_t size)
{
    const std::lock_guard lock(m_mutex);
    const auto outcome = file.isNamed ? count(What::Truncate) : Outcome::Good;
    if (outcome != Outcome::Good)
        return outcome;
    file.seen.resize(size);
    if (file.isNamed)
        file.unsynced.push_back({size, {}, true});
    return outcome;
}

MemoryDisk::Outcome MemoryDisk::sync(File &file)
{
    const std::lock_guard lock(m_mutex);
    if (!file.isNamed)
        return Outcome::Good;
    const auto outcome = count(What::Sync);
    if (outcome == Outcome::Failed)
        file.unsynced.clear();
    if (outcome != Outcome::Good || m_faults.syncLies)
        return outcome;
    for (const auto &change : file.unsynced)
        apply(file.durable, change);
    file.unsynced.clear();
    syncNames();
    return outcome;
}

MemoryDisk::Outcome MemoryDisk::size(const File &file, std::uint64_t &size) const
{
    const std::lock_guard lock(m_mutex);
    size = file.seen.size();
    return m_cut ? Outcome::Cut : Outcome::Good;
}

} // namespace wijkronde::test
