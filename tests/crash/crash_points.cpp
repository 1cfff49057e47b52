// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/crash/crash_points.h"

#include "tests/crash/logical_dump.h"
#include "tests/support/expect.h"
#include "tests/support/seeded_random.h"

#include <array>
#include <stdexcept>

namespace wijkronde::crash {

using test::MemoryDisk;
using test::value;

namespace {

constexpr std::array<std::string_view, kModes> kNames{"clean_cut",          "torn_write", "unsynced_lost",
                                                      "some_unsynced_lost", "sync_fails", "disk_full"};
constexpr std::chrono::milliseconds kLongestOpen{2000};
/// Who acts has the same randomness each time; who comes after, another, unless opening is all that happens.
constexpr std::uint64_t kActor = 7;
constexpr std::uint64_t kSuccessor = 8;
constexpr std::uint64_t kSomethingElse = 1'000;
/// One in so many points is on an encrypted disk.
constexpr std::uint64_t kEncryptedPoints = 10;

void require(bool good, const std::string &what)
{
    if (!good)
        throw std::runtime_error(what);
}

MemoryDisk::Cut cutOf(Mode mode)
{
    if (mode == Mode::UnsyncedLost)
        return MemoryDisk::Cut::AllLost;
    return mode == Mode::SomeUnsyncedLost ? MemoryDisk::Cut::SomeLost : MemoryDisk::Cut::Kept;
}

} // namespace

std::string_view nameOf(Mode mode)
{
    return kNames[static_cast<std::size_t>(mode)];
}

CrashPoints::CrashPoints(Elapsed elapsed, bool lying) : m_elapsed(std::move(elapsed)), m_lying(lying)
{
    m_kinds = deviceCases();
    for (auto &kind : registryCases())
        m_kinds.push_back(std::move(kind));
}

const CrashPoints::Known &CrashPoints::known(std::size_t kind, Encryption encryption)
{
    const auto [found, isNew] = m_known.try_emplace({kind, encryption});
    auto &known = found->second;
    if (!isNew)
        return known;
    const auto &one = m_kinds[kind];
    m_vfs.disk().put({});
    {
        const auto rig = one.makeRig(m_vfs, encryption, 1);
        one.prepare(*rig);
        // The log is not empty, as on a tablet in use.
        known.prepared = {m_vfs.disk().image(), rig->notes};
    }
    const Point point{kind, Mode::CleanCut, 1, 0, encryption};
    if (one.act) {
        const auto rig = start(point, known, kActor);
        value(rig->open());
        known.before = rig->dump();
    }
    const auto rig = start(point, known, kActor);
    if (one.act)
        value(rig->open());
    m_vfs.disk().arm({});
    value(act(point, *rig));
    value(rig->checkpoint());
    const auto count = m_vfs.disk().operations();
    known.after = rig->dump();
    m_vfs.disk().arm({});
    rig->close();
    known.operations = count + m_vfs.disk().operations();
    if (!one.act)
        known.before = known.after;
    require(!one.act || known.before != known.after, std::string(one.name) + " changes nothing");
    m_report.operations[std::string(one.name)] = known.operations;
    return known;
}

std::unique_ptr<Rig> CrashPoints::start(const Point &point, const Known &known, std::uint64_t seed)
{
    m_vfs.disk().put(known.prepared.image);
    auto rig = m_kinds[point.kind].makeRig(m_vfs, point.encryption, seed);
    rig->notes = known.prepared.notes;
    return rig;
}

Result<> CrashPoints::act(const Point &point, Rig &rig) const
{
    const auto &kind = m_kinds[point.kind];
    return kind.act ? kind.act(rig) : rig.open();
}

Point CrashPoints::point(std::uint64_t number, std::uint64_t count, std::uint64_t seed)
{
    test::SeededRandom random(seed + number);
    const std::uint64_t sorts = m_kinds.size() * kModes;
    Point point;
    point.kind = number % m_kinds.size();
    point.mode = static_cast<Mode>(number / m_kinds.size() % kModes);
    point.encryption = random.below(kEncryptedPoints) == 0 ? Encryption::On : Encryption::OffInTests;
    point.seed = random.next();
    // One more than there are: the power goes when all is done.
    const auto places = known(point.kind, point.encryption).operations + 1;
    const auto each = count / sorts + 1;
    const auto nth = number / sorts;
    point.at = each >= places ? 1 + nth % places : 1 + (nth * places + random.below(places)) / each;
    return point;
}

std::optional<std::string> CrashPoints::run(const Point &point)
{
    const auto &what = known(point.kind, point.encryption);
    ++m_report.points;
    m_report.encrypted += point.encryption == Encryption::On ? 1 : 0;
    ++m_report.byKind[std::string(m_kinds[point.kind].name)];
    ++m_report.byMode[std::string(nameOf(point.mode))];
    try {
        if (point.mode == Mode::SyncFails || point.mode == Mode::DiskFull)
            runTrouble(point, what);
        else
            runCut(point, what);
    } catch (const std::exception &violation) {
        ++m_report.violations;
        return violation.what();
    }
    return std::nullopt;
}

void CrashPoints::runCut(const Point &point, const Known &known)
{
    const auto rig = start(point, known, kActor);
    if (m_kinds[point.kind].act)
        value(rig->open());
    MemoryDisk::Faults faults;
    faults.cutAt = point.at;
    faults.tears = point.mode == Mode::TornWrite;
    faults.syncLies = m_lying;
    m_vfs.disk().arm(faults);
    const bool confirmed = act(point, *rig).has_value();
    if (rig->isOpen()) {
        [[maybe_unused]] const auto moved = rig->checkpoint();
        rig->close();
    }
    m_vfs.disk().cutNow();
    m_vfs.disk().put(m_vfs.disk().afterCut(cutOf(point.mode), point.seed));
    m_report.confirmed += confirmed ? 1 : 0;
    checkAfter(point, known, confirmed ? std::set{known.after} : std::set{known.before, known.after});
}

void CrashPoints::runTrouble(const Point &point, const Known &known)
{
    const auto rig = start(point, known, kActor);
    if (m_kinds[point.kind].act)
        value(rig->open());
    MemoryDisk::Faults faults;
    (point.mode == Mode::DiskFull ? faults.fullFrom : faults.syncFailsFrom) = point.at;
    m_vfs.disk().arm(faults);
    const auto acted = act(point, *rig);
    if (rig->isOpen()) [[maybe_unused]]
        const auto moved = rig->checkpoint();
    checkRefusal(point, known, *rig, acted);
    if (point.seed % 2 == 0) {
        // The power goes before anything is mended. What was refused may be there: it was not confirmed.
        m_vfs.disk().cutNow();
        const auto cut = point.seed % 4 == 0 ? MemoryDisk::Cut::Kept : MemoryDisk::Cut::AllLost;
        const auto image = m_vfs.disk().afterCut(cut);
        rig->close();
        m_vfs.disk().put(image);
        return checkAfter(point, known, acted ? std::set{known.after} : std::set{known.before, known.after});
    }
    m_vfs.disk().disarm();
    if (!acted)
        value(act(point, *rig));
    value(rig->saveMore(kSomethingElse));
    value(rig->checkpoint());
    const auto found = rig->findings();
    require(found.empty(), "after the trouble: " + found);
    const auto held = rig->dump();
    m_vfs.disk().cutNow();
    const auto image = m_vfs.disk().afterCut(MemoryDisk::Cut::AllLost);
    rig->close();
    m_vfs.disk().put(image);
    checkAfter(point, known, {held});
}

void CrashPoints::checkRefusal(const Point &point, const Known &known, Rig &rig, const Result<> &acted)
{
    if (acted) {
        require(rig.dump() == known.after, "confirmed, and not there: " + firstDifference(rig.dump(), known.after));
        return;
    }
    ++m_report.refused;
    const bool opening = m_kinds[point.kind].act == nullptr;
    const auto code = acted.error().code;
    const bool told = point.mode == Mode::DiskFull
                          ? code == ErrorCode::StoreFull
                          : code == ErrorCode::StoreFailed || (opening && code == ErrorCode::MigrationFailed);
    require(told, "the error is " + std::string(acted.error().info().name) + " " + acted.error().detail);
    require(opening || rig.dump() == known.before,
            "refused, and something changed: " + firstDifference(rig.isOpen() ? rig.dump() : "", known.before));
}

void CrashPoints::checkAfter(const Point &point, const Known &known, const std::set<std::string> &allowed)
{
    const auto &kind = m_kinds[point.kind];
    const auto rig = kind.makeRig(m_vfs, point.encryption, kind.act ? kSuccessor : kActor);
    rig->notes = known.prepared.notes;
    const auto began = m_elapsed();
    const auto opened = rig->open();
    const auto took = m_elapsed() - began;
    require(opened.has_value(), "does not open: " + (opened ? "" : plainLine(opened.error())));
    require(took <= kLongestOpen, "opening took " + std::to_string(took.count()) + " ms");
    m_report.slowestOpen = std::max(m_report.slowestOpen, took);
    const auto state = rig->dump();
    if (!allowed.contains(state)) {
        std::string differences;
        for (const auto &one : allowed)
            differences += "; " + firstDifference(state, one);
        throw std::runtime_error("another state than "
                                 + std::string(allowed.size() > 1 ? "before or after" : "confirmed") + differences);
    }
    auto found = rig->findings();
    require(found.empty(), "found: " + found);
    const auto saved = rig->saveMore(kSomethingElse + 1);
    require(saved.has_value(), "a further save: " + (saved ? "" : plainLine(saved.error())));
    found = rig->findings();
    require(found.empty(), "found after a further save: " + found);
    require(rig->dump() != state, "a further save is not there");
    rig->close();
}

} // namespace wijkronde::crash
