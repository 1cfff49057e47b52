// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/open_store.h"

#include "core/base/durable_file.h"

#include <filesystem>

namespace wijkronde {
namespace {

constexpr std::size_t kKeySize = 32;

bool hasDatabase(const std::string &folder)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(folder + "/wijkronde.db", error);
    return !error && size > 0;
}

Result<std::string> databaseKey(const std::string &folder, KeyVault &vault, Random *random)
{
    auto key = vault.read(kDatabaseKeyName);
    if (!key)
        return fail(key.error());
    if (*key && (*key)->size() == kKeySize)
        return std::move(**key);
    if (*key || hasDatabase(folder) || !random)
        return fail(ErrorCode::KeyUnavailable, "no key for this database");
    std::string made(kKeySize, '\0');
    random->fill({reinterpret_cast<std::uint8_t *>(made.data()), made.size()});
    WIJKRONDE_TRY(vault.write(kDatabaseKeyName, made));
    return made;
}

} // namespace

Result<std::unique_ptr<Store>> openStore(const std::string &folder, KeyVault &vault, Random &random,
                                         const Store::Options &options)
{
    WIJKRONDE_TRY(makePrivateFolder(folder, "wijkronde.db"));
    const auto key = databaseKey(folder, vault, &random);
    if (!key)
        return fail(key.error());
    auto store = Store::open(folder, *key, options);
    if (!store)
        return store;
    const auto stored = (*store)->settings().meta(kIncarnationName);
    if (!stored)
        return fail(stored.error());
    const auto kept = vault.read(kIncarnationName);
    if (!kept)
        return fail(kept.error());
    if (*stored && *stored != *kept)
        WIJKRONDE_TRY((*store)->settings().setMeta(kRejoinNeeded, "1"));
    return store;
}

Result<std::unique_ptr<Store>> openReader(const std::string &folder, KeyVault &vault)
{
    const auto key = databaseKey(folder, vault, nullptr);
    if (!key)
        return fail(key.error());
    Store::Options options;
    options.access = Database::Access::ReadOnly;
    return Store::open(folder, *key, options);
}

} // namespace wijkronde
