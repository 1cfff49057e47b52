// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/record_query.h"

#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

ListFilter contacts()
{
    ListFilter filter;
    filter.list = 21;
    return filter;
}

ListFilter places()
{
    ListFilter filter;
    filter.list = 5;
    filter.newestFirst = false;
    return filter;
}

std::vector<ListRow> all(Tablet &tablet, const ListFilter &filter, int limit)
{
    std::vector<ListRow> rows;
    std::optional<ListCursor> after;
    RecordQuery query(tablet.store->database());
    for (;;) {
        auto page = value(query.page(filter, after, limit));
        for (auto &row : page) {
            after = ListCursor{row.sort, row.recordNo};
            rows.push_back(std::move(row));
        }
        if (static_cast<int>(page.size()) < limit)
            return rows;
    }
}

std::vector<std::string> notes(Tablet &tablet, const ListFilter &filter)
{
    std::vector<std::string> found;
    for (const auto &row : all(tablet, filter, 50)) {
        pb::Contact contact;
        contact.ParseFromString(row.shown);
        found.push_back(contact.work_note());
    }
    return found;
}

ListFilter searched(const std::string &text)
{
    auto filter = contacts();
    filter.search = text;
    return filter;
}

} // namespace

class RecordQueryTest : public QObject {
    Q_OBJECT

private slots:
    void pagesOfAnySizeHaveEveryRowOnceInOrder_data()
    {
        QTest::addColumn<int>("limit");
        for (const auto limit : {1, 2, 3, 7, 50, 1000})
            QTest::addRow("%d", limit) << limit;
    }

