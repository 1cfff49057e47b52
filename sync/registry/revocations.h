// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <string>

namespace wijkronde::registry {

class Storage;

/// Revoked devices, in the database and in a file beside the key file (KEYFILE.revoked): a restored backup must not let
/// a stolen tablet in again.
class Revocations {
public:
    explicit Revocations(const std::string &keyFile) : m_path(keyFile + ".revoked") {}

    /// Into the file first, then the database. NotFound for an unknown device. `directive`: v1::Directive.
    Result<> add(Storage &storage, const Id &device, int directive) const;
    /// Brings a restored database up to the file.
    Result<> apply(Storage &storage) const;

private:
    Result<> append(const Id &device, int directive) const;

    std::string m_path;
};

} // namespace wijkronde::registry
