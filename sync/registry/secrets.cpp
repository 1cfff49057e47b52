// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/secrets.h"

#include "core/base/bytes.h"
#include "core/base/durable_file.h"
#include "core/base/hash.h"

#include <sodium.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace wijkronde::registry {
namespace {

constexpr std::size_t kSecretSize = 32;

struct Line {
    std::string_view name;
    std::string Secrets::*secret;
};
constexpr std::array<Line, 4> kLines{{{"database", &Secrets::databaseKey},
                                      {"certificate", &Secrets::certificateSeed},
                                      {"token", &Secrets::tokenKey},
                                      {"recovery", &Secrets::recoverySeed}}};

Result<Secrets> load(const std::string &path)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const auto others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(path, error).permissions() & others) != fs::perms::none || error)
        return fail(ErrorCode::KeyUnavailable, "others may read the key file: chmod 600 " + path);
    std::ifstream file(path);
    Secrets secrets;
    std::string name;
    std::string hex;
    while (file >> name >> hex) {
        for (const auto &line : kLines) {
            if (line.name == name)
                secrets.*line.secret = fromHex(hex).value_or(std::string());
        }
    }
    for (const auto &line : kLines) {
        if ((secrets.*line.secret).size() != kSecretSize)
            return fail(ErrorCode::KeyUnavailable, path + " is not a key file");
    }
    return secrets;
}

Result<> create(const std::string &path, Random &random)
{
    std::string content;
    for (const auto &line : kLines) {
        std::array<std::uint8_t, kSecretSize> secret{};
        random.fill(secret);
        content += line.name;
        content += ' ' + toHex({reinterpret_cast<const char *>(secret.data()), secret.size()}) + '\n';
    }
    // A link never replaces: of two processes that start at once one makes the file and both read that one.
    const auto fresh = path + '.' + random.id().toHex();
    WIJKRONDE_TRY(writeDurably(fresh, content));
    std::error_code linked;
    std::error_code removed;
    std::filesystem::create_hard_link(fresh, path, linked);
    std::filesystem::remove(fresh, removed);
    if (linked && linked != std::errc::file_exists)
        return fail(ErrorCode::KeyUnavailable, "cannot make " + path);
    return {};
}

} // namespace

Result<Secrets> Secrets::loadOrCreate(const std::string &path, Random &random)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        WIJKRONDE_TRY(create(path, random));
    return load(path);
}

Id Secrets::idOf(std::string_view what, std::string_view name) const
{
    // Of the seed that never changes: certificates would end with it.
    return *Id::fromBytes(blake2b128(std::string(what) + '\0' + std::string(name), certificateSeed));
}

std::string Secrets::recoveryPublicKey() const
{
    std::string publicKey(crypto_box_PUBLICKEYBYTES, '\0');
    std::string secretKey(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_seed_keypair(reinterpret_cast<unsigned char *>(publicKey.data()),
                            reinterpret_cast<unsigned char *>(secretKey.data()),
                            reinterpret_cast<const unsigned char *>(recoverySeed.data()));
    sodium_memzero(secretKey.data(), secretKey.size());
    return publicKey;
}

} // namespace wijkronde::registry
