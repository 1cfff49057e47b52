// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/keyvault/keyring_vault.h"

#include <qt6keychain/keychain.h>

#include <QDir>
#include <QEventLoop>
#include <QTimer>

namespace wijkronde {
namespace {

/// Long enough to type the keyring's password.
constexpr std::chrono::minutes kPatience{2};

/// False when the keyring did not answer in time: it may still do so later, when nobody listens.
bool runToEnd(QKeychain::Job &job)
{
    QEventLoop loop;
    QTimer deadline;
    deadline.setSingleShot(true);
    bool finished = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        finished = true;
        loop.quit();
    });
    QObject::connect(&deadline, &QTimer::timeout, &loop, &QEventLoop::quit);
    job.setAutoDelete(false);
    // A keyring must be strong or not used: never QtKeychain's own plain settings file.
    job.setInsecureFallback(false);
    deadline.start(kPatience);
    job.start();
    if (!finished)
        loop.exec();
    return finished;
}

Result<> outcomeOf(QKeychain::Job &job)
{
    if (!runToEnd(job))
        return fail(ErrorCode::KeyUnavailable, "the key ring does not answer");
    if (job.error() != QKeychain::NoError)
        return fail(ErrorCode::KeyUnavailable, "key ring error " + std::to_string(job.error()));
    return {};
}

} // namespace

KeyringVault::KeyringVault(const std::string &dataFolder)
    : m_service("wijkronde:" + QDir(QString::fromStdString(dataFolder)).absolutePath())
{
}

Result<std::optional<std::string>> KeyringVault::read(const std::string &name)
{
    QKeychain::ReadPasswordJob job(m_service);
    job.setKey(QString::fromStdString(name));
    const auto outcome = outcomeOf(job);
    if (job.error() == QKeychain::EntryNotFound)
        return std::nullopt;
    if (!outcome)
        return fail(outcome.error());
    return job.binaryData().toStdString();
}

Result<> KeyringVault::write(const std::string &name, const std::string &secret)
{
    QKeychain::WritePasswordJob job(m_service);
    job.setKey(QString::fromStdString(name));
    job.setBinaryData(QByteArray::fromStdString(secret));
    return outcomeOf(job);
}

Result<> KeyringVault::erase(const std::string &name)
{
    QKeychain::DeletePasswordJob job(m_service);
    job.setKey(QString::fromStdString(name));
    const auto outcome = outcomeOf(job);
    return job.error() == QKeychain::EntryNotFound ? Result<>() : outcome;
}

} // namespace wijkronde
