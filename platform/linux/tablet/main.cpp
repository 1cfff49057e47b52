// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// A tablet without a screen, over the same core and sync as the app: for scripts, load and kill tests.
#include "core/usecases/open_store.h"
#include "platform/keyvault/choose_vault.h"
#include "platform/lifecycle/qt_time_zone.h"
#include "platform/lifecycle/system_clock.h"
#include "platform/lifecycle/system_random.h"
#include "platform/linux/tablet/arguments.h"
#include "platform/linux/tablet/record_commands.h"
#include "platform/linux/tablet/sync_commands.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <optional>

using namespace wijkronde;

namespace {

/// At once and whole: who reads a pipe may act on it while this program goes on.
void printLine(const QJsonObject &object)
{
    const auto line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

Result<> run(const tablet::Arguments &arguments)
{
    const auto vault = chooseVault(arguments.dataFolder, arguments.vault);
    if (!vault)
        return fail(vault.error());
    const SystemClock clock;
    SystemRandom random;
    const QtTimeZone timeZone;
    const auto store = openStore(arguments.dataFolder, **vault, random);
    if (!store)
        return fail(store.error());
    Workspace workspace{**store, clock, random, timeZone};
    if (arguments.command == "enrol")
        return tablet::enrol(workspace, **vault, arguments, printLine);
    if (arguments.command == "sync")
        return tablet::sync(workspace, **vault, printLine);
    if (arguments.command == "status")
        return tablet::status(workspace, **vault, printLine);
    if (arguments.command == "verify")
        return tablet::verify(workspace, printLine);
    using OnRecords = Result<> (*)(Workspace &, const tablet::Arguments &, const tablet::Print &);
    static const std::map<std::string, OnRecords> onRecords{
        {"put", tablet::put},        {"get", tablet::get},       {"delete", tablet::erase},
        {"list", tablet::list},      {"search", tablet::search}, {"conflicts", tablet::conflicts},
        {"resolve", tablet::resolve}};
    return onRecords.at(arguments.command)(workspace, arguments, printLine);
}

int report(const Error &error)
{
    std::fprintf(stderr, "%s\n", plainLine(error).c_str());
    return error.info().exitCode;
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> given{argv + 1, argv + argc};
    if (tablet::asksForHelp(given)) {
        std::fputs(tablet::kUsage, stdout);
        return 0;
    }
    const auto arguments = tablet::parseArguments(given);
    if (!arguments) {
        const int code = report(arguments.error());
        std::fputs(tablet::kUsage, stderr);
        return code;
    }
    // Only what waits for the network or a keyring needs Qt's events; a put is done sooner without.
    std::optional<QCoreApplication> application;
    if (arguments->command == "sync" || arguments->command == "enrol" || arguments->vault != VaultChoice::File)
        application.emplace(argc, argv);
    const auto done = run(*arguments);
    return done ? 0 : report(done.error());
}
