// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_tablet.h"

#include "core/usecases/open_store.h"
#include "sync/engine/enrolment.h"
#include "tests/bench/bench_registry.h"

namespace wijkronde::bench {
BenchTablet::BenchTablet(std::string folder, Relay &relay, Transport &transport, const Clock &clock, Random &random,
                         const TimeZone &zone, Encryption encryption)
    : m_folder(std::move(folder)),
      m_relay(relay),
      m_transport(transport),
      m_clock(clock),
      m_random(random),
      m_zone(zone),
      m_encryption(encryption)
{
}

Result<> BenchTablet::reopen()
{
    m_store.reset();
    Store::Options options;
    options.encryption = m_encryption;
    auto store = openStore(m_folder, m_vault, m_random, options);
    if (!store)
        return fail(store.error());
    m_store = std::move(*store);
    return {};
}

Result<> BenchTablet::enrol(const std::string &code)
{
    WIJKRONDE_TRY(reopen());
    auto enrolment =
        Enrolment::prepare("http://127.0.0.1:" + std::to_string(m_relay.port()), code, *m_store, m_vault, m_random);
    if (!enrolment)
        return fail(enrolment.error());
    return enrolment->finish(m_transport.exchange(enrolment->call()));
}

Result<std::unique_ptr<SyncSession>> BenchTablet::session()
{
    return SyncSession::open(*m_store, m_vault, m_clock, m_random, {});
}

Result<SyncCost> BenchTablet::sync()
{
    auto session = this->session();
    if (!session)
        return fail(session.error());
    SyncCost cost;
    const auto started = m_clock.steady();
    const auto bytesBefore = m_relay.bytes();
    while (const auto call = (*session)->next()) {
        const auto asked = m_clock.steady();
        const auto bytes = m_relay.bytes();
        (*session)->take(m_transport.exchange(*call));
        auto &part = cost.parts[std::string(call->method)];
        part.ms += millisBetween(asked, m_clock.steady());
        part.bytes += m_relay.bytes() - bytes;
        part.calls += 1;
        cost.calls += 1;
    }
    cost.ms = millisBetween(started, m_clock.steady());
    cost.bytes = m_relay.bytes() - bytesBefore;
    const auto &outcome = (*session)->outcome();
    if (outcome.error)
        return fail(*outcome.error);
    return cost;
}

} // namespace wijkronde::bench
