// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/custody.h"

#include "tests/simulation/seed_report.h"

#include <algorithm>
#include <utility>

namespace wijkronde::simulation {
namespace {

std::string nameOf(int disk)
{
    return disk == Custody::kRegistry ? "the registry" : "tablet " + std::to_string(disk);
}

} // namespace

void Custody::save(int tablet, const std::string &bytes, WallTime at)
{
    record::v1::Operation operation;
    if (!operation.ParseFromString(bytes))
        throw Violation("changed", "an operation that was just saved cannot be read");
    const auto uid = Id::fromBytes(operation.op_uid()).value_or(Id{});
    const auto [saved, isNew] = m_saved.emplace(uid, Saved{operation, bytes, tablet, at});
    if (!isNew)
        throw Violation("doubled", "operation " + uid.toHex() + " was saved twice");
    m_byRecord[Id::fromBytes(operation.record_id()).value_or(Id{})].push_back(&saved->second);
    m_disks[tablet].emplace(uid, m_looks);
}

bool Custody::knows(const std::string &bytes) const
{
    record::v1::Operation operation;
    return operation.ParseFromString(bytes) && m_saved.contains(Id::fromBytes(operation.op_uid()).value_or(Id{}));
}

void Custody::addMerge(const std::string &bytes)
{
    record::v1::Operation operation;
    if (!operation.ParseFromString(bytes))
        throw Violation("changed", "an operation of the registry cannot be read");
    const auto uid = Id::fromBytes(operation.op_uid()).value_or(Id{});
    const auto [merge, isNew] = m_merges.emplace(uid, Saved{operation, bytes, kRegistry, {}});
    if (isNew)
        m_byRecord[Id::fromBytes(operation.record_id()).value_or(Id{})].push_back(&merge->second);
}

void Custody::add(int disk, const Id &uid)
{
    if (!m_saved.contains(uid))
        throw Violation("doubled", nameOf(disk) + " holds operation " + uid.toHex() + " that nobody has made");
    m_disks[disk].emplace(uid, m_looks);
}

std::size_t Custody::look(int disk, const std::vector<Id> &uids, std::string_view damage, WallTime forgetsBefore)
{
    auto &held = m_disks[disk];
    ++m_looks;
    for (const auto &uid : uids) {
        const auto found = held.find(uid);
        if (found == held.end())
            add(disk, uid);
        else if (std::exchange(found->second, m_looks) == m_looks)
            throw Violation("doubled", nameOf(disk) + " holds operation " + uid.toHex() + " twice");
    }
    if (held.size() == uids.size())
        return 0;
    std::size_t forgotten = 0;
    std::erase_if(held, [&](const auto &one) {
        if (one.second == m_looks)
            return false;
        if (!damage.empty()) {
            m_damage[one.first] = damage;
            return true;
        }
        if (m_saved.at(one.first).at >= forgetsBefore || !m_backedUp.contains(one.first)
            || !m_disks[kRegistry].contains(one.first))
            throw Violation("vanished", nameOf(disk) + " has dropped operation " + one.first.toHex());
        m_forgotten.insert(one.first);
        ++forgotten;
        return true;
    });
    return forgotten;
}

void Custody::noteBackup()
{
    for (const auto &[uid, look] : m_disks[kRegistry])
        m_backedUp.insert(uid);
}

bool Custody::isForgottenTooEarly() const
{
    return std::ranges::any_of(m_forgotten, [&](const Id &uid) { return !isHeld(uid); });
}

bool Custody::lookAtNew(int disk, const std::vector<Id> &uids, std::uint64_t total)
{
    for (const auto &uid : uids)
        add(disk, uid);
    return m_disks[disk].size() == total;
}

const std::vector<const Custody::Saved *> &Custody::on(const Id &record) const
{
    static const std::vector<const Saved *> none;
    const auto found = m_byRecord.find(record);
    return found == m_byRecord.end() ? none : found->second;
}

std::uint64_t Custody::countOn(int disk) const
{
    const auto found = m_disks.find(disk);
    return found == m_disks.end() ? 0 : found->second.size();
}

bool Custody::isHeld(const Id &uid) const
{
    return std::ranges::any_of(m_disks, [&](const auto &disk) { return disk.second.contains(uid); });
}

void Custody::lost(int disk, std::string_view damage)
{
    for (const auto &[uid, look] : m_disks[disk])
        m_damage[uid] = damage;
    m_disks.erase(disk);
}

void Custody::forget(int disk, std::string_view damage)
{
    for (const auto &[uid, look] : std::exchange(m_disks[disk], {}))
        m_damage[uid] = damage;
}

std::map<std::string, std::uint64_t, std::less<>> Custody::destroyed() const
{
    std::map<std::string, std::uint64_t, std::less<>> counts;
    for (const auto &[uid, saved] : m_saved) {
        if (!isHeld(uid))
            ++counts[m_damage.at(uid)];
    }
    return counts;
}

} // namespace wijkronde::simulation