    void pagesOfAnySizeHaveEveryRowOnceInOrder()
    {
        QFETCH(int, limit);
        Tablet tablet;
        for (int i = 0; i < 60; ++i)
            tablet.create(test::contactOf((i * 7 % 20) * 60'000, "note")); // moments that many share
        for (const bool newestFirst : {true, false}) {
            for (const auto *search : {"", "note"}) {
                auto filter = contacts();
                filter.newestFirst = newestFirst;
                filter.search = search;
                const auto rows = all(tablet, filter, limit);
                std::set<Id> ids;
                for (const auto &row : rows)
                    ids.insert(row.id);
                QCOMPARE(rows.size(), 60u);
                QCOMPARE(ids.size(), 60u);
                // Answers of a search are newest first, whatever the list.
                const bool descending = newestFirst || *search != '\0';
                QVERIFY(std::ranges::is_sorted(rows, [&](const auto &a, const auto &b) {
                    return descending ? a.sort > b.sort : a.sort < b.sort;
                }));
            }
        }
    }

    void rowsThatComeWhileAUserScrollsAreNeitherSkippedNorDoubled()
    {
        Tablet tablet;
        std::set<Id> first;
        for (int i = 0; i < 20; ++i)
            first.insert(tablet.create(test::contactOf(i * 60'000)));
        RecordQuery query(tablet.store->database());
        std::multiset<Id> seen;
        std::optional<ListCursor> after;
        for (int page = 0;; ++page) {
            const auto rows = value(query.page(contacts(), after, 3));
            for (const auto &row : rows) {
                seen.insert(row.id);
                after = ListCursor{row.sort, row.recordNo};
            }
            if (rows.size() < 3)
                break;
            tablet.create(test::contactOf(page * 90'000));
        }
        for (const auto &id : first)
            QCOMPARE(seen.count(id), 1u);
        for (const auto &id : seen)
            QCOMPARE(seen.count(id), 1u);
    }

    void namesAreInAlphabeticalOrderWithoutRegardToAccentsAndCapitals()
    {
        Tablet tablet;
        for (const auto *name : {"Zorgpunt", "école De Ark", "de Brug", "Ábel", "Eben", "buurthuis"})
            tablet.create(test::placeOf(name));
        std::vector<std::string> names;
        for (const auto &row : all(tablet, places(), 2)) {
            pb::Place place;
            place.ParseFromString(row.shown);
            names.push_back(place.name());
        }
        QCOMPARE(names, (std::vector<std::string>{"Ábel", "buurthuis", "de Brug", "Eben", "école De Ark", "Zorgpunt"}));
    }

    void searchFindsByTheBeginningOfWordsAndWithoutAccents()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1, "Gesprek met Joséphine over de huur"));
        tablet.create(test::contactOf(2, "Josephine belde"));
        tablet.create(test::contactOf(3, "Straße, ĳsbaan, مُحَمَّد"));
        using Found = std::vector<std::string>;
        QCOMPARE(notes(tablet, searched("joséphine")).size(), 2u);
        QCOMPARE(notes(tablet, searched("JOSEPH")).size(), 2u);
        QCOMPARE(notes(tablet, searched("huur josé")), (Found{"Gesprek met Joséphine over de huur"}));
        QCOMPARE(notes(tablet, searched("strasse ijsb")).size(), 1u);
        QCOMPARE(notes(tablet, searched("محمد")).size(), 1u);
        QVERIFY(notes(tablet, searched("osephine")).empty());
        QVERIFY(notes(tablet, searched("huur belde")).empty());
    }

    void whatLooksLikeAnOperatorIsJustText()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1, "wh-0231 near the AND gate or not"));
        tablet.create(test::contactOf(2, "something else"));
        for (const auto *text : {"wh-0231", "\"wh", "wh\"", "(wh", "wh)", "wh*", "*wh", "text:wh", "near", "NEAR/2",
                                 "AND", "OR", "NOT", "gate OR", "^wh", "wh -0231", "'; DROP TABLE record; --  wh"})
            QVERIFY2(RecordQuery(tablet.store->database()).page(searched(text), std::nullopt, 10).has_value(), text);
        QCOMPARE(notes(tablet, searched("wh-0231")).size(), 1u);
        QCOMPARE(notes(tablet, searched("\"wh\" (0231) -near*")).size(), 1u);
        QCOMPARE(notes(tablet, searched("wh OR something")).size(), 0u);
        QCOMPARE(notes(tablet, searched("text:wh")).size(), 0u);
        // Nothing to look for is no filter.
        QCOMPARE(notes(tablet, searched("\"*-() ")).size(), 2u);
        QCOMPARE(searchExpression("Één \"twee\" *"), "een* twee*");
        QCOMPARE(searchExpression(std::string(5000, 'a')).size(), 5001u);
        QVERIFY(searchExpression("a b c d e f g h i j k l m n o p q").size() <= 12 * 3);
    }

    void anIndexedFieldNarrowsTheListAlsoWithWords()
    {
        Tablet tablet;
        for (int i = 0; i < 12; ++i) {
            auto contact = test::contactOf(i * 60'000, i % 2 == 0 ? "even" : "odd");
            if (i % 3 == 0)
                contact.add_domains("housing");
            tablet.create(contact);
        }
        auto filter = contacts();
        filter.indexed = {"domains", "housing"};
        QCOMPARE(all(tablet, filter, 3).size(), 4u);
        filter.search = "ev";
        QCOMPARE(all(tablet, filter, 3).size(), 2u);
        filter.indexed = {"domains", "no_such_code"};
        QVERIFY(all(tablet, filter, 3).empty());
        filter.indexed = {"no_such_field", "housing"};
        QVERIFY(all(tablet, filter, 3).empty());
    }

    void timesAreHalfOpenInEveryOrderAndWithWords()
    {
        Tablet tablet;
        for (int i = -2; i < 10; ++i)
            tablet.create(test::contactOf(i * 60'000, "note"));
        for (const bool newestFirst : {true, false}) {
            for (const auto *search : {"", "note"}) {
                auto filter = contacts();
                filter.newestFirst = newestFirst;
                filter.search = search;
                filter.fromMs = 2 * 60'000;
                filter.toMs = 5 * 60'000;
                QCOMPARE(all(tablet, filter, 2).size(), 3u);
                // A clock of 1970: yesterday was before the beginning of time.
                filter.fromMs = -60'000;
                QCOMPARE(all(tablet, filter, 2).size(), 6u);
            }
        }
    }

    void deletedRecordsAreInNoListAndNotFound()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "gone"));
        tablet.create(test::contactOf(2, "stays"));
        auto work = tablet.workspace();
        value(deleteRecord(work, tablet.record(id)));
        QCOMPARE(notes(tablet, contacts()), std::vector<std::string>{"stays"});
        QVERIFY(notes(tablet, searched("gone")).empty());
        QCOMPARE(value(RecordQuery(tablet.store->database()).count(21)), 1);
        QVERIFY(!value(RecordQuery(tablet.store->database()).row(id)));
        auto filter = contacts();
        filter.indexed = {"domains", "finance_debt"};
        QCOMPARE(all(tablet, filter, 10).size(), 1u);
        value(restoreRecord(work, tablet.record(id)));
        QCOMPARE(notes(tablet, searched("gone")).size(), 1u);
        QCOMPARE(all(tablet, filter, 10).size(), 2u);
    }

    void anEditMovesARecordInListsAndSearch()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "before"));
        tablet.create(test::contactOf(60'000, "other"));
        auto wanted = tablet.shown<pb::Contact>(id);
        wanted.set_started_at_ms(600'000);
        wanted.set_work_note("after");
        wanted.clear_domains();
        wanted.add_domains("housing");
        tablet.edit(tablet.record(id), wanted);
        QCOMPARE(notes(tablet, contacts()), (std::vector<std::string>{"after", "other"}));
        QVERIFY(notes(tablet, searched("before")).empty());
        QCOMPARE(notes(tablet, searched("after")).size(), 1u);
        auto filter = contacts();
        filter.indexed = {"domains", "finance_debt"};
        QCOMPARE(all(tablet, filter, 10).size(), 1u);
    }

    void rowsSayWhatWaitsAndWhatMustBeChosen()
    {
        Tablet one(1);
        Tablet two(2);
        test::RegistryModel registry;
        const auto id = one.create(test::contactOf(1, "note"));
        QVERIFY(value(RecordQuery(one.store->database()).row(id))->waiting);
        QCOMPARE(value(RecordQuery(one.store->database()).waitingCount()), 1);
        QCOMPARE(value(RecordQuery(one.store->database()).waiting(5))[0].id, id);
        QVERIFY(value(RecordQuery(one.store->database()).waitingSince(id)));
        registry.push(one, 1);
        registry.pull(one);
        registry.pull(two);
        QVERIFY(!value(RecordQuery(one.store->database()).row(id))->waiting);
        QVERIFY(!value(RecordQuery(one.store->database()).waitingSince(id)));
        QVERIFY(value(RecordQuery(one.store->database()).lastTakenAt(id)));
        QVERIFY(!value(RecordQuery(two.store->database()).lastTakenAt(id)));
        for (auto *tablet : {&one, &two}) {
            auto wanted = tablet->shown<pb::Contact>(id);
            wanted.set_identification(tablet == &one ? "referenced" : "identified");
            tablet->edit(tablet->record(id), wanted);
            registry.push(*tablet, tablet == &one ? 1 : 2);
        }
        registry.pull(one);
        QVERIFY(value(RecordQuery(one.store->database()).row(id))->choice);
        auto filter = contacts();
        filter.onlyWaiting = true;
        QVERIFY(all(one, filter, 10).empty());
        filter.onlyWaiting = false;
        filter.accepts = [](const ListRow &row) { return row.choice; };
        QCOMPARE(all(one, filter, 10).size(), 1u);
    }

    void whatWasRemovedBeforeItWasSentCountsForNobody()
    {
        Tablet tablet(1);
        test::RegistryModel registry;
        auto work = tablet.workspace();
        const auto never = tablet.create(test::contactOf(1, "never sent"));
        const auto stays = tablet.create(test::contactOf(2, "stays"));
        RecordQuery query(tablet.store->database());
        QCOMPARE(value(query.waitingCount()), 2);
        value(deleteRecord(work, tablet.record(never)));
        QCOMPARE(value(query.waitingCount()), 1);
        QCOMPARE(value(query.waiting(5)).size(), 1u);
        QCOMPARE(value(query.waiting(5))[0].id, stays);
        QCOMPARE(value(tablet.store->outbox().count()), 3u); // all of them are still sent
        value(restoreRecord(work, tablet.record(never)));
        QCOMPARE(value(query.waitingCount()), 2);
        QCOMPARE(value(query.waiting(1))[0].id, never);
        registry.push(tablet, 1);
        registry.pull(tablet);
        // The registry has this one: that it goes must be told.
        value(deleteRecord(work, tablet.record(stays)));
        QCOMPARE(value(query.waitingCount()), 1);
        QCOMPARE(value(query.waiting(5))[0].id, stays);
    }

    void contactsAndGroupActivitiesShareOneList()
    {
        Tablet tablet;
        tablet.create(test::contactOf(1));
        pb::GroupActivity activity;
        activity.set_started_at_ms(60'000);
        activity.set_theme("Toeslagen");
        activity.add_domains("finance_debt");
        tablet.create(activity);
        const auto rows = all(tablet, contacts(), 1);
        QCOMPARE(rows.size(), 2u);
        QCOMPARE(rows[0].kind, 22u);
        auto filter = contacts();
        filter.indexed = {"domains", "finance_debt"};
        QCOMPARE(all(tablet, filter, 10).size(), 2u);
        QCOMPARE(all(tablet, searched("toesl"), 10).size(), 1u);
        QVERIFY(all(tablet, places(), 10).empty());
    }
};

WIJKRONDE_TEST(RecordQueryTest)
#include "record_query_test.moc"
