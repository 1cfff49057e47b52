// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "platform/keyvault/choose_vault.h"

#include <map>
#include <string>
#include <vector>

namespace wijkronde::tablet {

/// The command line: options of the program, the command, its words and its own options.
struct Arguments {
    std::string dataFolder;
    VaultChoice vault = VaultChoice::File;
    std::string command;
    std::vector<std::string> words;
    std::map<std::string, std::string> options; ///< "--limit" → "10"; "--mine" → ""

    bool has(const std::string &option) const { return options.contains(option); }
    std::string option(const std::string &name) const;
};

/// InvalidArgument with what is wrong with it.
Result<Arguments> parseArguments(const std::vector<std::string> &arguments);

/// --help, before any "--".
bool asksForHelp(const std::vector<std::string> &arguments);

extern const char *const kUsage;

} // namespace wijkronde::tablet
