// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/keyvault/choose_vault.h"

#include "core/usecases/open_store.h"
#include "platform/keyvault/file_vault.h"
#include "platform/keyvault/keyring_vault.h"

#include <filesystem>

namespace wijkronde {

Result<std::unique_ptr<KeyVault>> chooseVault(const std::string &dataFolder, VaultChoice choice)
{
    const auto path = FileVault::pathIn(dataFolder);
    std::error_code error;
    const bool usesFile = std::filesystem::exists(path, error);
    if (choice == VaultChoice::File || (choice == VaultChoice::Automatic && usesFile))
        return std::make_unique<FileVault>(path);
    auto keyring = std::make_unique<KeyringVault>(dataFolder);
    const auto answer = keyring->read(kDatabaseKeyName);
    if (answer)
        return keyring;
    // A database whose key is in a keyring that is away just now must not get a second key.
    const bool hasDatabase = std::filesystem::exists(dataFolder + "/wijkronde.db", error);
    if (choice == VaultChoice::Keyring || hasDatabase)
        return fail(answer.error());
    return std::make_unique<FileVault>(path);
}

} // namespace wijkronde
