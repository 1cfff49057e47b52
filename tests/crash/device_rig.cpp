// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/crash/device_rig.h"

#include "core/store/store_check.h"
#include "core/usecases/save_record.h"
#include "tests/crash/logical_dump.h"
#include "tests/support/expect.h"
#include "tests/support/messages.h"

namespace wijkronde::crash {

using test::value;

const Id DeviceRig::kTeam = test::idOf(3, 0xA0);
const std::string DeviceRig::kKey = std::string(31, 'k') + '\x01';

DeviceRig::DeviceRig(test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed)
    : Rig(vfs, encryption), random(seed)
{
}

std::string DeviceRig::path()
{
    // What is kept beside the database before a migration goes there.
    static const test::TemporaryFolder folder(test::TemporaryFolder::Where::Memory);
    return folder.path();
}

std::vector<KnownStream> DeviceRig::streams()
{
    return {{test::idOf(1, 0xA0), record::v1::STREAM_KIND_MUNICIPALITY, "Merenveld", std::string(16, 'm')},
            {test::idOf(2, 0xA0), record::v1::STREAM_KIND_AREA, "Waterland", std::string(16, 'a')},
            {kTeam, record::v1::STREAM_KIND_TEAM, "Team Oost", std::string(16, 't')}};
}

Result<> DeviceRig::open()
{
    Store::Options options;
    options.vfs = m_vfs.name();
    options.encryption = m_encryption;
    auto opened = Store::open(path(), kKey, options);
    if (!opened)
        return fail(opened.error());
    store = std::move(*opened);
    return {};
}

Result<> DeviceRig::saveMore(std::uint64_t seed)
{
    random = test::SeededRandom(seed);
    const auto known = store->streams().all();
    if (!known)
        return fail(known.error());
    if (known->empty())
        WIJKRONDE_TRY(writer().setMembership(1, streams()));
    auto work = workspace();
    return createRecord(work, test::partnerOf("Nog een")).map([](const Id &) {});
}

std::string DeviceRig::dump()
{
    return logicalDump(store->database());
}

std::string DeviceRig::findings()
{
    const auto report = value(checkStore(*store));
    return report.violations.empty() ? "" : report.violations.front().invariant + " " + report.violations.front().what;
}

} // namespace wijkronde::crash
