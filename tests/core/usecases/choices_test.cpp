// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/choices.h"

#include "core/store/author_table.h"
#include "core/usecases/identity.h"
#include "core/usecases/save_instead.h"
#include "tests/core/store/registry_model.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

const Id kNoor = test::idOf(1);
const Id kVera = test::idOf(2);

/// Two tablets of one team, as enrolled: device 1 is Noor's, device 2 Vera's.
struct TwoTablets {
    TwoTablets()
    {
        for (auto *tablet : {&noor, &vera}) {
            AuthorTable authors(tablet->store->database());
            value(authors.put(1, kNoor, "Noor Testeboer"));
            value(authors.put(2, kVera, "Vera Voorbeeld"));
        }
        value(writeIdentity(*noor.store, {kNoor, {}, "Noor Testeboer", {}, {}, {}}));
        value(writeIdentity(*vera.store, {kVera, {}, "Vera Voorbeeld", {}, {}, {}}));
        value(noor.store->setDeviceNo(1));
        value(vera.store->setDeviceNo(2));
    }

    Id contactOnBoth(const pb::Contact &contact = test::contactOf(1, "note"))
    {
        const auto id = noor.create(contact);
        sync();
        return id;
    }
    void change(Tablet &tablet, const Id &id, const std::function<void(pb::Contact &)> &change)
    {
        auto wanted = tablet.shown<pb::Contact>(id);
        change(wanted);
        tablet.edit(tablet.record(id), wanted);
    }
    void note(Tablet &tablet, const Id &id, const char *text)
    {
        change(tablet, id, [&](auto &contact) { contact.set_work_note(text); });
    }
    /// Both send, then both fetch.
    void sync()
    {
        registry.push(noor, 1);
        registry.push(vera, 2);
        registry.pull(noor);
        registry.pull(vera);
    }

    Tablet noor{1};
    Tablet vera{2};
    test::RegistryModel registry;
};

std::vector<Choice> choicesOn(Tablet &tablet)
{
    auto work = tablet.workspace();
    auto choices = value(listChoices(work, 100));
    if (value(countChoices(work)) != static_cast<std::int64_t>(choices.size()))
        throw std::runtime_error("the badge counts something else than the list shows");
    return choices;
}

Question questionAbout(Tablet &tablet, const Id &id)
{
    auto work = tablet.workspace();
    return value(questionsOf(work, id)).at(0);
}

std::string noteOf(Tablet &tablet, const Id &id)
{
    return tablet.shown<pb::Contact>(id).work_note();
}

} // namespace

