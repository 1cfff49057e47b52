// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/crash/registry_rig.h"

#include "sync/registry/setup.h"
#include "sync/registry/storage/audit.h"
#include "tests/crash/logical_dump.h"
#include "tests/support/expect.h"

namespace wijkronde::crash {

using namespace registry;
using test::value;

namespace {

constexpr auto kPath = "/crash/registry.db";
/// As in sync/registry/storage: "WREG".
constexpr std::int32_t kApplicationId = 0x57524547;

} // namespace

RegistryRig::RegistryRig(test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed)
    : Rig(vfs, encryption),
      random(seed),
      m_secrets{std::string(32, 'd'), std::string(32, 'c'), std::string(32, 't'), std::string(32, 'r')}
{
}

Result<> RegistryRig::open()
{
    auto opened = Storage::open({std::string("sqlite:") + kPath, m_secrets.databaseKey, m_vfs.name(), m_encryption});
    if (!opened)
        return fail(opened.error());
    m_credentials = std::make_unique<Credentials>(m_secrets, clock, random);
    auto made = RegistryService::open({**opened, *m_credentials, m_secrets, clock, random});
    if (!made)
        return fail(made.error());
    storage = std::move(*opened);
    service = std::move(*made);
    return {};
}

void RegistryRig::close()
{
    service.reset();
    storage.reset();
}

Result<> RegistryRig::saveMore(std::uint64_t seed)
{
    random = test::SeededRandom(seed);
    Setup setup(*service);
    WIJKRONDE_TRY(setup.municipality("Merenveld"));
    return setup.team("Team " + random.id().toHex()).map([](const Team &) {});
}

std::string RegistryRig::dump()
{
    Database::Options options;
    options.access = Database::Access::ReadOnly;
    options.applicationId = kApplicationId;
    options.vfs = m_vfs.name();
    options.encryption = m_encryption;
    return logicalDump(*value(Database::open(kPath, m_secrets.databaseKey, options)));
}

std::string RegistryRig::findings()
{
    const auto report = value(storage->read([](SqlConnection &connection) { return Audit(connection).run(); }));
    return report.findings.empty()
               ? ""
               : std::string(report.findings.front().invariant) + " " + report.findings.front().what;
}

} // namespace wijkronde::crash
