// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/digest_table.h"
#include "core/store/store_check.h"
#include "core/usecases/open_store.h"
#include "core/usecases/save_record.h"
#include "sync/engine/enrolment.h"
#include "sync/engine/sync_session.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/loopback_transport.h"
#include "tests/support/memory_key_vault.h"
#include "tests/support/tablet.h"

#include <filesystem>

namespace wijkronde::test {

/// A tablet with the real store and the real engine, enrolled in a TestRegistry.
class SyncTablet {
public:
    SyncTablet(TestRegistry &registry, const registry::Worker &worker, std::uint64_t seed)
        : random(kSeeds + seed), transport(registry), m_registry(registry)
    {
        open();
        auto enrolment = value(Enrolment::prepare(
            "https://registry.example", value(registry.service().makeEnrolmentCode(worker.id)), *store, vault, random));
        value(enrolment.finish(transport.exchange(enrolment.call())));
        expectGood(sync());
    }
    /// A copy of a tablet's disk, for another machine: vault and all, or without the vault's last news.
    SyncTablet(const SyncTablet &original, std::uint64_t seed)
        : clock(original.clock),
          random(seed),
          vault(original.vault),
          transport(original.m_registry),
          m_registry(original.m_registry)
    {
        restore(original.folder.path());
    }

    void open() { store = value(openStore(folder.path(), vault, random)); }
    /// The files as they are now; to be put back later.
    std::unique_ptr<TemporaryFolder> backup() const
    {
        auto copy = std::make_unique<TemporaryFolder>();
        std::filesystem::copy(folder.path(), copy->path(),
                              std::filesystem::copy_options::recursive
                                  | std::filesystem::copy_options::overwrite_existing);
        return copy;
    }
    void restore(const std::string &from)
    {
        store.reset();
        for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
            std::filesystem::remove_all(entry.path());
        std::filesystem::copy(from, folder.path(),
                              std::filesystem::copy_options::recursive
                                  | std::filesystem::copy_options::overwrite_existing);
        open();
    }

    std::unique_ptr<SyncSession> session(PullStep::Extent extent = PullStep::Extent::All)
    {
        return value(SyncSession::open(*store, vault, clock, random, {extent}));
    }
    SyncOutcome sync() { return runToEnd(*session(), transport); }

    Workspace workspace() { return {*store, clock, random, timeZone}; }
    Id put(const std::string &note)
    {
        auto work = workspace();
        return value(createRecord(work, contactOf(toMillis(clock.now()), note)));
    }
    void edit(const Id &id, const std::function<void(record::v1::Contact &)> &change)
    {
        auto work = workspace();
        const auto seen = record(id);
        auto contact = contactIn(id);
        change(contact);
        value(editRecord(work, seen, contact));
    }
    Record record(const Id &id) { return *value(store->find(id)); }
    bool has(const Id &id) { return value(store->find(id)).has_value(); }
    record::v1::Contact contactIn(const Id &id)
    {
        record::v1::Contact contact;
        if (!contact.ParseFromString(record(id).shown()))
            throw std::runtime_error("no contact");
        return contact;
    }
    std::uint64_t waiting() { return value(store->outbox().count()); }
    std::string digestRoot() { return value(DigestTable(store->database()).root()); }
    /// Every record that the registry issued: id, number, hash over the exact bytes.
    std::map<Id, std::pair<std::uint64_t, std::string>> held()
    {
        std::map<Id, std::pair<std::uint64_t, std::string>> all;
        DigestTable digests(store->database());
        for (const auto &stream : value(store->streams().all())) {
            for (int bucket = 0; bucket < DigestTable::kBuckets; ++bucket) {
                for (const auto &record : value(digests.held(stream, bucket)))
                    all[record.id] = {record.seq, record.hash};
            }
        }
        return all;
    }

    static void expectGood(const SyncOutcome &outcome)
    {
        if (outcome.error)
            throw std::runtime_error("sync failed: " + plainLine(*outcome.error));
    }

    TemporaryFolder folder;
    FakeClock clock;
    SeededRandom random;
    DutchTimeZone timeZone;
    MemoryKeyVault vault;
    LoopbackTransport transport;
    std::unique_ptr<Store> store;

private:
    /// Away from the registry's own seed: ids must not be the same by accident.
    static constexpr std::uint64_t kSeeds = 1'000;

    TestRegistry &m_registry;
};

/// Both devices hold the same records, byte for byte, show the same, and keep their invariants. Throws what differs.
inline void expectSameContent(SyncTablet &a, SyncTablet &b)
{
    const auto ofA = a.held();
    if (ofA != b.held() || a.digestRoot() != b.digestRoot())
        throw std::runtime_error("the devices hold different records");
    for (const auto &[id, version] : ofA) {
        if (a.record(id).serialize() != b.record(id).serialize())
            throw std::runtime_error("the devices show different values of " + id.toHex());
    }
    for (auto *tablet : {&a, &b}) {
        const auto report = value(checkStore(*tablet->store));
        if (!report.violations.empty())
            throw std::runtime_error(report.violations.front().invariant + ": " + report.violations.front().what);
    }
}

} // namespace wijkronde::test
