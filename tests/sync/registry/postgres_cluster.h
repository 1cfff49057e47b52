// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/support/temporary_folder.h"

#include <QProcess>

#include <memory>
#include <string>

namespace wijkronde::test {

/// A PostgreSQL 15 server of the test program's own, on a Unix socket in a temporary folder; it dies with the program,
/// however that ends. Throws when PostgreSQL is missing: a test on PostgreSQL fails then, it is not left out.
class PostgresCluster {
public:
    /// Started at first use.
    static PostgresCluster &shared();
    ~PostgresCluster();

    /// The URL of a fresh, empty schema.
    std::string freshSchema();
    /// The URL of a database of its own, made of what pg_dump wrote of the schema of `url`.
    std::string restored(const std::string &dump, const std::string &url);

private:
    PostgresCluster();
    void run(const QString &program, const QStringList &arguments);
    std::string url(const std::string &schema) const;

    TemporaryFolder m_folder;
    QProcess m_server;
    int m_schemas = 0;
    int m_copies = 0;
};

} // namespace wijkronde::test
