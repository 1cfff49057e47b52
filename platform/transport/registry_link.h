// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/store/sync_settings.h"
#include "platform/transport/http_transport.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <string>

namespace wijkronde {

/// The setting with the certificates that the registry's must chain to, PEM; empty = the system's.
inline constexpr auto kRegistryAuthorities = "registry_ca";
/// All settings that registryLink() reads.
inline constexpr std::array kRegistryLinkSettings{kRegistryAuthorities, kLastSyncSetting, kClockOffsetSetting};

/// A setting of the tablet's store by its name; empty when it is not set.
using ReadSetting = std::function<std::string(const std::string &name)>;

/// How a tablet reaches its registry: whom it trusts, and when it last knew the time. The one way for every program.
HttpTransport::Options registryLink(const std::string &registryUrl, const ReadSetting &setting);

/// The certificates of a PEM file, to be kept as kRegistryAuthorities; none for an empty path. InvalidArgument when the
/// file cannot be read or holds none.
Result<QByteArray> authoritiesIn(const std::string &path);

} // namespace wijkronde
