// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/revocations.h"

#include "sync/registry/storage/devices.h"
#include "sync/registry/storage/storage.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <map>

namespace wijkronde::registry {

Result<> Revocations::add(Storage &storage, const Id &device, int directive) const
{
    const auto known = storage.read([&](SqlConnection &connection) { return Devices(connection).find(device); });
    if (!known)
        return fail(known.error());
    if (!*known || (*known)->publicKey.empty())
        return fail(ErrorCode::NotFound, "device");
    WIJKRONDE_TRY(append(device, directive));
    return storage.write([&](SqlConnection &connection) { return Devices(connection).revoke(device, directive); });
}

Result<> Revocations::append(const Id &device, int directive) const
{
    const auto line = device.toHex() + ' ' + std::to_string(directive) + '\n';
    const int file = ::open(m_path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    const bool written =
        file >= 0 && ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return written ? Result<>{} : fail(ErrorCode::StoreFailed, "cannot write " + m_path);
}

Result<> Revocations::apply(Storage &storage) const
{
    std::map<Id, int> latest;
    std::ifstream file(m_path);
    std::string hex;
    int directive = 0;
    while (file >> hex >> directive) {
        if (const auto device = Id::fromHex(hex))
            latest[*device] = directive;
    }
    if (latest.empty())
        return {};
    return storage.write([&](SqlConnection &connection) -> Result<> {
        for (const auto &[device, wanted] : latest)
            WIJKRONDE_TRY(Devices(connection).revoke(device, wanted));
        return {};
    });
}

} // namespace wijkronde::registry
