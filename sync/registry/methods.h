// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "sync/wire/framing.h"

#include <string>
#include <string_view>

namespace wijkronde::registry {

class Metrics;
class RegistryService;

/// One call of the service as bytes in, bytes out.
struct RpcMethod {
    std::string_view name;
    bool needsToken;
    /// It brings nothing that is elsewhere unsafe: when it is busy, these wait first.
    bool onlyFetches;
    std::size_t mostPacked; ///< bytes of a request
    std::size_t mostUnpacked;
    Result<std::string> (*run)(RegistryService &service, Metrics &metrics, const Id &device, wire::MediaType mediaType,
                               std::string_view body);
};

/// By its name in the service ("Push"), or null.
const RpcMethod *methodByName(std::string_view name);

} // namespace wijkronde::registry
