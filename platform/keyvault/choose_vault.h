// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/key_vault.h"

#include <memory>
#include <string>

namespace wijkronde {

enum class VaultChoice {
    /// What the data folder uses already; for a new one the keyring when there is one that answers, else the file.
    Automatic,
    File,
    Keyring,
};

/// The vault of a data folder. KeyUnavailable when the keyring was asked for and does not answer.
Result<std::unique_ptr<KeyVault>> chooseVault(const std::string &dataFolder, VaultChoice choice);

} // namespace wijkronde
