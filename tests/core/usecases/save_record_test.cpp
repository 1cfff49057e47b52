// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/save_record.h"

#include "core/store/record_query.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::codeOf;
using test::Tablet;
using test::value;

namespace {

using Contact = pb::Contact;

/// A contact that one tablet made and the other has fetched.
Id contactOnBoth(test::RegistryModel &registry, Tablet &one, Tablet &two)
{
    const auto id = one.create(test::contactOf(1, "note"));
    registry.push(one, 1);
    registry.pull(one);
    registry.pull(two);
    return id;
}

} // namespace

class SaveRecordTest : public QObject {
    Q_OBJECT

private slots:
    void aNewRecordGoesToTheStreamOfItsKind()
    {
        Tablet tablet;
        const auto streamOf = [&](const Id &id) {
            return value(tablet.store->streams().byNo(value(tablet.store->records().find(id))->streamNo))->id;
        };
        QCOMPARE(streamOf(tablet.create(test::contactOf(1))), Tablet::kTeam);
        QCOMPARE(streamOf(tablet.create(test::placeOf("De Brug"))), Tablet::kArea);
        pb::Team team;
        QCOMPARE(streamOf(tablet.create(team)), Tablet::kMunicipality);
        CreateOptions options;
        options.stream = Tablet::kArea;
        auto work = tablet.workspace();
        QCOMPARE(streamOf(value(createRecord(work, test::contactOf(1), options))), Tablet::kArea);
    }

    void beforeEnrolmentThereIsNowhereToSave()
    {
        const test::TemporaryFolder folder;
        const auto store = value(Store::open(folder.path(), Tablet::kKey, {}));
        test::FakeClock clock;
        test::SeededRandom random;
        test::DutchTimeZone zone;
        Workspace work{*store, clock, random, zone};
        QCOMPARE(codeOf(createRecord(work, test::contactOf(1))), ErrorCode::NotEnrolled);
        QCOMPARE(value(store->outbox().count()), 0u);
    }

    void whatOthersChangedInOtherFieldsStays()
    {
        Tablet one(1);
        Tablet two(2);
        test::RegistryModel registry;
        const auto id = contactOnBoth(registry, one, two);
        // One has the page open while the other's edit comes in.
        const auto seen = one.record(id);
        auto other = two.shown<Contact>(id);
        other.set_minutes(20);
        other.add_domains("housing");
        two.edit(two.record(id), other);
        registry.push(two, 2);
        registry.pull(one);
        auto wanted = test::shownOf(seen);
        wanted.set_work_note("changed");
        QVERIFY(one.edit(seen, wanted));
        const auto shown = one.shown<Contact>(id);
        QCOMPARE(shown.work_note(), "changed");
        QCOMPARE(shown.minutes(), 20);
        QCOMPARE(shown.domains_size(), 2);
        QVERIFY(one.record(id).conflicts().empty());
        registry.push(one, 1);
        registry.pull(two);
        QCOMPARE(two.shown<Contact>(id).work_note(), "changed");
    }

    void theSameFieldKeepsBothAndAChoiceResolvesIt()
    {
        Tablet one(1);
        Tablet two(2);
        test::RegistryModel registry;
        const auto id = contactOnBoth(registry, one, two);
        const auto seen = one.record(id);
        auto other = two.shown<Contact>(id);
        other.set_work_note("of the other");
        two.edit(two.record(id), other);
        registry.push(two, 2);
        registry.pull(one);
        auto wanted = test::shownOf(seen);
        wanted.set_work_note("mine");
        QVERIFY(one.edit(seen, wanted));
        const auto clash = one.record(id);
        QCOMPARE(clash.conflicts().size(), 1u);
        auto work = one.workspace();
        wanted.set_work_note("of the other");
        value(resolveField(work, clash, Contact::kWorkNoteFieldNumber, wanted));
        QVERIFY(one.record(id).conflicts().empty());
        registry.push(one, 1);
        registry.pull(two);
        QCOMPARE(two.shown<Contact>(id).work_note(), "of the other");
        QVERIFY(two.record(id).conflicts().empty());
    }