class ChoicesTest : public QObject {
    Q_OBJECT

private slots:
    void twoNotesOfTwoPeopleAreOneChoiceWithWhoAndWhen()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        QVERIFY(choicesOn(town.noor).empty());
        town.noor.clock.advance(std::chrono::minutes(5));
        town.vera.clock.advance(std::chrono::minutes(9));
        town.note(town.noor, id, "of Noor");
        town.note(town.vera, id, "of Vera");
        town.sync();
        const auto choices = choicesOn(town.noor);
        QCOMPARE(choices.size(), 1u);
        QCOMPARE(choices[0].kind, ChoiceKind::Values);
        QCOMPARE(choices[0].recordId, id);
        QCOMPARE(choices[0].tags, std::vector<std::uint32_t>{9});
        QVERIFY(!choices[0].critical);
        const auto question = questionAbout(town.noor, id);
        QCOMPARE(question.rule, pb::MERGE_RULE_TEXT);
        QCOMPARE(question.answers.size(), 2u);
        QCOMPARE(question.answers[0].by.who, Writer::Me);
        QCOMPARE(textOf(question, question.answers[0]), "of Noor");
        QCOMPARE(question.answers[1].by.who, Writer::Colleague);
        QCOMPARE(question.answers[1].by.name, "Vera Voorbeeld");
        QCOMPARE(question.answers[1].by.at, town.vera.clock.now());
        QVERIFY(!question.answers[1].by.byDeviceClock);
        // On the other tablet it is the other way round.
        QCOMPARE(questionAbout(town.vera, id).answers[0].by.who, Writer::Me);
        QCOMPARE(textOf(question, questionAbout(town.vera, id).answers[0]), "of Vera");
    }

    void aDecisionIsThereForEverybodyAndNothingIsLeftToChoose()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        town.note(town.noor, id, "of Noor");
        town.note(town.vera, id, "of Vera");
        town.sync();
        const auto question = questionAbout(town.noor, id);
        auto work = town.noor.workspace();
        value(decideValue(work, question, question.answers[0].value));
        QVERIFY(choicesOn(town.noor).empty());
        town.sync();
        QVERIFY(choicesOn(town.vera).empty());
        QCOMPARE(noteOf(town.vera, id), "of Noor");
        QCOMPARE(town.vera.record(id).serialize(), town.noor.record(id).serialize());
    }

    void bothTextsGoOneUnderTheOtherAndMayBeEditedFirst()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        town.note(town.noor, id, "of Noor");
        town.note(town.vera, id, "of Vera");
        town.sync();
        const auto question = questionAbout(town.vera, id);
        QCOMPARE(joinedTexts(question), "of Vera\n\nof Noor");
        auto work = town.vera.workspace();
        value(decideValue(work, question, textValue(question, joinedTexts(question) + " together")));
        QCOMPARE(noteOf(town.vera, id), "of Vera\n\nof Noor together");
        QVERIFY(choicesOn(town.vera).empty());
    }

    void undoTakesTheOtherOneUnlessSomebodyWentOn()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        town.note(town.noor, id, "of Noor");
        town.note(town.vera, id, "of Vera");
        town.sync();
        auto work = town.noor.workspace();
        const auto question = questionAbout(town.noor, id);
        const auto decision = value(decideValue(work, question, question.answers[0].value));
        QVERIFY(value(undoDecision(work, decision)));
        QCOMPARE(noteOf(town.noor, id), "of Vera");
        // And with the texts that the page still has, any of them can be chosen once more.
        const auto again = value(
            decideValue(work, {ChoiceKind::Values, town.noor.record(id), 9, pb::MERGE_RULE_TEXT, question.answers},
                        question.answers[0].value));
        QCOMPARE(noteOf(town.noor, id), "of Noor");
        town.sync();
        town.note(town.vera, id, "newer");
        town.sync();
        QVERIFY(!value(undoDecision(work, again)));
        QCOMPARE(noteOf(town.noor, id), "newer");
    }

    void theSameValueTwiceIsNoChoice()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        town.note(town.noor, id, "the same");
        town.note(town.vera, id, "the same");
        town.sync();
        QVERIFY(choicesOn(town.noor).empty());
    }

    void aCriticalFieldIsMarkedAndTheStrictestCountsMeanwhile()
    {
        TwoTablets town;
        auto contact = test::contactOf(1);
        contact.set_confidentiality("open_team");
        const auto id = town.contactOnBoth(contact);
        town.change(town.noor, id, [](auto &wanted) { wanted.set_confidentiality("restricted_safety"); });
        town.vera.clock.advance(std::chrono::minutes(1));
        town.change(town.vera, id, [](auto &wanted) { wanted.set_confidentiality("case_team"); });
        town.change(town.vera, id, [](auto &wanted) { wanted.set_legal_basis("jeugdwet"); });
        town.change(town.noor, id, [](auto &wanted) { wanted.set_legal_basis("wmo_2015"); });
        town.sync();
        const auto choices = choicesOn(town.noor);
        QCOMPARE(choices.size(), 1u);
        QVERIFY(choices[0].critical);
        QCOMPARE(choices[0].tags.size(), 2u);
        QCOMPARE(effectiveCode(town.vera.record(id), "confidentiality"), "restricted_safety");
        QCOMPARE(effectiveCode(town.vera.record(id), "legal_basis"), "");
        QCOMPARE(effectiveCode(town.vera.record(id), "identification"), "anonymous");
    }

    void editedWhileRemovedStaysOrGoesAndCanBeUndone()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        auto work = town.vera.workspace();
        value(deleteRecord(work, town.vera.record(id)));
        town.note(town.noor, id, "went on");
        town.sync();
        QCOMPARE(choicesOn(town.noor).at(0).kind, ChoiceKind::EditedWhileDeleted);
        const auto question = questionAbout(town.noor, id);
        QCOMPARE(question.answers.at(0).by.who, Writer::Me);
        QCOMPARE(question.answers.at(1).by.name, "Vera Voorbeeld");
        auto noors = town.noor.workspace();
        auto decision = value(decideKeep(noors, question, false));
        QVERIFY(town.noor.record(id).isDeleted());
        QVERIFY(choicesOn(town.noor).empty());
        QVERIFY(value(undoDecision(noors, decision)));
        QVERIFY(!town.noor.record(id).isDeleted());
        QCOMPARE(noteOf(town.noor, id), "went on");
        QVERIFY(choicesOn(town.noor).empty());
    }

    void aRemovedRecordAsksNothing()
    {
        TwoTablets town;
        const auto id = town.contactOnBoth();
        town.note(town.noor, id, "of Noor");
        town.note(town.vera, id, "of Vera");
        town.sync();
        auto work = town.noor.workspace();
        value(deleteRecord(work, town.noor.record(id)));
        QVERIFY(choicesOn(town.noor).empty());
        QVERIFY(value(questionsOf(work, id)).empty());
    }

    void whoIsUnknownIsSaidToBeUnknownAndAMergeIsTheRegistrys()
    {
        TwoTablets town;
        auto work = town.noor.workspace();
        pb::Version version;
        version.set_dot(77);
        version.set_device_no(9);
        QCOMPARE(value(writerOf(work, version)).who, Writer::Unknown);
        version.set_device_no(0);
        QCOMPARE(value(writerOf(work, version)).who, Writer::Registry);
        // Another device of the same worker.
        value(AuthorTable(town.noor.store->database()).put(5, kNoor, "Noor Testeboer"));
        version.set_device_no(5);
        QCOMPARE(value(writerOf(work, version)).who, Writer::Me);
        // A clock that is ahead shows a time that has not come yet.
        version.set_hlc(Hlc::at(town.noor.clock.now() + std::chrono::hours(3)));
        QVERIFY(value(writerOf(work, version)).byDeviceClock);
    }

    void ownWorkBeforeTheTabletHasANumberIsStillOnesOwn()
    {
        Tablet tablet;
        const auto id = tablet.create(test::contactOf(1));
        auto work = tablet.workspace();
        const auto record = tablet.record(id);
        const auto &version = record.state().versions(0);
        QCOMPARE(version.device_no(), 0u);
        QCOMPARE(value(writerOf(work, version)).who, Writer::Me);
        value(tablet.store->settings().setValue("clock_offset_ms", "-10800000"));
        QVERIFY(value(writerOf(work, version)).byDeviceClock);
    }

    void whatIsPutRightAfterAccessWasLostNamesTheStreamThatItWasMadeIn()
    {
        Tablet tablet;
        const auto closed = test::idOf(9, 0xA0);
        auto streams = Tablet::streams();
        streams.push_back({closed, pb::STREAM_KIND_CASE, "", std::string(16, 'c')});
        SyncWriter writer(*tablet.store);
        value(writer.setMembership(2, streams));
        auto work = tablet.workspace();
        CreateOptions options;
        options.stream = closed;
        const auto id = value(createRecord(work, test::contactOf(1, "note"), options));
        value(writer.setMembership(3, Tablet::streams()));
        value(writer.acknowledge(1, {{3, 2, 0, 0}}, tablet.clock.now()));
        auto wanted = test::contactOf(1, "note");
        wanted.set_minutes(20);
        value(saveInstead(work, id, wanted));
        pb::Operation operation;
        operation.ParseFromString(value(tablet.store->outbox().oldest(1, 1))[0].bytes);
        QCOMPARE(operation.stream_id(), closed.toBytes());
    }

    void whatWasKeptBackIsAChoiceAndSavingInItsPlaceTakesItBack()
    {
        TwoTablets town;
        auto work = town.noor.workspace();
        CreateOptions wrongStream;
        wrongStream.stream = Tablet::kMunicipality;
        const auto id = value(createRecord(work, test::contactOf(1, "note"), wrongStream));
        value(SyncWriter(*town.noor.store).acknowledge(1, {{3, 9, 0, 0}}, town.noor.clock.now()));
        const auto choices = choicesOn(town.noor);
        QCOMPARE(choices.at(0).kind, ChoiceKind::KeptBack);
        QCOMPARE(choices.at(0).reason, 9);
        auto wanted = town.noor.shown<pb::Contact>(id);
        wanted.set_minutes(20);
        QCOMPARE(value(saveInstead(work, id, wanted)), std::vector{choices[0].id});
        QVERIFY(choicesOn(town.noor).empty());
        // The new operation has everything, in the stream of its kind.
        pb::Operation operation;
        operation.ParseFromString(value(town.noor.store->outbox().oldest(1, 1))[0].bytes);
        QCOMPARE(operation.stream_id(), Tablet::kTeam.toBytes());
        QCOMPARE(operation.seen_size(), 0);
        town.sync();
        QCOMPARE(noteOf(town.vera, id), "note");
        QCOMPARE(town.vera.shown<pb::Contact>(id).minutes(), 20);
        QCOMPARE(town.vera.record(id).serialize(), town.noor.record(id).serialize());
    }
};

WIJKRONDE_TEST(ChoicesTest)
#include "choices_test.moc"
