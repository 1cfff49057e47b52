// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/key_vault.h"

#include <map>

namespace wijkronde::test {

/// Forgets everything with the test. A locked one answers KeyUnavailable to all.
class MemoryKeyVault : public KeyVault {
public:
    bool locked = false;
    std::map<std::string, std::string> secrets;

    Result<std::optional<std::string>> read(const std::string &name) override
    {
        if (locked)
            return fail(ErrorCode::KeyUnavailable, "locked");
        const auto found = secrets.find(name);
        return found == secrets.end() ? std::nullopt : std::optional(found->second);
    }
    Result<> write(const std::string &name, const std::string &secret) override
    {
        if (locked)
            return fail(ErrorCode::KeyUnavailable, "locked");
        secrets[name] = secret;
        return {};
    }
    Result<> erase(const std::string &name) override
    {
        if (locked)
            return fail(ErrorCode::KeyUnavailable, "locked");
        secrets.erase(name);
        return {};
    }
    bool isStrong() const override { return false; }
};

} // namespace wijkronde::test
