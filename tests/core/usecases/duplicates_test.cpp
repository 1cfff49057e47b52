// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/duplicates.h"

#include "core/usecases/choices.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

#include <set>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

Id createPartner(Tablet &tablet, const char *name, const char *phone = "")
{
    auto partner = test::partnerOf(name);
    partner.set_phone(phone);
    return tablet.create(partner);
}

std::vector<DuplicatePair> pairs(Tablet &tablet)
{
    auto work = tablet.workspace();
    return value(possibleDuplicates(work, 100));
}

Id aliasOf(Tablet &tablet, const Id &id)
{
    auto work = tablet.workspace();
    return value(Aliases::read(work)).resolve(id);
}

} // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

private slots:
    void theSameNameOrPhoneMakesAPair()
    {
        Tablet tablet;
        createPartner(tablet, "Woningcorporatie Oeverland", "06-00000001");
        createPartner(tablet, "WONINGCORPORATIE OEVERLAND");
        createPartner(tablet, "Oeverland", "+31 6 00 00 00 01");
        createPartner(tablet, "Bibliotheek", "112");
        createPartner(tablet, "Politie", "112");
        const auto found = pairs(tablet);
        QCOMPARE(found.size(), 2u);
        QCOMPARE(std::ranges::count_if(found, &DuplicatePair::sameName), 1);
        QCOMPARE(std::ranges::count_if(found, &DuplicatePair::samePhone), 1);
    }

    void theSameMakesAnAliasThatCanBeTakenBackAndMergesNothing()
    {
        Tablet tablet;
        const auto one = createPartner(tablet, "Oeverland");
        const auto two = createPartner(tablet, "Oeverland");
        auto work = tablet.workspace();
        const auto judgement = value(judgeDuplicate(work, one, two, true));
        QVERIFY(pairs(tablet).empty());
        QCOMPARE(aliasOf(tablet, two), one);
        QCOMPARE(aliasOf(tablet, one), one);
        QVERIFY(!tablet.record(two).isDeleted());
        value(undoJudgement(work, judgement));
        QCOMPARE(aliasOf(tablet, two), two);
        QCOMPARE(pairs(tablet).size(), 1u);
        // And said again it is the same record.
        QCOMPARE(value(judgeDuplicate(work, two, one, true)), judgement);
        QCOMPARE(aliasOf(tablet, one), two);
    }

    void differentIsRememberedAndIsNoAlias()
    {
        Tablet tablet;
        const auto one = createPartner(tablet, "Oeverland");
        const auto two = createPartner(tablet, "Oeverland");
        auto work = tablet.workspace();
        value(judgeDuplicate(work, one, two, false));
        QVERIFY(pairs(tablet).empty());
        QCOMPARE(aliasOf(tablet, two), two);
    }

    void anAliasOfAnAliasLeadsToTheLastAndARingToOneOfThem()
    {
        Tablet tablet;
        const auto one = createPartner(tablet, "A");
        const auto two = createPartner(tablet, "B");
        const auto three = createPartner(tablet, "C");
        auto work = tablet.workspace();
        value(judgeDuplicate(work, two, three, true));
        value(judgeDuplicate(work, one, two, true));
        QCOMPARE(aliasOf(tablet, three), one);
        const auto names = value(Aliases::read(work)).namesOf(two);
        QCOMPARE(names.front(), two);
        QCOMPARE(std::set<Id>(names.begin(), names.end()), (std::set<Id>{one, two, three}));
        QCOMPARE(value(Aliases::read(work)).namesOf(test::idOf(404)), std::vector<Id>{test::idOf(404)});
        value(judgeDuplicate(work, three, one, true));
        const auto least = std::min({one, two, three});
        for (const auto &id : {one, two, three})
            QCOMPARE(aliasOf(tablet, id), least);
        QCOMPARE(test::codeOf(judgeDuplicate(work, one, one, true)), ErrorCode::InvalidArgument);
    }
};

WIJKRONDE_TEST(DuplicatesTest)
#include "duplicates_test.moc"
