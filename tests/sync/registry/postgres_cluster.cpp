// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/sync/registry/postgres_cluster.h"

#include "sync/registry/storage/postgres_connection.h"
#include "tests/support/expect.h"

#include <QTest>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <stdexcept>

namespace wijkronde::test {
namespace {

const QString kPrograms = QStringLiteral("/usr/lib/postgresql/15/bin/");
constexpr int kClusterMs = 30'000;

/// PostgreSQL refuses to run as root, so there it runs as its own user.
const passwd *postgresUser()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

void prepare(QProcess &process)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    const auto *user = postgresUser();
    process.setChildProcessModifier([user] {
        if (user && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
            ::_exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

} // namespace

PostgresCluster &PostgresCluster::shared()
{
    static PostgresCluster cluster;
    return cluster;
}

PostgresCluster::PostgresCluster()
{
    if (const auto *user = postgresUser(); user && ::chown(m_folder.path().c_str(), user->pw_uid, user->pw_gid) != 0)
        throw std::runtime_error("cannot hand the folder to the user postgres");
    const auto data = QString::fromStdString(m_folder.file("data"));
    run("initdb", {"-D", data, "-A", "trust", "-U", "wijkronde", "-E", "UTF8", "--locale=C", "--no-sync"});
    prepare(m_server);
    m_server.setProgram(kPrograms + "postgres");
    m_server.setArguments({"-D", data, "-k", QString::fromStdString(m_folder.path()), "-c", "listen_addresses=", "-c",
                           "fsync=off", "-c", "max_connections=200"});
    m_server.start();
    const bool answers =
        QTest::qWaitFor([this] { return registry::PostgresConnection::open(url("public")).has_value(); }, kClusterMs);
    if (!answers)
        throw std::runtime_error("PostgreSQL does not answer: " + m_server.readAll().toStdString());
}

PostgresCluster::~PostgresCluster()
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGQUIT);
    m_server.waitForFinished(kClusterMs);
}

void PostgresCluster::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.start(kPrograms + program, arguments);
    if (!process.waitForStarted(kClusterMs))
        throw std::runtime_error("PostgreSQL 15 is missing: install the package postgresql-15");
    if (!process.waitForFinished(kClusterMs) || process.exitCode() != 0)
        throw std::runtime_error(program.toStdString() + " failed: " + process.readAll().toStdString());
}

std::string PostgresCluster::url(const std::string &schema) const
{
    return "postgresql:///postgres?user=wijkronde&host=" + m_folder.path() + "&options=-c%20search_path%3D" + schema;
}

std::string PostgresCluster::freshSchema()
{
    const auto name = "test_" + std::to_string(++m_schemas);
    const auto connection = value(registry::PostgresConnection::open(url("public")));
    value(connection->begin(registry::Access::Write));
    value(connection->script("CREATE SCHEMA " + name));
    value(connection->commit());
    return url(name);
}

std::string PostgresCluster::restored(const std::string &dump, const std::string &url)
{
    const auto name = "copy_" + std::to_string(++m_copies);
    const auto socket = QString::fromStdString(m_folder.path());
    // The server's user may not enter the folders of this test's user.
    const auto file = m_folder.file(name);
    std::filesystem::copy_file(dump, file);
    std::filesystem::permissions(file, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    run("createdb", {"-h", socket, "-U", "wijkronde", QString::fromStdString(name)});
    run("pg_restore", {"-h", socket, "-U", "wijkronde", "--exit-on-error", "--no-owner", "-d",
                       QString::fromStdString(name), QString::fromStdString(file)});
    return "postgresql:///" + name + url.substr(url.find('?'));
}

} // namespace wijkronde::test
