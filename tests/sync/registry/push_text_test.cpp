// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"
#include "tests/sync/registry/test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

/// A partner that two devices hold, each about to edit its note without the other.
class SharedNote {
public:
    explicit SharedNote(const std::string &note, Backend backend = currentBackend())
        : registry(backend),
          one(registry, registry.worker),
          two(registry, registry.colleague),
          stream(registry.stream(record::v1::STREAM_KIND_AREA).id),
          id(registry.random.id())
    {
        auto partner = partnerOf("Woningcorporatie Oeverland");
        partner.set_note(note);
        const Record empty(id, kindOf(partner).number());
        one.push({one.operation(empty, partner, stream)});
        one.pull();
        two.pull();
    }

    record::v1::Operation edit(TestDevice &device, const std::string &note)
    {
        record::v1::Partner wanted;
        wanted.ParseFromString(device.record(id).shown());
        wanted.set_note(note);
        return device.operation(device.record(id), wanted, stream);
    }
    Record at(TestDevice &device)
    {
        device.pull();
        return device.record(id);
    }
    std::string noteOf(TestDevice &device)
    {
        record::v1::Partner partner;
        partner.ParseFromString(at(device).shown());
        return partner.note();
    }

    TestRegistry registry;
    TestDevice one;
    TestDevice two;
    Id stream;
    Id id;
};

std::vector<Dot> sorted(std::vector<Dot> dots)
{
    std::ranges::sort(dots);
    return dots;
}

} // namespace

