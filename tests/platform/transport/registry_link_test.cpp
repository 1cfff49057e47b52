// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/transport/registry_link.h"

#include "sync/wire/limits.h"
#include "tests/support/expect.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <QProcess>

#include <map>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

HttpTransport::Options linkWith(const std::map<std::string, std::string> &settings)
{
    return registryLink("https://registry.example", [&](const std::string &name) {
        const auto found = settings.find(name);
        return found == settings.end() ? std::string() : found->second;
    });
}

} // namespace

class RegistryLinkTest : public QObject {
    Q_OBJECT

private slots:
    void aNewTabletTrustsTheSystemAndKnowsNoTime()
    {
        const auto link = linkWith({});
        QCOMPARE(link.registryUrl, std::string("https://registry.example"));
        QVERIFY(link.pinnedAuthorities.isEmpty());
        QVERIFY(!link.lastRegistryTime);
        QCOMPARE(link.idleTimeout, Millis(limits::kIdleTimeout));
    }
    void whatWasKeptIsUsed()
    {
        const auto link = linkWith({{"registry_ca", "PEM"}, {"last_sync_ms", "1000000"}, {"clock_offset_ms", "-3000"}});
        QCOMPARE(link.pinnedAuthorities, QByteArray("PEM"));
        QVERIFY(link.lastRegistryTime.has_value());
        QCOMPARE(toMillis(*link.lastRegistryTime), 997'000);
    }
    void aFileOfAuthoritiesMustHoldOne()
    {
        const TemporaryFolder folder;
        QVERIFY(value(authoritiesIn("")).isEmpty());
        QCOMPARE(codeOf(authoritiesIn(folder.file("away.pem"))), ErrorCode::InvalidArgument);
        writeFile(folder.file("empty.pem"), "no certificate");
        QCOMPARE(codeOf(authoritiesIn(folder.file("empty.pem"))), ErrorCode::InvalidArgument);
        const auto pem = QString::fromStdString(folder.file("ca.pem"));
        QCOMPARE(QProcess::execute("openssl", {"req", "-x509", "-newkey", "ed25519", "-nodes", "-subj", "/CN=Test CA",
                                               "-keyout", QString::fromStdString(folder.file("key.pem")), "-out", pem}),
                 0);
        QVERIFY(value(authoritiesIn(pem.toStdString())).contains("BEGIN CERTIFICATE"));
    }
};
WIJKRONDE_TEST(RegistryLinkTest)
#include "registry_link_test.moc"
