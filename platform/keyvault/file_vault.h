// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/key_vault.h"

#include <map>
#include <mutex>

namespace wijkronde {

/// Secrets in a file that only its owner can read (0600). Not fit for use in the field: who has the disk has the key.
/// For desktops without a keyring, scripts and tests. Any thread.
class FileVault : public KeyVault {
public:
    explicit FileVault(std::string path) : m_path(std::move(path)) {}
    static std::string pathIn(const std::string &dataFolder) { return dataFolder + "/vault"; }

    Result<std::optional<std::string>> read(const std::string &name) override;
    Result<> write(const std::string &name, const std::string &secret) override;
    Result<> erase(const std::string &name) override;
    bool isStrong() const override { return false; }

private:
    using Secrets = std::map<std::string, std::string>;
    Result<Secrets> load() const;
    Result<> save(const Secrets &secrets) const;

    std::string m_path;
    std::mutex m_mutex;
};

} // namespace wijkronde
