// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/core/record/stories.h"
#include "tests/support/law.h"
#include "tests/support/test_program.h"

#include <google/protobuf/util/message_differencer.h>

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

using Genes = Story::Genes;

namespace {

constexpr std::uint64_t kLater = 1'000'000;

record::v1::Contact wantedOf(const Record &record, std::uint64_t seed)
{
    SeededRandom random(seed);
    auto contact = shownOf(record);
    const std::string value(1, static_cast<char>('a' + random.below(4)));
    if (random.below(2) == 0)
        contact.set_work_note(value);
    if (random.below(2) == 0)
        contact.set_minutes(static_cast<int>(random.below(3)));
    if (random.below(3) == 0)
        contact.clear_identification();
    if (random.below(3) == 0)
        contact.clear_domains();
    else if (random.below(2) == 0 && std::ranges::find(contact.domains(), value) == contact.domains().end())
        contact.add_domains(value);
    return contact;
}

std::set<std::string> domainsOf(const record::v1::Contact &contact)
{
    return {contact.domains().begin(), contact.domains().end()};
}

/// Sets have no order.
bool saysTheSame(record::v1::Contact one, record::v1::Contact other)
{
    const bool sameDomains = domainsOf(one) == domainsOf(other);
    one.clear_domains();
    other.clear_domains();
    return sameDomains && google::protobuf::util::MessageDifferencer::Equals(one, other);
}

} // namespace

class OperationBuilderLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void afterAnEditItsAuthorSeesWhatWasWanted()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto &seen = story.seenBy(static_cast<int>(seed % Story::kDevices));
            const auto wanted = wantedOf(seen, seed);
            const auto operation = OperationBuilder(seen, uidOf(kLater), kLater).change(wanted).build();
            if (!operation) {
                RC_ASSERT(saysTheSame(wanted, shownOf(seen)));
                return;
            }
            RC_ASSERT(checkOperation(*operation).has_value());
            RC_ASSERT(saysTheSame(shownOf(after(seen, *operation)), wanted));
        }));
    }

    void anEditThatChangesNothingIsNoOperation()
    {
        QVERIFY(rc::check([](const Genes &genes) {
            const Story story(genes);
            const auto &seen = story.seenBy(0);
            if (!seen.isEmpty())
                RC_ASSERT(!OperationBuilder(seen, uidOf(kLater), kLater).change(shownOf(seen)).build());
        }));
    }

    void anEditOfOneFieldLeavesTheConflictsOfOthers()
    {
        QVERIFY(rc::check([](const Genes &genes) {
            const Story story(genes);
            const auto seen = merged(story.operations).record;
            auto wanted = shownOf(seen);
            wanted.set_minutes(77);
            const auto operation = OperationBuilder(seen, uidOf(kLater), kLater).change(wanted).build();
            RC_ASSERT(operation.has_value());
            const auto tagsOf = [](const Record &record) {
                std::set<std::uint32_t> tags;
                for (const auto &conflict : record.conflicts())
                    tags.insert(conflict.tag);
                return tags;
            };
            const auto minutes = kindOf(wanted).field("minutes")->tag();
            auto expected = tagsOf(seen);
            expected.erase(minutes);
            RC_ASSERT(tagsOf(after(seen, *operation)) == expected);
        }));
    }

    void aResolvedFieldHasTheOneValueThatWasChosen()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto seen = merged(story.operations).record;
            auto wanted = shownOf(seen);
            wanted.set_work_note(std::string(1, static_cast<char>('a' + seed % 5)));
            const auto operation = *OperationBuilder(seen, uidOf(kLater), 1).resolve(9, wanted).build();
            const auto chosen = after(seen, operation);
            RC_ASSERT(std::ranges::none_of(chosen.conflicts(), [](const auto &open) { return open.tag == 9; }));
            RC_ASSERT(shownOf(chosen).work_note() == wanted.work_note());
        }));
    }

    void deletingAndBringingBackAreTheLastWord()
    {
        QVERIFY(rc::check([](const Genes &genes) {
            const Story story(genes);
            const auto seen = merged(story.operations).record;
            const auto gone = after(seen, removed(seen, kLater));
            RC_ASSERT(gone.isDeleted());
            const auto back = after(gone, *OperationBuilder(gone, uidOf(kLater + 1), 1).restore().build());
            RC_ASSERT(!back.isDeleted() && !back.isEditedWhileDeleted());
            RC_ASSERT(saysTheSame(shownOf(back), shownOf(seen)));
        }));
    }

    void aMoveIsTheLastWordOfWhereARecordLives()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t stream) {
            const Story story(genes);
            const auto seen = merged(story.operations).record;
            const auto moved = after(seen, *OperationBuilder(seen, uidOf(kLater), 1).moveTo(idOf(stream)).build());
            RC_ASSERT(moved.movedTo() == std::vector<Id>{idOf(stream)});
        }));
    }

    void aBuilderThatNamesNothingIsCaught()
    {
        // The negative control: an edit that does not say what it replaces leaves the old value beside the new one.
        SeededRandom random(7);
        int caught = 0;
        for (int i = 0; i < 200; ++i) {
            const auto seen = merged(randomStory(random).operations).record;
            auto wanted = shownOf(seen);
            wanted.set_work_note("e");
            auto operation = *OperationBuilder(seen, uidOf(kLater), 1).resolve(9, wanted).build();
            operation.clear_contexts();
            caught += shownOf(after(seen, operation)).work_note() == "e" ? 0 : 1;
        }
        QVERIFY(caught > 100);
    }
};

WIJKRONDE_TEST(OperationBuilderLaws)
#include "operation_builder_laws.moc"
