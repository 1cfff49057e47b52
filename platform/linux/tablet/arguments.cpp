// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/arguments.h"

#include <algorithm>

namespace wijkronde::tablet {
namespace {

struct Command {
    std::string_view name;
    std::size_t leastWords;
    std::size_t mostWords;
    std::vector<std::string_view> valued;   ///< options with a value
    std::vector<std::string_view> switches; ///< options without
};

constexpr std::size_t kAny = 100'000;

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{
        {"enrol", 0, 0, {"--registry", "--code", "--ca"}, {}},
        {"put", 1, kAny, {"--id"}, {}},
        {"get", 1, 1, {}, {}},
        {"delete", 1, 1, {}, {}},
        {"list", 1, 1, {"--limit"}, {}},
        {"search", 1, kAny, {"--limit"}, {}},
        {"sync", 0, 0, {}, {}},
        {"status", 0, 0, {}, {}},
        {"conflicts", 0, 0, {}, {}},
        {"resolve", 1, kAny, {}, {"--mine", "--theirs"}},
        {"verify", 0, 0, {}, {}},
    };
    return all;
}

Result<VaultChoice> vaultOf(const std::string &name)
{
    if (name == "file")
        return VaultChoice::File;
    if (name == "keyring")
        return VaultChoice::Keyring;
    return fail(ErrorCode::InvalidArgument, "--vault is file or keyring");
}

bool contains(const std::vector<std::string_view> &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

const char *const kUsage = "usage: wijkronde-tablet --data DIR [--vault file|keyring] COMMAND\n"
                           "  enrol --registry URL --code CODE [--ca FILE]\n"
                           "  put KIND [--id ID] FIELD=VALUE... FIELD+=VALUE FIELD-=VALUE FIELD=\n"
                           "  get ID | delete ID | list KIND [--limit N] | search TEXT [--limit N]\n"
                           "  sync | status | conflicts | verify\n"
                           "  resolve ID FIELD=VALUE... | resolve ID --mine | resolve ID --theirs\n"
                           "One JSON object a line. Exit codes: 0 done, 1 it failed, 2 wrong usage.\n"
                           "wijkronde-tablet --help prints this.\n";

std::string Arguments::option(const std::string &name) const
{
    const auto found = options.find(name);
    return found == options.end() ? std::string() : found->second;
}

bool asksForHelp(const std::vector<std::string> &given)
{
    const auto end = std::ranges::find(given, "--");
    return std::find(given.begin(), end, "--help") != end || (!given.empty() && given.front() == "-h");
}

Result<Arguments> parseArguments(const std::vector<std::string> &given)
{
    Arguments arguments;
    const Command *command = nullptr;
    bool onlyWords = false;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto &word = given[i];
        if (word == "--" && !onlyWords) {
            onlyWords = true;
        } else if (onlyWords || !word.starts_with("--")) {
            if (command) {
                arguments.words.push_back(word);
                continue;
            }
            const auto found = std::ranges::find(commands(), word, &Command::name);
            if (found == commands().end())
                return fail(ErrorCode::InvalidArgument, "no such command: " + word);
            command = &*found;
            arguments.command = word;
        } else if (command && contains(command->switches, word)) {
            arguments.options[word];
        } else if (word == "--data" || word == "--vault" || (command && contains(command->valued, word))) {
            if (++i == given.size())
                return fail(ErrorCode::InvalidArgument, word + " needs a value");
            arguments.options[word] = given[i];
        } else {
            return fail(ErrorCode::InvalidArgument, "no such option: " + word);
        }
    }
    if (!command)
        return fail(ErrorCode::InvalidArgument, "no command");
    arguments.dataFolder = arguments.option("--data");
    if (arguments.dataFolder.empty())
        return fail(ErrorCode::InvalidArgument, "--data DIR is missing");
    if (arguments.words.size() < command->leastWords || arguments.words.size() > command->mostWords)
        return fail(ErrorCode::InvalidArgument, "wrong number of words for " + arguments.command);
    if (arguments.has("--vault")) {
        const auto vault = vaultOf(arguments.option("--vault"));
        if (!vault)
            return fail(vault.error());
        arguments.vault = *vault;
    }
    return arguments;
}

} // namespace wijkronde::tablet
