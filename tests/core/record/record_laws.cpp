// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/wire_fields.h"
#include "tests/core/record/stories.h"
#include "tests/support/law.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

using Genes = Story::Genes;

namespace {

bool areConcurrent(const Made &one, const Made &other)
{
    return !one.seen.contains(other.operation.op_uid()) && !other.seen.contains(one.operation.op_uid());
}

/// An operation for each version that gives exactly that version.
std::vector<record::v1::Operation> operationsOf(const record::v1::RecordState &state)
{
    std::vector<record::v1::Operation> operations;
    for (const auto &version : state.versions()) {
        auto &operation = operations.emplace_back();
        operation.set_op_uid(uidOf(version.dot()).toBytes());
        operation.set_record_id(state.record_id());
        operation.set_kind(state.kind());
        operation.set_hlc(version.hlc());
        operation.set_fields(version.fields());
        operation.set_move_to(version.moved_to());
        operation.set_lifecycle(version.lifecycle() == record::v1::LIFECYCLE_UNSPECIFIED
                                    ? record::v1::LIFECYCLE_UNTOUCHED
                                    : version.lifecycle());
        for (const auto tag : version.cleared()) {
            auto *context = operation.add_contexts();
            context->set_tag(tag);
            context->set_cleared(true);
        }
    }
    return operations;
}

} // namespace

class RecordLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void anyOrderOfOperationsGivesTheSameBytes()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto expected = merged(story.operations).record.serialize();
            RC_ASSERT(merged(shuffled(story.operations, seed)).record.serialize() == expected);
        }));
    }

    void concurrentOperationsCommuteOnAnyState()
    {
        // Record::apply() alone, without anything that remembers: two operations that had not seen each other.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t choice) {
            const Story story(genes);
            if (story.operations.size() < 2)
                return;
            const auto &one = story.operations[choice % story.operations.size()];
            const auto &other = story.operations[(choice >> 32) % story.operations.size()];
            if (&one == &other || !areConcurrent(one, other))
                return;
            std::vector<Made> before;
            for (const auto &made : story.operations) {
                const auto &uid = made.operation.op_uid();
                if (one.seen.contains(uid) || other.seen.contains(uid))
                    before.push_back(made);
            }
            auto left = merged(before).record;
            auto right = left;
            for (const auto *made : {&one, &other})
                left.apply(made->operation, made->operation.hlc(), made->deviceNo);
            for (const auto *made : {&other, &one})
                right.apply(made->operation, made->operation.hlc(), made->deviceNo);
            RC_ASSERT(left.serialize() == right.serialize());
        }));
    }

    void operationsAreIdempotentByTheirUid()
    {
        // Who merges knows the uids, as a registry does, and skips what it knows: then how often does not matter.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            auto twice = shuffled(story.operations, seed);
            const auto again = shuffled(story.operations, seed + 1);
            twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(twice.size() / 2), again.begin(), again.end());
            RC_ASSERT(merged(twice).record.serialize() == merged(story.operations).record.serialize());
        }));
    }

    void theNaiveMergeSaysTheSame()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto record = merged(shuffled(story.operations, seed)).record;
            RC_ASSERT(ReferenceMerge::factsOf(record) == reference(story.operations).facts());
        }));
    }

    void whatIsShownIsTheGreatestThatStands()
    {
        QVERIFY(rc::check([](const Genes &genes) {
            const Story story(genes);
            const auto record = merged(story.operations).record;
            const auto shown = shownOf(record);
            const auto naive = reference(story.operations);
            const auto notes = naive.values(9);
            record::v1::Contact last;
            RC_ASSERT(last.ParseFromString(notes.empty() ? std::string() : notes.back()));
            RC_ASSERT(shown.has_work_note() == last.has_work_note());
            RC_ASSERT(shown.work_note() == last.work_note());
            const auto domains = naive.values(7);
            RC_ASSERT(std::set<std::string>(domains.begin(), domains.end()).size()
                      == static_cast<std::size_t>(shown.domains_size()));
            const std::set<std::string> different(notes.begin(), notes.end());
            const auto conflicts = record.conflicts();
            RC_ASSERT((different.size() > 1)
                      == std::ranges::any_of(conflicts, [](const auto &conflict) { return conflict.tag == 9; }));
        }));
    }

    void deletedMeansThatNoEditStandsThatHadNotSeenIt()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto record = merged(shuffled(story.operations, seed)).record;
            bool alive = false;
            bool deleted = false;
            for (const auto &fact : reference(story.operations).facts()) {
                alive = alive || (fact.tag == 0 && fact.lifecycle == 1);
                deleted = deleted || (fact.tag == 0 && fact.lifecycle == 2);
            }
            RC_ASSERT(record.isDeleted() == (deleted && !alive));
            RC_ASSERT(record.isEditedWhileDeleted() == (deleted && alive));
        }));
    }

    void theLastMoveThatStandsIsTheLastOfTheMoves()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            std::vector<std::string> moves;
            for (const auto &stream : merged(shuffled(story.operations, seed)).record.movedTo())
                moves.push_back(stream.toBytes());
            RC_ASSERT(moves == reference(story.operations).values(ReferenceMerge::kMoved));
        }));
    }

    void nobodyRemovesWhatNobodyHadSeen()
    {
        // I5: a value leaves a record only by an operation that had seen it, and nothing that stands is in another's
        // past.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto standing = ReferenceMerge::factsOf(merged(shuffled(story.operations, seed)).record);
            std::map<std::uint64_t, const Made *> byDot;
            for (const auto &made : story.operations)
                byDot[dotOf(made.operation.op_uid())] = &made;
            for (const auto &fact : standing) {
                for (const auto &other : standing) {
                    // Of a single field, two that stand are concurrent; a field of a newer schema is judged by its
                    // author only.
                    if (fact.tag != other.tag || fact.dot == other.dot || fact.tag == 7 || fact.tag == kNewerTag)
                        continue;
                    RC_ASSERT(!byDot[fact.dot]->seen.contains(byDot[other.dot]->operation.op_uid()));
                }
            }
            for (const auto &made : story.operations) {
                for (const auto &named : namedValues(made.operation)) {
                    const auto author = byDot.find(named.dot);
                    RC_ASSERT(author != byDot.end());
                    RC_ASSERT(made.seen.contains(author->second->operation.op_uid()));
                }
            }
        }));
    }

    void anOperationTakesAwayExactlyWhatItNames()
    {
        // On any state, also one in which the operation comes too early.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t choice) {
            const Story story(genes);
            if (story.operations.empty())
                return;
            const auto &made = story.operations[choice % story.operations.size()];
            std::vector<Made> others;
            for (const auto &other : story.operations) {
                if (other.operation.op_uid() != made.operation.op_uid() && (choice >> (others.size() % 60)) % 3 != 0)
                    others.push_back(other);
            }
            const auto before = merged(others).record;
            const auto after = test::after(before, made.operation, made.deviceNo);
            const auto named = namedValues(made.operation);
            const auto left = ReferenceMerge::factsOf(after);
            for (const auto &fact : ReferenceMerge::factsOf(before)) {
                const bool isNamed = std::ranges::any_of(named, [&](const NamedValue &value) {
                    return value.dot == fact.dot && value.tag == fact.tag
                           && (value.element.empty() || value.element == fact.bytes);
                });
                RC_ASSERT(left.contains(fact) == !isNamed);
            }
        }));
    }

    void whatWasReplacedNeverComesBack()
    {
        // A registry that was put back: some operations get lost, others come, the lost ones are sent again.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t lost, std::uint64_t seed) {
            const Story story(genes);
            std::vector<Made> first;
            std::vector<Made> again;
            for (std::size_t i = 0; i < story.operations.size(); ++i)
                ((lost >> (i % 64)) % 2 != 0 ? again : first).push_back(story.operations[i]);
            first = shuffled(first, seed);
            again = shuffled(again, seed + 1);
            auto merger = merged(first);
            std::set<NamedValue> replaced;
            const auto expectReplaced = [&] {
                for (const auto &fact : ReferenceMerge::factsOf(merger.record)) {
                    RC_ASSERT(!replaced.contains({fact.dot, fact.tag, {}}));
                    RC_ASSERT(fact.bytes.empty() || !replaced.contains({fact.dot, fact.tag, fact.bytes}));
                }
            };
            for (const auto &made : first)
                std::ranges::copy(namedValues(made.operation), std::inserter(replaced, replaced.end()));
            expectReplaced();
            for (const auto &made : again) {
                merger.apply(made.operation, made.deviceNo);
                std::ranges::copy(namedValues(made.operation), std::inserter(replaced, replaced.end()));
                expectReplaced();
            }
            RC_ASSERT(merger.record.serialize() == merged(story.operations).record.serialize());
        }));
    }

    void aConcurrentAddWinsOverARemoval()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto record = merged(shuffled(story.operations, seed)).record;
            const auto shown = shownOf(record);
            for (const auto &adding : story.operations) {
                const auto fields = splitFields(adding.operation.fields()).value_or(std::vector<WireField>());
                for (const auto &field : fields) {
                    if (field.tag != 7)
                        continue;
                    const NamedValue added{dotOf(adding.operation.op_uid()), 7, std::string(field.bytes)};
                    const bool removed = std::ranges::any_of(story.operations, [&](const Made &removing) {
                        const auto named = namedValues(removing.operation);
                        return std::ranges::find(named, added) != named.end();
                    });
                    record::v1::Contact one;
                    RC_ASSERT(one.ParseFromString(added.element));
                    const auto &all = shown.domains();
                    RC_ASSERT(removed || std::ranges::find(all, one.domains(0)) != all.end());
                }
            }
        }));
    }

    void aSnapshotAndTheRestAreTheSameAsAReplay()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t cut) {
            const Story story(genes);
            const auto at = static_cast<std::ptrdiff_t>(story.operations.empty() ? 0 : cut % story.operations.size());
            const std::vector<Made> head(story.operations.begin(), story.operations.begin() + at);
            const auto state = merged(head).record.serialize();
            auto record = head.empty() ? Record(idOf(1), 21) : *Record::parse(state);
            // In causal order nothing is covered: a device that overlays its own operations keeps no such list.
            for (auto made = story.operations.begin() + at; made != story.operations.end(); ++made)
                record.apply(made->operation, made->operation.hlc(), made->deviceNo);
            RC_ASSERT(record.serialize() == merged(story.operations).record.serialize());
        }));
    }

    void groupingDoesNotMatter()
    {
        // Associative: a registry that had merged and stored some of it already, in any order, comes to the same.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            auto left = shuffled(story.operations, seed);
            const auto middle = static_cast<std::ptrdiff_t>(left.size() / 2);
            auto stored = merged({left.begin(), left.begin() + middle});
            if (middle > 0)
                stored.record = *Record::parse(stored.record.serialize());
            for (auto made = left.begin() + middle; made != left.end(); ++made)
                stored.apply(made->operation, made->deviceNo);
            std::rotate(left.begin(), left.begin() + middle, left.end());
            RC_ASSERT(merged(left).record.serialize() == stored.record.serialize());
        }));
    }

    void theSameVersionsGiveTheSameBytes()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto record = merged(story.operations).record;
            std::map<Dot, std::uint32_t> devices;
            for (const auto &version : record.state().versions())
                devices[version.dot()] = version.device_no();
            Record made(record.id(), record.kind());
            for (const auto &operation : shuffled(operationsOf(record.state()), seed))
                made.apply(operation, operation.hlc(), devices[dotOf(operation.op_uid())]);
            RC_ASSERT(made.serialize() == record.serialize());
        }));
    }

    void aMergeThatForgetsCoveredValuesIsCaught()
    {
        // The negative control of the laws above: stories must be rich enough to tell.
        SeededRandom random(5);
        int caught = 0;
        for (int i = 0; i < 500; ++i) {
            const auto story = randomStory(random);
            Merger forgetful(idOf(1), 21);
            forgetful.forgetsCovered = true;
            for (const auto &made : shuffled(story.operations, random.next()))
                forgetful.apply(made.operation, made.deviceNo);
            caught += forgetful.record.serialize() == merged(story.operations).record.serialize() ? 0 : 1;
        }
        QVERIFY(caught > 250);
    }

    void brokenMergesAreCaught_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::newRow("the last writer wins") << "last writer";
        QTest::newRow("a removal takes every dot of an element") << "remove wins";
        QTest::newRow("what is not known is dropped") << "known only";
        QTest::newRow("the lifecycle is not named") << "lifecycle";
    }

    void brokenMergesAreCaught()
    {
        QFETCH(QString, broken);
        SeededRandom random(6);
        int caught = 0;
        for (int i = 0; i < 500; ++i) {
            const auto story = randomStory(random);
            Merger merger(idOf(1), 21);
            for (const auto &made : shuffled(story.operations, random.next())) {
                auto operation = made.operation;
                for (auto &context : *operation.mutable_contexts()) {
                    if (broken == "last writer" || (broken == "remove wins" && context.tag() == 7)) {
                        for (const auto &version : merger.record.state().versions()) {
                            operation.add_seen(version.dot());
                            context.add_seen(static_cast<std::uint32_t>(operation.seen_size() - 1));
                        }
                    }
                }
                if (broken == "known only") {
                    record::v1::Contact contact;
                    QVERIFY(contact.ParseFromString(operation.fields()));
                    contact.DiscardUnknownFields();
                    operation.set_fields(contact.SerializeAsString());
                }
                if (broken == "lifecycle")
                    operation.clear_lifecycle_seen();
                merger.apply(operation, made.deviceNo);
            }
            const bool same = ReferenceMerge::factsOf(merger.record) == reference(story.operations).facts();
            caught += same ? 0 : 1;
        }
        QVERIFY2(caught > 20, QByteArray::number(caught).constData());
    }
};

WIJKRONDE_TEST(RecordLaws)
#include "record_laws.moc"