    void nothingChangedIsNothingStored()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "note"));
        QVERIFY(!tablet.edit(tablet.record(id), tablet.shown<Contact>(id)));
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
    }

    void savingTwiceIsSavingOnce()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        CreateOptions options;
        options.id = test::idOf(7);
        options.eraseDraft = true;
        value(createRecord(work, test::contactOf(1, "note"), options));
        value(tablet.store->drafts().put(test::idOf(7), 21, "typed again", tablet.clock.now()));
        // The second tap.
        QCOMPARE(value(createRecord(work, test::contactOf(1, "note"), options)), test::idOf(7));
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
        QVERIFY(value(tablet.store->drafts().all()).empty());
        // And with something more typed: the last word counts, and is no conflict with itself.
        value(createRecord(work, test::contactOf(1, "note, and more"), options));
        QCOMPARE(tablet.shown<Contact>(test::idOf(7)).work_note(), "note, and more");
        QVERIFY(tablet.record(test::idOf(7)).conflicts().empty());
        QCOMPARE(value(RecordQuery(tablet.store->database()).count(21)), 1);
        // Undone, then saved again all the same.
        value(deleteRecord(work, tablet.record(test::idOf(7))));
        value(createRecord(work, test::contactOf(1, "note, and more"), options));
        QVERIFY(!tablet.record(test::idOf(7)).isDeleted());
    }

    void anotherKindUnderTheSameIdIsRefused()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1));
        auto work = tablet.workspace();
        CreateOptions options;
        options.id = id;
        QCOMPARE(codeOf(createRecord(work, pb::GroupActivity(), options)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(editRecord(work, tablet.record(id), pb::Visit())), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(resolveField(work, tablet.record(id), 1, pb::Visit())), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(resolveField(work, tablet.record(id), 999, Contact())), ErrorCode::UnknownField);
        QCOMPARE(codeOf(resolveField(work, tablet.record(id), Contact::kDomainsFieldNumber, Contact())),
                 ErrorCode::UnknownField);
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
    }

    void deletingAndUndoing()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1, "note"));
        auto work = tablet.workspace();
        value(deleteRecord(work, tablet.record(id)));
        QVERIFY(tablet.record(id).isDeleted());
        value(restoreRecord(work, tablet.record(id)));
        QVERIFY(!tablet.record(id).isDeleted());
        QCOMPARE(tablet.shown<Contact>(id).work_note(), "note");
        QCOMPARE(codeOf(deleteRecord(work, Record(test::idOf(404), 21))), ErrorCode::InvalidArgument);
    }

    void limitsAreCountedInCharacters()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        std::string text;
        for (int i = 0; i < 8000; ++i)
            text += "👍";
        auto contact = test::contactOf(1, text);
        const auto id = value(createRecord(work, contact));
        QCOMPARE(tablet.shown<Contact>(id).work_note(), text);
        contact.set_work_note(text + "a");
        QCOMPARE(codeOf(createRecord(work, contact)), ErrorCode::TooLong);
        QCOMPARE(codeOf(editRecord(work, tablet.record(id), contact)), ErrorCode::TooLong);
        contact.set_work_note("bad \xff byte");
        QCOMPARE(codeOf(createRecord(work, contact)), ErrorCode::InvalidArgument);
        contact.set_work_note("good");
        contact.set_place_id("short");
        QCOMPARE(codeOf(createRecord(work, contact)), ErrorCode::InvalidArgument);
        contact.clear_place_id();
        contact.add_worker_ids("short");
        QCOMPARE(codeOf(createRecord(work, contact)), ErrorCode::InvalidArgument);
        QCOMPARE(value(tablet.store->outbox().count()), 1u);
    }

    void textTrapsSurviveUnharmed()
    {
        Tablet tablet;
        for (const std::string &text : {std::string("123456782"), std::string("<b>&amp;</b> '; DROP TABLE record; --"),
                                        std::string("👩🏽‍🍳 مرحبا \u202e rtl"), std::string("a\0b", 3),
                                        std::string("\r\n\t "), std::string("%s %n {}"), std::string("e\u0301 é")}) {
            const auto id = tablet.create(test::contactOf(1, text));
            tablet.reopen();
            QCOMPARE(tablet.shown<Contact>(id).work_note(), text);
        }
    }
};

WIJKRONDE_TEST(SaveRecordTest)
#include "save_record_test.moc"
