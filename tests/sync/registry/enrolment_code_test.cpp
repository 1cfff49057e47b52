// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/enrolment_code.h"

#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class EnrolmentCodeTest : public QObject {
    Q_OBJECT

private slots:
    void aCodeCanBeReadBack()
    {
        SeededRandom random;
        for (int i = 0; i < 1000; ++i) {
            const auto secret = random.id();
            QCOMPARE(parseEnrolmentCode(formatEnrolmentCode(secret)).value(), secret);
        }
        QCOMPARE(formatEnrolmentCode(idOf(1)), "00000-00000-00000-00000-000001");
    }

    void caseSpacesAndDashesDoNotMatter()
    {
        SeededRandom random;
        const auto secret = random.id();
        auto text = formatEnrolmentCode(secret);
        std::ranges::replace(text, '-', ' ');
        std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        QCOMPARE(parseEnrolmentCode(" " + text).value(), secret);
    }

    void lettersThatLookLikeDigitsAreTakenForThem()
    {
        QCOMPARE(parseEnrolmentCode("ooooo-OOOOO-00000-00000-00000i").value(), idOf(1));
        QCOMPARE(parseEnrolmentCode("00000000000000000000000 0 0l").value(), idOf(1));
    }

    void anythingElseIsNoCode()
    {
        for (const auto *wrong : {"", "0", "00000-00000-00000-00000-00000", "00000-00000-00000-00000-0000000",
                                  "U0000-00000-00000-00000-000000", "80000-00000-00000-00000-000000", "\xff"})
            QVERIFY(!parseEnrolmentCode(wrong));
    }
};

WIJKRONDE_TEST(EnrolmentCodeTest)
#include "enrolment_code_test.moc"
