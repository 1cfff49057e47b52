// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/store.h"

#include <optional>
#include <string>

namespace wijkronde {

/// Whose tablet this is, as the registry said at enrolment. Stands in the settings under these names.
struct Identity {
    Id workerId;
    Id teamId;
    std::string workerName;
    std::string teamName;
    std::string municipalityName;
    std::string registryUrl;
};

/// Nothing before enrolment.
Result<std::optional<Identity>> readIdentity(Store &store);
Result<> writeIdentity(Store &store, const Identity &identity);

} // namespace wijkronde
