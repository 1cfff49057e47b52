// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"
#include "sync/wire/limits.h"
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <sodium.h>

using namespace wijkronde;
using namespace wijkronde::test;

class ServiceEnrolTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void aCodeMakesACertificateForTheWorker()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        QCOMPARE(device.enrolment.worker_name(), "Test Testeboer");
        QCOMPARE(device.enrolment.team_name(), "Wijkteam De Waterhoek");
        QCOMPARE(device.enrolment.municipality_name(), "Merenveld");
        QCOMPARE(device.enrolment.worker_id(), registry.worker.id.toBytes());
        QCOMPARE(device.enrolment.recovery_key(), registry.secrets().recoveryPublicKey());
        v1::CertificateBody body;
        QVERIFY(body.ParseFromString(device.enrolment.certificate().body()));
        QCOMPARE(body.device_id(), device.id.toBytes());
        QCOMPARE(body.public_key(), device.publicKey);
    }

    void aCodeCountsOnce()
    {
        TestRegistry registry(currentBackend());
        v1::EnrolRequest request;
        request.set_code(value(registry.service().makeEnrolmentCode(registry.worker.id)));
        request.set_public_key(std::string(32, 'a'));
        const auto first = value(registry.service().enrol(request));
        // The same device that did not get the answer may ask again.
        QCOMPARE(value(registry.service().enrol(request)).certificate().body(), first.certificate().body());
        request.set_public_key(std::string(32, 'b'));
        QCOMPARE(codeOf(registry.service().enrol(request)), ErrorCode::CodeInvalid);
    }

    void aWrongOrExpiredCodeIsInvalid()
    {
        TestRegistry registry(currentBackend());
        v1::EnrolRequest request;
        request.set_public_key(std::string(32, 'a'));
        for (const auto *wrong : {"", "nonsense", "00000-00000-00000-00000-000001"}) {
            request.set_code(wrong);
            QCOMPARE(codeOf(registry.service().enrol(request)), ErrorCode::CodeInvalid);
        }
        request.set_code(value(registry.service().makeEnrolmentCode(registry.worker.id)));
        registry.clock.advance(limits::kEnrolmentCodeLife + std::chrono::milliseconds(1));
        QCOMPARE(codeOf(registry.service().enrol(request)), ErrorCode::CodeInvalid);
    }

    void aKeyOfTheWrongSizeIsRefusedBeforeTheCodeIsUsed()
    {
        TestRegistry registry(currentBackend());
        v1::EnrolRequest request;
        request.set_code(value(registry.service().makeEnrolmentCode(registry.worker.id)));
        QCOMPARE(codeOf(registry.service().enrol(request)), ErrorCode::InvalidArgument);
        request.set_public_key(std::string(32, 'a'));
        value(registry.service().enrol(request));
    }

    void theDatabaseHoldsNoCode()
    {
        TestRegistry registry(currentBackend());
        value(registry.service().makeEnrolmentCode(registry.worker.id));
        QCOMPARE(registry.count("SELECT COUNT(*) FROM enrolment_code WHERE length(code_hash) = 32"), 1);
    }

    void aTokenNeedsTheDevicesKey()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        TestDevice other(registry, registry.colleague);
        v1::TokenRequest request;
        *request.mutable_certificate() = device.enrolment.certificate();
        const auto challenge = value(registry.service().token(request)).challenge();
        QVERIFY(!challenge.empty());
        request.set_challenge(challenge);
        request.set_signature(std::string(64, 'x'));
        QCOMPARE(codeOf(registry.service().token(request)), ErrorCode::Unauthenticated);
        // Another device's challenge.
        std::swap(device.enrolment, other.enrolment);
        QVERIFY_EXCEPTION_THROWN(device.token(), std::runtime_error);
    }

    void aForgedCertificateIsRefused()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        v1::TokenRequest request;
        *request.mutable_certificate() = device.enrolment.certificate();
        request.mutable_certificate()->mutable_body()->back() ^= 1;
        QCOMPARE(codeOf(registry.service().token(request)), ErrorCode::Unauthenticated);
        request.clear_certificate();
        QCOMPARE(codeOf(registry.service().token(request)), ErrorCode::Unauthenticated);
    }

    void tokensExpireByTheRegistrysClock()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const auto token = device.token();
        QVERIFY(token.size() <= limits::kTokenBytes);
        registry.clock.advance(limits::kTokenLife);
        QCOMPARE(value(registry.service().authenticate(token)), device.id);
        registry.clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(codeOf(registry.service().authenticate(token)), ErrorCode::Unauthenticated);
    }

    void aRescueBundleKeepsItsBoxesOnce()
    {
        TestRegistry registry(currentBackend());
        TestDevice device(registry, registry.worker);
        const std::string operation = "an operation";
        std::string box(operation.size() + crypto_box_SEALBYTES, '\0');
        crypto_box_seal(reinterpret_cast<unsigned char *>(box.data()),
                        reinterpret_cast<const unsigned char *>(operation.data()), operation.size(),
                        reinterpret_cast<const unsigned char *>(device.enrolment.recovery_key().data()));
        v1::RescueRequest request;
        *request.mutable_certificate() = device.enrolment.certificate();
        request.add_sealed(box);
        QCOMPARE(value(registry.service().rescue(request)).kept(), 1u);
        QCOMPARE(value(registry.service().rescue(request)).kept(), 1u);
        QCOMPARE(registry.count("SELECT COUNT(*) FROM rescue"), 1);
        request.add_sealed(std::string(limits::kOperationBytes + 100, 'x'));
        QCOMPARE(codeOf(registry.service().rescue(request)), ErrorCode::TooLarge);
        request.clear_certificate();
        QCOMPARE(codeOf(registry.service().rescue(request)), ErrorCode::Unauthenticated);
    }
};

WIJKRONDE_TEST(ServiceEnrolTest)
#include "service_enrol_test.moc"
