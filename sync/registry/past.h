// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "sync/registry/storage/devices.h"
#include "sync/wire/sync.pb.h"

namespace wijkronde::registry {

/// What the device's own past (incarnation, acknowledged number, hash chain) means to the registry.
struct PastCheck {
    v1::Verdict verdict = v1::VERDICT_UNSPECIFIED;
    std::uint64_t resendFrom = 0;
    Incarnation incarnation;

    bool isGood() const { return verdict == v1::VERDICT_UNSPECIFIED; }
};

/// REJOIN for an unknown incarnation or another device's, and for chains that differ; RESEND when the device has had
/// more acknowledged than the registry knows of.
Result<PastCheck> checkPast(SqlConnection &connection, const Id &device, const v1::Past &past);
/// The same for an incarnation that was read or locked before.
Result<PastCheck> checkPast(SqlConnection &connection, const Incarnation &incarnation, const v1::Past &past);

/// What a revoked device shall do: nothing (yet) when the registry has lost some of its work, which comes back first.
v1::Directive directiveFor(const Device &device, v1::Verdict verdict);

} // namespace wijkronde::registry
