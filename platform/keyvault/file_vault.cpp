// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/keyvault/file_vault.h"

#include "core/base/bytes.h"
#include "core/base/durable_file.h"

#include <sys/stat.h>

#include <fstream>
#include <sstream>

namespace wijkronde {

/// One line a secret: name, space, hexadecimal. A line that is not so means that the file is damaged.
Result<FileVault::Secrets> FileVault::load() const
{
    struct stat status {};
    if (::stat(m_path.c_str(), &status) != 0)
        return errno == ENOENT ? Result<Secrets>(Secrets()) : fail(ErrorCode::KeyUnavailable, "vault file");
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(ErrorCode::KeyUnavailable, "others can read the vault file: its mode must be 0600");
    std::ifstream file(m_path);
    Secrets secrets;
    for (std::string line; std::getline(file, line);) {
        const auto space = std::min(line.find(' '), line.size());
        const auto secret = fromHex(line.substr(std::min(space + 1, line.size())));
        if (space == 0 || !secret)
            return fail(ErrorCode::KeyUnavailable, "the vault file is damaged");
        secrets[line.substr(0, space)] = *secret;
    }
    if (!file.eof())
        return fail(ErrorCode::KeyUnavailable, "vault file");
    return secrets;
}

Result<> FileVault::save(const Secrets &secrets) const
{
    std::ostringstream text;
    for (const auto &[name, secret] : secrets)
        text << name << ' ' << toHex(secret) << '\n';
    return writeDurably(m_path, text.str());
}

Result<std::optional<std::string>> FileVault::read(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    const auto secrets = load();
    if (!secrets)
        return fail(secrets.error());
    const auto found = secrets->find(name);
    return found == secrets->end() ? std::nullopt : std::optional(found->second);
}

Result<> FileVault::write(const std::string &name, const std::string &secret)
{
    const std::lock_guard lock(m_mutex);
    auto secrets = load();
    if (!secrets)
        return fail(secrets.error());
    (*secrets)[name] = secret;
    return save(*secrets);
}

Result<> FileVault::erase(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    auto secrets = load();
    if (!secrets)
        return fail(secrets.error());
    return secrets->erase(name) == 0 ? Result<>() : save(*secrets);
}

} // namespace wijkronde
