// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/error_text.h"

#include "qml/app/translations.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class ErrorTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyErrorHasATitleATextAndAnActionInBothLanguages()
    {
        for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
            const auto error = static_cast<ErrorCode>(code);
            Translations::use("en");
            const auto english = errorText(error);
            Translations::use("nl");
            const auto dutch = errorText(error);
            const auto name = std::string(errorInfo(error).name);
            for (const auto *text : {&english, &dutch}) {
                QVERIFY2(!text->title.isEmpty() && !text->text.isEmpty() && !text->action.isEmpty(), name.c_str());
                QVERIFY2(text->text.endsWith('.') && text->action.endsWith('.') && !text->title.endsWith('.'),
                         name.c_str());
            }
            QVERIFY2(english.title != dutch.title && english.text != dutch.text && english.action != dutch.action,
                     name.c_str());
        }
    }

    void noRoomAtTheRegistryIsNotCalledAFullTablet()
    {
        Translations::use("nl");
        const auto text = errorText(ErrorCode::RegistryFailed);
        QVERIFY(text.title.startsWith(QStringLiteral("De registratie")));
        QVERIFY(text.text.contains(QStringLiteral("niet aan deze tablet")));
        QVERIFY(text.text.contains(QStringLiteral("niets verloren")));
        QVERIFY(text.action.contains(QStringLiteral("Bel kantoor")));
    }

    void aCaptivePortalIsSaidInPlainDutch()
    {
        Translations::use("nl");
        const auto text = errorText(ErrorCode::CaptivePortal);
        QVERIFY(text.title.contains(QStringLiteral("wifi")));
        QVERIFY(!text.explanation().contains(QStringLiteral("portal")));
    }
};
WIJKRONDE_TEST(ErrorTextTest)

} // namespace wijkronde::test

#include "error_text_test.moc"
