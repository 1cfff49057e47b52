// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/store_check.h"
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/quarantine.h"
#include "tests/fuzz/hostile_registry.h"
#include "tests/fuzz/registry_world.h"
#include "tests/fuzz/target.h"
#include "tests/support/sync_tablet.h"

#include <set>

namespace wijkronde::fuzz {
namespace {

using namespace wijkronde::test;

constexpr int kMostCalls = 500;
/// R8: after the faults stop everything is well within so many rounds.
constexpr int kRounds = 3;

/// A tablet with a real store and unsent edits, against a registry that lies. Every attempt ends, the store's
/// invariants hold, no own operation is lost or changed, and as soon as the registry is honest again it has them all.
class PullTarget : public Target {
public:
    explicit PullTarget(bool planted) : m_planted(planted) { makeTablet(); }

    void run(std::string_view input) override
    {
        Choices choices(input);
        HostileRegistry hostile(choices);
        auto &transport = m_tablet->transport;
        transport.way = [&](const Call &call, const auto &deliver) {
            check(hostile.calls() < kMostCalls, "an attempt that does not end");
            return hostile.answer(call, deliver);
        };
        for (int attempts = 0; attempts < 3 && !choices.isEmpty(); ++attempts)
            m_tablet->sync();
        transport.way = nullptr;
        transport.methods.clear();
        if (m_planted)
            loseOperations();
        checkTablet(hostile.toldDurable());
        back();
    }

private:
    void makeTablet()
    {
        m_starts = m_world.starts();
        m_tablet.reset();
        auto &registry = m_world.registry();
        m_tablet = std::make_unique<SyncTablet>(registry, registry.worker, 7);
        for (const auto *note : {"Al verzonden", "Ook verzonden", "En nog een"})
            m_tablet->put(note);
        SyncTablet::expectGood(m_tablet->sync());
        for (const auto *note : {"Nog te verzenden", "Ook nog"})
            m_tablet->put(note);
        m_tablet->edit(m_world.records()[0], [](auto &contact) { contact.set_work_note("Anders"); });
        m_tablet->edit(m_world.records()[1], [](auto &contact) { contact.add_domains("health"); });
        m_operations = ownOperations();
        m_secrets = m_tablet->vault.secrets;
        m_deviceNo = m_tablet->store->deviceNo();
        m_rewind.emplace(m_tablet->folder.file("wijkronde.db"));
        m_world.remember();
    }

    void back()
    {
        m_world.back();
        if (m_world.starts() != m_starts || !m_rewind->back())
            return makeTablet();
        m_tablet->vault.secrets = m_secrets;
        value(m_tablet->store->setDeviceNo(m_deviceNo));
    }

    /// All that the device has made and can hand in, as a rejoin would: in order, with their exact bytes.
    std::vector<std::string> ownOperations()
    {
        auto &store = *m_tablet->store;
        Rewind before(m_tablet->folder.file("wijkronde.db"));
        const auto deviceNo = store.deviceNo();
        value(SyncWriter(store).rejoin(m_tablet->random.id()));
        std::vector<std::string> all;
        for (const auto &stored : value(store.outbox().oldest(10'000, 100'000'000)))
            all.push_back(stored.bytes);
        if (!before.back())
            throw std::runtime_error("the tablet's database was written into its file");
        value(store.setDeviceNo(deviceNo));
        return all;
    }

    void checkTablet(std::uint64_t toldDurable)
    {
        const auto report = value(checkStore(*m_tablet->store));
        check(report.violations.empty(), "the store's invariants: "
                                             + (report.violations.empty() ? std::string()
                                                                          : report.violations.front().invariant + " "
                                                                                + report.violations.front().what));
        const auto left = ownOperations();
        check(left.size() <= m_operations.size() && m_operations.size() - left.size() <= toldDurable,
              "operations are gone that the registry had not called safe");
        const auto forgotten = static_cast<std::ptrdiff_t>(m_operations.size() - left.size());
        check(std::equal(left.begin(), left.end(), m_operations.begin() + forgotten), "an operation has changed");
        checkHonestSync(left);
    }

    void checkHonestSync(const std::vector<std::string> &operations)
    {
        std::optional<Error> error = Error{ErrorCode::Internal, "not tried"};
        for (int round = 0; round < kRounds && error; ++round)
            error = m_tablet->sync().error;
        check(!error, "an honest registry does not help: " + (error ? plainLine(*error) : std::string()));
        std::set<Dot> dots;
        std::set<std::string> uids;
        for (const auto &bytes : operations) {
            record::v1::Operation operation;
            check(operation.ParseFromString(bytes), "an own operation cannot be read");
            uids.insert(operation.op_uid());
            dots.insert(dotOf(operation.op_uid()));
        }
        auto &storage = m_world.registry().storage();
        using registry::Ledger;
        using registry::Quarantine;
        using registry::SqlConnection;
        const auto log =
            value(storage.read([&](SqlConnection &connection) { return Ledger(connection).logged(dots); }));
        const auto kept =
            value(storage.read([&](SqlConnection &connection) { return Quarantine(connection).find(uids); }));
        check(log.size() + kept.size() == uids.size(), "an own operation did not come to the registry");
        check(value(m_tablet->store->outbox().count()) == 0, "an operation still waits");
        const auto report = value(checkStore(*m_tablet->store));
        check(report.violations.empty(), "the store's invariants after an honest sync");
    }

    /// The planted fault: what waits counts as sent, and what was sent is forgotten.
    void loseOperations()
    {
        auto &store = *m_tablet->store;
        const auto waiting = value(store.outbox().oldest(1'000, 1'000'000));
        const auto stream = value(store.streams().find(m_world.streams()[2]));
        SyncWriter writer(store);
        if (!waiting.empty() && stream) {
            const std::vector<Receipt> receipts(waiting.size(),
                                                Receipt{v1::OPERATION_STATUS_APPLIED, 0, stream->no, 1});
            value(writer.acknowledge(waiting.front().seq, receipts, m_tablet->clock.now()));
        }
        value(writer.trimSent(~std::uint64_t{0} >> 1, m_tablet->clock.now() + std::chrono::hours(1)));
    }

    bool m_planted;
    RegistryWorld m_world;
    int m_starts = 0;
    std::unique_ptr<SyncTablet> m_tablet;
    std::optional<Rewind> m_rewind;
    std::vector<std::string> m_operations;
    std::map<std::string, std::string> m_secrets;
    std::uint32_t m_deviceNo = 0;
};

} // namespace

std::unique_ptr<Target> makePullTarget(bool planted)
{
    return std::make_unique<PullTarget>(planted);
}

} // namespace wijkronde::fuzz
