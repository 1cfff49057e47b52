// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/note_text.h"

#include "core/base/text_fold.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <algorithm>

using namespace wijkronde;
using namespace wijkronde::demo;

class NoteTextTest : public QObject {
    Q_OBJECT

private slots:
    void everySlotIsFilled()
    {
        const NoteText notes;
        SeededRandom random{1};
        const Slots words{"Buurthuis De Kade", "own_strength", "finance_debt", "Schuldhulp Merenveld"};
        QCOMPARE(
            notes.fill(random, "{domain} bij {place} met {partner}. {step}", words),
            std::string("geldzorgen bij Buurthuis De Kade met Schuldhulp Merenveld. De bewoner pakt dit zelf op."));
    }

    void withoutAPartnerOneThatFitsIsNamed()
    {
        const NoteText notes;
        SeededRandom random{2};
        const auto name = notes.fill(random, "{partner}", {{}, {}, "police_justice", {}});
        QCOMPARE(name, std::string("Wijkagenten De Waterhoek"));
    }

    void aTextThatNeedsAPlaceIsNotTakenWithoutOne()
    {
        const NoteText notes;
        SeededRandom random{3};
        for (int i = 0; i < 2000; ++i) {
            const auto text =
                notes.write(random, {"finance_debt", "presence_talk", "any"}, {{}, {}, "finance_debt", {}});
            QVERIFY(!text.empty());
            QVERIFY2(text.find("bij .") == std::string::npos && text.find('{') == std::string::npos, text.c_str());
            QVERIFY2(text.find("  ") == std::string::npos && !text.ends_with(' '), text.c_str());
        }
    }

    void everyTextHasAnOrdinaryLength()
    {
        const NoteText notes;
        SeededRandom random{4};
        for (const auto &[use, texts] : townData().notes) {
            if (use == "partner_note" || use == "place_note")
                continue;
            for (std::size_t n = 0; n < texts.size(); ++n) {
                const auto text =
                    notes.writeNth(random, use, static_cast<int>(n),
                                   {"Buurthuis De Kade", "later", "housing", "Woningcorporatie Oeverland"});
                QVERIFY2(codePoints(text) >= 40 && codePoints(text) <= 220, text.c_str());
            }
        }
    }

    void aUseWithoutTextsGivesNone()
    {
        const NoteText notes;
        SeededRandom random{5};
        QVERIFY(notes.write(random, {"no such use"}, {}).empty());
        QVERIFY(notes.writeNth(random, "no such use", 0, {}).empty());
    }
};

WIJKRONDE_TEST(NoteTextTest)
#include "note_text_test.moc"