/// Texts that two people edited at the same time.
class PushTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { onBothDatabases(); }

    void differentPlacesOfATextComeTogether()
    {
        SharedNote shared("Belt maandag terug over de huur van De Brug.");
        shared.one.push({shared.edit(shared.one, "Belt dinsdag terug over de huur van De Brug.")});
        const auto answer =
            shared.two.push({shared.edit(shared.two, "Belt maandag terug over de energie van De Brug.")});
        QCOMPARE(outcome(answer), "applied");
        QCOMPARE(shared.noteOf(shared.one), "Belt dinsdag terug over de energie van De Brug.");
        QVERIFY(shared.at(shared.two).conflicts().empty());
        QCOMPARE(shared.at(shared.two).serialize(), shared.at(shared.one).serialize());
        // Marked as nobody's, with what it is made of.
        const auto state = shared.at(shared.one).state();
        const auto merged = std::ranges::find(state.versions(), 0u, &record::v1::Version::device_no);
        QVERIFY(merged != state.versions().end());
        QCOMPARE(merged->merged_size(), 2);
        QCOMPARE(shared.registry.broken(), std::vector<std::string>());
    }

    void theSamePlaceIsLeftToAPerson()
    {
        SharedNote shared("Belt maandag terug.");
        shared.one.push({shared.edit(shared.one, "Belt dinsdag terug.")});
        QCOMPARE(outcome(shared.two.push({shared.edit(shared.two, "Belt vrijdag terug.")})), "conflict");
        QCOMPARE(shared.at(shared.one).conflicts().size(), std::size_t{1});
        QCOMPARE(shared.registry.broken(), std::vector<std::string>());
    }

    void aThirdTextIsBroughtTogetherWithTheMerge()
    {
        SharedNote shared("een twee drie vier vijf zes zeven");
        TestDevice three(shared.registry, shared.registry.worker);
        three.pull();
        shared.one.push({shared.edit(shared.one, "EEN twee drie vier vijf zes zeven")});
        shared.two.push({shared.edit(shared.two, "een twee drie VIER vijf zes zeven")});
        QCOMPARE(outcome(three.push({shared.edit(three, "een twee drie vier vijf zes ZEVEN")})), "applied");
        QCOMPARE(shared.noteOf(shared.one), "EEN twee drie VIER vijf zes ZEVEN");
        QCOMPARE(shared.registry.broken(), std::vector<std::string>());
    }

    void anEditThatSawTheMergeReplacesWhatIsInItAlsoAfterARollBack()
    {
        SharedNote shared("een twee drie vier vijf", Backend::Sqlite);
        const auto before = shared.registry.snapshot();
        const auto first = shared.edit(shared.one, "EEN twee drie vier vijf");
        const auto second = shared.edit(shared.two, "een twee drie vier VIJF");
        shared.one.push({first});
        shared.two.push({second});
        QCOMPARE(shared.noteOf(shared.one), "EEN twee drie vier VIJF");
        const auto third = shared.edit(shared.one, "iets anders");
        shared.registry.restore(before);
        // The edit that saw the merge comes before anything that the merge is made of.
        TestDevice again(shared.registry, shared.registry.worker);
        again.push({third});
        again.push({second});
        again.push({first});
        QCOMPARE(shared.noteOf(again), "iets anders");
        QVERIFY(shared.at(again).conflicts().empty());
        QCOMPARE(shared.registry.broken(), std::vector<std::string>());
    }

    void aRegistryThatWasPutBackMakesTheSameMergeAgain()
    {
        SharedNote shared("een twee drie vier vijf", Backend::Sqlite);
        const auto before = shared.registry.snapshot();
        const auto first = shared.edit(shared.one, "EEN twee drie vier vijf");
        const auto second = shared.edit(shared.two, "een twee drie vier VIJF");
        shared.one.push({first});
        shared.two.push({second});
        const auto once = sorted(shared.at(shared.one).dots());
        shared.registry.restore(before);
        TestDevice again(shared.registry, shared.registry.worker);
        again.push({second});
        again.push({first});
        QCOMPARE(sorted(shared.at(again).dots()), once);
    }

    void theSameMergeIsMadeAlsoWhenAClockThatWasAheadIsNowRight()
    {
        SharedNote shared("een twee drie vier vijf", Backend::Sqlite);
        const auto before = shared.registry.snapshot();
        shared.registry.clock.advance(std::chrono::minutes(10));
        const auto first = shared.edit(shared.one, "EEN twee drie vier vijf");
        shared.registry.clock.advance(-std::chrono::minutes(9));
        const auto second = shared.edit(shared.two, "een twee drie vier VIJF");
        shared.one.push({first});
        shared.two.push({second});
        const auto once = sorted(shared.at(shared.one).dots());
        shared.registry.restore(before);
        // The first one counts as the later one now: its time is not ahead any more.
        shared.registry.clock.advance(std::chrono::minutes(20));
        TestDevice again(shared.registry, shared.registry.worker);
        again.push({first});
        again.push({second});
        QCOMPARE(shared.noteOf(again), "EEN twee drie vier VIJF");
        QCOMPARE(sorted(shared.at(again).dots()), once);
    }

    void aDeletedRecordIsNotWrittenOn()
    {
        SharedNote shared("een twee drie vier vijf");
        const auto second = shared.edit(shared.two, "een twee drie vier VIJF");
        auto first = shared.edit(shared.one, "EEN twee drie vier vijf");
        first.set_lifecycle(record::v1::LIFECYCLE_DELETED);
        shared.one.push({first});
        QCOMPARE(outcome(shared.two.push({second})), "conflict");
        QVERIFY(shared.at(shared.one).isEditedWhileDeleted());
        QCOMPARE(shared.registry.broken(), std::vector<std::string>());
    }

    void aDeletionOfWhatWasBroughtTogetherIsADeletion()
    {
        SharedNote shared("een twee drie vier vijf");
        shared.one.push({shared.edit(shared.one, "EEN twee drie vier vijf")});
        shared.two.push({shared.edit(shared.two, "een twee drie vier VIJF")});
        const auto seen = shared.at(shared.one);
        OperationBuilder builder(seen, shared.registry.random.id(), Hlc::at(shared.registry.clock.now()));
        auto removal = *builder.remove().build();
        removal.set_stream_id(shared.stream.toBytes());
        shared.one.push({removal});
        QVERIFY(shared.at(shared.two).isDeleted());
        QVERIFY(!shared.at(shared.two).isEditedWhileDeleted());
    }
};

WIJKRONDE_TEST(PushTextTest)
#include "push_text_test.moc"
