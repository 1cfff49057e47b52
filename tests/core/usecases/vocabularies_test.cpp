// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/vocabularies.h"

#include "core/usecases/vocabulary_assets.h"

#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

constexpr std::int64_t kNow = 1'773'133'200'000;

pb::Term termOf(const std::string &vocabulary, const std::string &code)
{
    pb::Term term;
    term.set_vocabulary(vocabulary);
    term.set_code(code);
    return term;
}

bool offers(const Vocabularies &vocabularies, const std::string &vocabulary, const std::string &code)
{
    const auto offered = vocabularies.offered(vocabulary, kNow);
    return std::ranges::any_of(offered, [&](const auto &term) { return term.code() == code; });
}

} // namespace

class VocabulariesTest : public QObject {
    Q_OBJECT

private slots:
    void whatComesAlongIsOfferedInOrder()
    {
        const Vocabularies vocabularies;
        for (const auto &asset : vocabularyAssets()) {
            const auto offered = vocabularies.offered(asset.name, kNow);
            QVERIFY2(!offered.empty(), std::string(asset.name).c_str());
            QVERIFY(std::ranges::is_sorted(offered, {}, [](const auto &term) { return term.sort(); }));
        }
        QVERIFY(vocabularies.offered("no_such_list", kNow).empty());
    }

    void labelsFallBackToTheOtherLanguageAndToTheCode()
    {
        const Vocabularies vocabularies;
        QCOMPARE(vocabularies.label("approach", "individual", "nl"), "Individueel");
        QCOMPARE(vocabularies.label("approach", "individual", "en"), "Individual");
        QCOMPARE(vocabularies.shortLabel("approach", "individual", "nl"), "Eén persoon");
        QCOMPARE(vocabularies.shortLabel("approach", "collective", "nl"), "Groep"); // has no short one
        QCOMPARE(vocabularies.label("approach", "of_a_newer_version", "nl"), "of_a_newer_version");
        QCOMPARE(vocabularies.shortLabel("no_such_list", "x", "nl"), "x");
        pb::Term term;
        term.set_definition_nl("alleen Nederlands");
        QCOMPARE(definitionOf(term, "en"), "alleen Nederlands");
    }

    void aTermIsFoundByTheBeginningsOfItsWords()
    {
        const Vocabularies vocabularies;
        const std::vector<std::string> debtHelp{"debt_help"};
        QCOMPARE(vocabularies.named("partner_kind", "schuldh", "nl"), debtHelp);
        QCOMPARE(vocabularies.named("partner_kind", "SCHULD", "nl"), debtHelp);
        QVERIFY(vocabularies.named("partner_kind", "hulpverlening", "nl").empty());
        QVERIFY(vocabularies.named("partner_kind", "sc", "nl").empty());
        QVERIFY(vocabularies.named("partner_kind", " .. ", "nl").empty());
        QVERIFY(vocabularies.named("no_such_list", "school", "nl").empty());
    }

    void aHiddenTermIsNotOfferedButKeepsItsLabel()
    {
        Tablet tablet;
        auto term = termOf("approach", "community");
        term.set_hidden(true);
        tablet.create(term);
        const auto vocabularies = value(Vocabularies::load(*tablet.store));
        QVERIFY(!offers(vocabularies, "approach", "community"));
        QVERIFY(offers(vocabularies, "approach", "individual"));
        const Vocabularies along;
        QCOMPARE(vocabularies.label("approach", "community", "nl"), along.label("approach", "community", "nl"));
        QVERIFY(along.label("approach", "community", "nl") != "community");
    }

    void theTeamsOwnWordWins()
    {
        Tablet tablet;
        auto term = termOf("approach", "individual");
        term.set_label_nl("Met één mens");
        tablet.create(term);
        const auto vocabularies = value(Vocabularies::load(*tablet.store));
        QCOMPARE(vocabularies.label("approach", "individual", "nl"), "Met één mens");
        QCOMPARE(vocabularies.shortLabel("approach", "individual", "nl"), "Met één mens");
        QCOMPARE(vocabularies.label("approach", "individual", "en"), "Individual");
        QCOMPARE(vocabularies.offered("approach", kNow).front().code(), "individual");
    }

    void aLocalTermTakesItsRungFromItsParent()
    {
        Tablet tablet;
        const Vocabularies along;
        const auto terms = along.offered("next_step", kNow);
        const auto parent = std::ranges::find_if(terms, [](const auto &term) { return term.rank() > 0; });
        QVERIFY(parent != terms.end());
        auto term = termOf("next_step", "local_walk");
        term.set_label_nl("Samen wandelen");
        term.set_parent_code(parent->code());
        term.set_local(true);
        tablet.create(term);
        const auto vocabularies = value(Vocabularies::load(*tablet.store));
        QVERIFY(offers(vocabularies, "next_step", "local_walk"));
        QCOMPARE(vocabularies.find("next_step", "local_walk")->rank(), parent->rank());
        QCOMPARE(vocabularies.label("next_step", "local_walk", "en"), "Samen wandelen");
    }

    void termsAreOfferedWhileTheyAreValid()
    {
        Tablet tablet;
        auto term = termOf("approach", "later");
        term.set_valid_from_ms(kNow + 1);
        term.set_valid_to_ms(kNow + 10);
        tablet.create(term);
        const auto vocabularies = value(Vocabularies::load(*tablet.store));
        const auto at = [&](std::int64_t now) {
            const auto offered = vocabularies.offered("approach", now);
            return std::ranges::any_of(offered, [](const auto &one) { return one.code() == "later"; });
        };
        QVERIFY(!at(kNow));
        QVERIFY(at(kNow + 1));
        QVERIFY(!at(kNow + 10));
        QVERIFY(vocabularies.find("approach", "later"));
    }
};

WIJKRONDE_TEST(VocabulariesTest)
#include "vocabularies_test.moc"
