// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/record/edits.h"
#include "tests/support/reference_merge.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace wijkronde;
using test::Merger;
using test::ReferenceMerge;

namespace {

constexpr int kDevices = 3;

struct Made {
    pb::Operation operation;
    std::uint32_t deviceNo;
    std::set<std::string> seen; ///< uids in its causal past
};

using Genes = std::vector<std::uint16_t>;

/// Some people edit one record. A gene is one step of one device: an edit of what it sees, or a look at another's
/// edits. Few values, so that equal ones meet; short vectors of genes shrink to short stories.
class Story {
public:
    explicit Story(const Genes &genes)
    {
        for (int i = 0; i < kDevices; ++i)
            m_devices.emplace_back(test::idOf(1), 21);
        for (const auto gene : genes)
            step(gene % kDevices, (gene / kDevices) % 12, gene / 36);
    }

    std::vector<Made> operations;

private:
    void step(std::uint32_t device, int what, int how)
    {
        auto &own = m_devices[device];
        if (what >= 9) {
            // Looks at everything that another device has.
            const auto &other = m_seen[static_cast<std::uint32_t>(how % kDevices)];
            for (const auto &made : operations) {
                if (other.contains(made.operation.op_uid()) && m_seen[device].insert(made.operation.op_uid()).second)
                    own.apply(made.operation, made.deviceNo);
            }
            return;
        }
        const auto number = operations.size() + 1;
        // The dot and the clock must not run together: what is made later need not be later by the clock.
        const Id opUid = test::uidOf(number + (static_cast<std::uint64_t>(how * 37 + 11) << 32));
        const std::uint64_t hlc = 100 + static_cast<std::uint64_t>((how * 7 + what) % 5);
        OperationBuilder builder(own.record, opUid, hlc);
        if (what == 8)
            builder.remove();
        else
            builder.change(wanted(own.record, what, how));
        auto operation = builder.build();
        if (!operation)
            return;
        if (what == 7)
            operation->mutable_fields()->append("\xc0\x3e" + std::string(1, static_cast<char>(how % 3))); // field 1000
        operations.push_back({*operation, device, m_seen[device]});
        m_seen[device].insert(operation->op_uid());
        own.apply(*operation, device);
    }

    static pb::Contact wanted(const Record &record, int what, int how)
    {
        auto contact = test::shownOf(record);
        const std::string value(1, static_cast<char>('a' + how % 3));
        switch (what) {
        case 0:
            contact.set_work_note(value);
            break;
        case 1:
            contact.clear_work_note();
            break;
        case 2:
            contact.set_identification(value);
            break;
        case 3:
        case 4:
            contact.add_domains(value);
            break;
        case 5:
            contact.clear_domains();
            break;
        case 6:
            if (contact.domains_size() > 0)
                contact.mutable_domains()->DeleteSubrange(0, 1);
            contact.set_work_note(value);
            break;
        default:
            contact.set_minutes(how % 3);
            contact.set_identification(value);
            break;
        }
        return contact;
    }

    std::vector<Merger> m_devices;
    std::map<std::uint32_t, std::set<std::string>> m_seen;
};

Merger merged(const std::vector<Made> &operations)
{
    Merger merger(test::idOf(1), 21);
    for (const auto &made : operations)
        merger.apply(made.operation, made.deviceNo);
    return merger;
}

std::vector<Made> shuffled(std::vector<Made> operations, std::uint64_t seed)
{
    test::SeededRandom random(seed);
    for (auto i = operations.size(); i > 1; --i)
        std::swap(operations[i - 1], operations[random.below(i)]);
    return operations;
}

ReferenceMerge reference(const std::vector<Made> &operations)
{
    ReferenceMerge merge;
    for (const auto &made : operations)
        merge.add(made.operation, made.deviceNo);
    return merge;
}

} // namespace

class RecordLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto cases = qEnvironmentVariable("WIJKRONDE_LAW_CASES", "10000");
        const auto seed = qEnvironmentVariable("WIJKRONDE_LAW_SEED", "20260310");
        qputenv("RC_PARAMS", ("max_success=" + cases + " seed=" + seed + " max_size=40").toUtf8());
    }

    void anyOrderOfOperationsGivesTheSameBytes()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto expected = merged(story.operations).record.serialize();
            RC_ASSERT(merged(shuffled(story.operations, seed)).record.serialize() == expected);
        }));
    }

    void operationsAreIdempotentByTheirUid()
    {
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
            const auto shown = test::shownOf(record);
            const auto naive = reference(story.operations);
            const auto notes = naive.values(9);
            pb::Contact last;
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
                    if (fact.tag != other.tag || fact.dot == other.dot || fact.tag == 7 || fact.tag == 1000)
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

    void aSnapshotAndTheRestAreTheSameAsAReplay()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t cut) {
            const Story story(genes);
            const auto at = static_cast<std::ptrdiff_t>(story.operations.empty() ? 0 : cut % story.operations.size());
            const std::vector<Made> head(story.operations.begin(), story.operations.begin() + at);
            const auto state = merged(head).record.serialize();
            auto record = head.empty() ? Record(test::idOf(1), 21) : *Record::parse(state);
            // In causal order nothing is covered: a device that overlays its own operations keeps no such list.
            for (auto made = story.operations.begin() + at; made != story.operations.end(); ++made)
                record.apply(made->operation, made->operation.hlc(), made->deviceNo);
            RC_ASSERT(record.serialize() == merged(story.operations).record.serialize());
        }));
    }

    void groupingDoesNotMatter()
    {
        // Associative: a registry that had merged some of it already, in any order, comes to the same.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            auto left = shuffled(story.operations, seed);
            const auto middle = static_cast<std::ptrdiff_t>(left.size() / 2);
            std::rotate(left.begin(), left.begin() + middle, left.end());
            RC_ASSERT(merged(left).record.serialize() == merged(shuffled(story.operations, seed)).record.serialize());
        }));
    }

    void aMergeThatForgetsCoveredValuesIsCaught()
    {
        // The negative control of the laws above: stories must be rich enough to tell.
        test::SeededRandom random(5);
        int caught = 0;
        for (int i = 0; i < 500; ++i) {
            Genes genes(20);
            for (auto &gene : genes)
                gene = static_cast<std::uint16_t>(random.below(0x10000));
            const Story story(genes);
            Merger forgetful(test::idOf(1), 21);
            forgetful.forgetsCovered = true;
            for (const auto &made : shuffled(story.operations, random.next()))
                forgetful.apply(made.operation, made.deviceNo);
            caught += forgetful.record.serialize() == merged(story.operations).record.serialize() ? 0 : 1;
        }
        QVERIFY(caught > 250);
    }

    void fieldsOfANewerSchemaAreNeverLost()
    {
        QVERIFY(rc::check([](const Genes &genes) {
            const Story story(genes);
            const auto record = merged(story.operations).record;
            std::set<std::string> made;
            for (const auto &one : story.operations) {
                const auto at = one.operation.fields().rfind("\xc0\x3e");
                if (at != std::string::npos)
                    made.insert(one.operation.fields().substr(at));
            }
            std::set<std::string> kept;
            for (const auto &bytes : reference(story.operations).values(1000))
                kept.insert(bytes);
            RC_ASSERT(kept == made);
            for (const auto &bytes : made)
                RC_ASSERT(record.shown().find(bytes) != std::string::npos);
        }));
    }
};

WIJKRONDE_TEST(RecordLaws)
#include "record_laws.moc"
