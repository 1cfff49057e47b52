// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/enrolment.h"

#include "core/usecases/identity.h"
#include "tests/support/sync_tablet.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

class EnrolmentTest : public QObject {
    Q_OBJECT

private slots:
    void theTabletKnowsAfterwardsWhoseItIs()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        const auto identity = value(readIdentity(*tablet.store));
        QVERIFY(identity.has_value());
        QCOMPARE(identity->workerName, registry.worker.name);
        QCOMPARE(identity->teamId, registry.team.id);
        QCOMPARE(identity->municipalityName, std::string("Merenveld"));
        QCOMPARE(identity->registryUrl, std::string("https://registry.example"));
        QCOMPARE(value(tablet.store->settings().value(kRecoveryKey)).size(), std::size_t{64});
        QCOMPARE(*value(tablet.store->settings().meta(kIncarnationName)), tablet.vault.secrets.at(kIncarnationName));
    }
    void aWrongCodeLeavesTheTabletAsItWas()
    {
        TestRegistry registry(Backend::Sqlite);
        Fresh fresh(registry);
        auto enrolment = value(fresh.prepare("https://registry.example", "00000-00000-00000-00000-000000"));
        QCOMPARE(codeOf(enrolment.finish(fresh.transport.exchange(enrolment.call()))), ErrorCode::CodeInvalid);
        QVERIFY(!value(readIdentity(*fresh.store)));
    }
    void anExpiredCodeIsRefused()
    {
        TestRegistry registry(Backend::Sqlite);
        Fresh fresh(registry);
        auto enrolment = value(
            fresh.prepare("https://registry.example", value(registry.service().makeEnrolmentCode(registry.worker.id))));
        registry.clock.advance(std::chrono::minutes{16});
        QCOMPARE(codeOf(enrolment.finish(fresh.transport.exchange(enrolment.call()))), ErrorCode::CodeInvalid);
    }
    void aLostAnswerCostsNoCode()
    {
        TestRegistry registry(Backend::Sqlite);
        Fresh fresh(registry);
        const auto code = value(registry.service().makeEnrolmentCode(registry.worker.id));
        {
            auto first = value(fresh.prepare("https://registry.example", code));
            value(fresh.transport.exchange(first.call())); // the registry has used the code; the answer is lost
            QCOMPARE(codeOf(first.finish(fail(ErrorCode::HungUp))), ErrorCode::HungUp);
        }
        auto second = value(fresh.prepare("https://registry.example", code));
        value(second.finish(fresh.transport.exchange(second.call())));
        QVERIFY(value(readIdentity(*fresh.store)).has_value());
    }
    void aSecondEnrolmentIsRefused()
    {
        TestRegistry registry(Backend::Sqlite);
        SyncTablet tablet(registry, registry.worker, 1);
        QCOMPARE(
            codeOf(Enrolment::prepare("https://registry.example", "x", *tablet.store, tablet.vault, tablet.random)),
            ErrorCode::AlreadyEnrolled);
    }
    void plainHttpIsForThisMachineOnly_data()
    {
        QTest::addColumn<bool>("allowed");
        for (const auto *url : {"https://registry.example", "https://registry.example:8443/sync",
                                "http://127.0.0.1:8080", "http://localhost", "http://[::1]:80"})
            QTest::newRow(url) << true;
        for (const auto *url :
             {"http://registry.example", "http://127.0.0.1.example", "ftp://localhost", "https://", "registry.example",
              "http://localhost@evil.example", "https://a b", "http://127.0.0.1?x", ""})
            QTest::newRow(*url ? url : "empty") << false;
    }
    void plainHttpIsForThisMachineOnly()
    {
        QFETCH(bool, allowed);
        const std::string url = QTest::currentDataTag();
        QCOMPARE(isAllowedRegistryUrl(url == "empty" ? "" : url), allowed);
    }

private:
    struct Fresh {
        explicit Fresh(TestRegistry &registry)
            : transport(registry), store(value(openStore(folder.path(), vault, random)))
        {
        }
        Result<Enrolment> prepare(const std::string &url, const std::string &code)
        {
            return Enrolment::prepare(url, code, *store, vault, random);
        }
        TemporaryFolder folder;
        MemoryKeyVault vault;
        SeededRandom random{1'000};
        LoopbackTransport transport;
        std::unique_ptr<Store> store;
    };
};
WIJKRONDE_TEST(EnrolmentTest)
#include "enrolment_test.moc"
