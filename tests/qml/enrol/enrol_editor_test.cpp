// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/enrol/enrol_editor.h"

#include "qml/app/app_context.h"
#include "sync/wire/limits.h"
#include "sync/wire/sync.pb.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class EnrolEditorTest : public QObject {
    Q_OBJECT

    static Answer enrolled(const Call &call)
    {
        v1::EnrolRequest request;
        request.ParseFromString(call.body);
        v1::CertificateBody certificate;
        certificate.set_device_id(std::string(Id::kSize, 'd'));
        certificate.set_public_key(request.public_key());
        certificate.set_worker_id(SmallTown::kWorker.toBytes());
        certificate.set_team_id(SmallTown::kTeam.toBytes());
        v1::EnrolResponse response;
        response.set_worker_id(SmallTown::kWorker.toBytes());
        response.set_team_id(SmallTown::kTeam.toBytes());
        response.set_worker_name("Testeboer, Noor");
        response.set_team_name("Wijkteam De Waterhoek");
        response.mutable_certificate()->set_body(certificate.SerializeAsString());
        response.mutable_certificate()->set_signature(std::string(limits::kSignatureBytes, 's'));
        response.set_recovery_key(std::string(limits::kKeyBytes, 'r'));
        Answer answer;
        answer.status = 200;
        answer.contentType = "application/proto";
        answer.body = response.SerializeAsString();
        return answer;
    }
    static void tryWith(SmallTown &town, EnrolEditor &editor, const QString &url)
    {
        editor.setRegistryUrl(url);
        editor.setCode(QStringLiteral("ABCD-EFGH"));
        editor.enrol();
        QVERIFY(editor.busy());
        town.pump();
        QVERIFY(!editor.busy());
    }

private slots:
    void aGoodCodeMakesTheTabletOnesOwn()
    {
        SmallTown town(false);
        AppContext context(nullptr);
        QVERIFY(context.ready() && !context.enrolled());
        town.registry = [](const Call &call) -> Result<Answer> {
            return call.method == "Enrol" ? Result<Answer>(enrolled(call)) : fail(ErrorCode::Offline);
        };
        EnrolEditor editor;
        tryWith(town, editor, QStringLiteral("https://registry.example"));
        QVERIFY2(editor.done(), qPrintable(editor.errorText()));
        QCOMPARE(editor.workerName(), QStringLiteral("Testeboer, Noor"));
        QVERIFY(context.enrolled());
        town.restart();
        QVERIFY(AppContext(nullptr).enrolled());
    }

    void aWrongCodeIsSaidAndCanBeTriedAgain()
    {
        SmallTown town(false);
        town.registry = [](const Call &) -> Result<Answer> { return fail(ErrorCode::CodeInvalid); };
        EnrolEditor editor;
        tryWith(town, editor, QStringLiteral("https://registry.example"));
        QVERIFY(editor.errorText().contains(QStringLiteral("code")));
        editor.setCode(QStringLiteral("WXYZ"));
        QVERIFY(editor.errorText().isEmpty() && !editor.done());
    }

    void anAddressThatIsNotSafeIsRefused()
    {
        SmallTown town(false);
        EnrolEditor editor;
        tryWith(town, editor, QStringLiteral("http://registry.example"));
        QVERIFY(editor.errorText().contains(QStringLiteral("https://")));
    }

    void withoutAConnectionItSaysSo()
    {
        SmallTown town(false);
        EnrolEditor editor;
        tryWith(town, editor, QStringLiteral("https://registry.example"));
        QVERIFY(editor.errorText().startsWith(QStringLiteral("Geen verbinding.")));
    }
};
WIJKRONDE_TEST(EnrolEditorTest)

} // namespace wijkronde::test

#include "enrol_editor_test.moc"
