// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/key_vault.h"

#include <QString>

namespace wijkronde {

/// Secrets in the desktop's keyring (Secret Service or KWallet), unlocked with the user's session. Waits for the
/// keyring in an event loop of its own; one thread.
class KeyringVault : public KeyVault {
public:
    /// Each data folder has secrets of its own.
    explicit KeyringVault(const std::string &dataFolder);

    Result<std::optional<std::string>> read(const std::string &name) override;
    Result<> write(const std::string &name, const std::string &secret) override;
    Result<> erase(const std::string &name) override;
    bool isStrong() const override { return true; }

private:
    QString m_service;
};

} // namespace wijkronde
