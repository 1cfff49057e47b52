// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "sync/registry/demo/calendar.h"

#include <google/protobuf/message.h>

#include <functional>

namespace wijkronde::demo {

/// Makes the registers of the town in this order: the municipality, its areas and the team; the workers and the team's
/// own words; places, partners and their people. `historyStart`: partners have been known since some time before. The
/// message is valid during the call.
void forEachRegisterRecord(std::uint64_t seed, Day historyStart,
                           const std::function<void(const Id &id, const google::protobuf::Message &record)> &take);

} // namespace wijkronde::demo
