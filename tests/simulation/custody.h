// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/ports/clock.h"
#include "core/schema/operation.pb.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wijkronde::simulation {

/// Of an operation or a record, as its bytes say; zeros when they are none.
inline Id idOf(const std::string &bytes)
{
    return Id::fromBytes(bytes).value_or(Id{});
}

/// Knows every operation that was ever saved and every disk that holds a copy, at every step. A copy may leave a disk
/// only when that disk is rolled back, replaced or lost: then, and when no other disk holds one, the operation was
/// physically destroyed. Everything else is a loss by the protocol.
class Custody {
public:
    /// Number of a disk: of a tablet, or the registry's.
    static constexpr int kRegistry = -1;

    struct Saved {
        record::v1::Operation operation;
        std::string bytes;
        int tablet;
        WallTime at;
    };

    /// A tablet has confirmed an operation as saved. Throws a Violation for a uid that was used before.
    void save(int tablet, const std::string &bytes, WallTime at = {});
    bool knows(const std::string &bytes) const;
    /// One that the registry made itself of what others made, to bring two texts together: nobody keeps it for ever,
    /// and it is made again when it is lost, but it replaces values.
    void addMerge(const std::string &bytes);
    /// All that a disk holds now. Throws a Violation when a copy has gone, unless there was `damage` (its name), or the
    /// operation is old (`forgetsBefore`), was in a backup, and the registry has it: then it was forgotten. How many
    /// were.
    std::size_t look(int disk, const std::vector<Id> &uids, std::string_view damage = {}, WallTime forgetsBefore = {});
    /// What came to a disk; `total`: how many it holds. False when others must have gone: look at all of it then.
    bool lookAtNew(int disk, const std::vector<Id> &uids, std::uint64_t total);
    void lost(int disk, std::string_view damage);
    /// A disk that a copy was put on holds what the copy holds.
    void forget(int disk, std::string_view damage);

    const std::unordered_map<Id, Saved> &saved() const { return m_saved; }
    /// The operations on a record, in the order of their making.
    const std::vector<const Saved *> &on(const Id &record) const;
    std::uint64_t countOn(int disk) const;
    bool isHeld(const Id &uid) const;
    /// The registry is backed up: what it holds now may be forgotten once it is old.
    void noteBackup();
    /// A device has forgotten them, as it may when they are safe, and no disk holds them now.
    bool isForgottenTooEarly() const;
    /// How many no disk holds any more, by what was done to the last that did.
    std::map<std::string, std::uint64_t, std::less<>> destroyed() const;

private:
    void add(int disk, const Id &uid);

    std::unordered_map<Id, Saved> m_saved;
    std::unordered_map<Id, Saved> m_merges;
    std::unordered_map<Id, std::vector<const Saved *>> m_byRecord;
    /// By disk what it holds, each with the look at it that saw it last.
    std::map<int, std::unordered_map<Id, std::uint64_t>> m_disks;
    std::uint64_t m_looks = 0;
    std::unordered_map<Id, std::string> m_damage; ///< the last that took a copy
    std::unordered_set<Id> m_forgotten;
    std::unordered_set<Id> m_backedUp;
};

} // namespace wijkronde::simulation
