// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/key_vault.h"
#include "platform/linux/tablet/record_commands.h"

/// The commands on the tablet as a whole.
namespace wijkronde::tablet {

/// Joins a registry and fetches what is needed to make records.
Result<> enrol(Workspace &workspace, KeyVault &vault, const Arguments &arguments, const Print &print);
/// One attempt; prints what it did, also when it failed.
Result<> sync(Workspace &workspace, KeyVault &vault, const Print &print);
Result<> status(Workspace &workspace, KeyVault &vault, const Print &print);
/// Fails when an invariant does not hold.
Result<> verify(Workspace &workspace, const Print &print);

} // namespace wijkronde::tablet
