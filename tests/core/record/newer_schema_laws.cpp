// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// What a newer schema writes survives every merge and every edit of an older one (sync.md 2, Schema).
#include "core/record/wire_fields.h"
#include "tests/core/record/stories.h"
#include "tests/support/law.h"
#include "tests/support/test_program.h"

#include <google/protobuf/unknown_field_set.h>

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

using Genes = Story::Genes;

namespace {

/// Fields of every wire type that proto3 has, with numbers that no schema of ours uses, as a newer one may write them.
std::string newerFields(std::uint64_t seed)
{
    SeededRandom random(seed);
    google::protobuf::UnknownFieldSet fields;
    for (auto count = random.below(4) + 1; count > 0; --count) {
        const auto tag = static_cast<int>(900 + random.below(40));
        switch (random.below(4)) {
        case 0:
            fields.AddVarint(tag, random.next());
            break;
        case 1:
            fields.AddFixed32(tag, static_cast<std::uint32_t>(random.next()));
            break;
        case 2:
            fields.AddFixed64(tag, random.next());
            break;
        default:
            fields.AddLengthDelimited(tag, std::string(random.below(40), static_cast<char>(random.next())));
            break;
        }
    }
    std::string bytes;
    fields.SerializeToString(&bytes);
    return bytes;
}

std::multiset<std::string> piecesOf(const std::string &message)
{
    std::multiset<std::string> pieces;
    for (const auto &field : splitFields(message).value_or(std::vector<WireField>()))
        pieces.insert(std::string(field.bytes));
    return pieces;
}

std::multiset<std::string> newerIn(const std::string &message)
{
    auto pieces = piecesOf(message);
    std::erase_if(pieces, [](const std::string &piece) {
        const auto fields = splitFields(piece).value_or(std::vector<WireField>());
        return fields.empty() || fields.front().tag < 900;
    });
    return pieces;
}

} // namespace

class NewerSchemaLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void fieldsOfANewerSchemaAreNeverLost()
    {
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            const auto record = merged(shuffled(story.operations, seed)).record;
            std::multiset<std::string> kept;
            for (const auto &fact : ReferenceMerge::factsOf(record)) {
                if (fact.tag == kNewerTag)
                    kept.insert(fact.bytes);
            }
            std::multiset<std::string> made;
            for (const auto &bytes : reference(story.operations).values(kNewerTag))
                made.insert(bytes);
            RC_ASSERT(kept == made);
            for (const auto &bytes : made)
                RC_ASSERT(record.shown().find(bytes) != std::string::npos);
        }));
    }

    void everyWireTypeSurvivesTheEditsOfOthers()
    {
        // A newer device makes the record; older ones edit, delete and bring back what they know of it.
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed);
            const auto newer = newerFields(seed);
            auto first = changed(Record(idOf(1), 21), 1, [](auto &contact) { contact.set_work_note("a"); });
            first.mutable_fields()->append(newer);
            auto record = after(Record(idOf(1), 21), first);
            for (std::uint64_t edit = 2; edit < 2 + random.below(5); ++edit) {
                const auto operation =
                    random.below(5) == 0 ? removed(record, edit) : changed(record, edit, [&](auto &contact) {
                        contact.set_work_note(std::string(edit, 'b'));
                        contact.set_minutes(static_cast<int>(edit));
                    });
                RC_ASSERT(newerIn(operation.fields()).empty());
                record = after(record, operation, static_cast<std::uint32_t>(edit));
            }
            RC_ASSERT(newerIn(record.shown()) == std::multiset<std::string>(piecesOf(newer)));
            RC_ASSERT(newerIn(Record::parse(record.serialize())->shown()) == newerIn(record.shown()));
        }));
    }

    void partsOfANewerStateSurviveAMerge()
    {
        // Not fields of the record but of the messages around them: what a newer registry says of a version that
        // stands.
        QVERIFY(rc::check([](const Genes &genes, std::uint64_t seed) {
            const Story story(genes);
            if (story.operations.empty())
                return;
            auto state = merged(story.operations).record.state();
            const auto ofState = newerFields(seed);
            const auto ofVersion = newerFields(seed + 1);
            state.MergeFromString(ofState);
            for (auto &version : *state.mutable_versions())
                version.MergeFromString(ofVersion);
            auto record = *Record::parse(state.SerializeAsString());
            const auto before = record.dots();
            record.apply(changed(record, 0xFFFF, [](auto &contact) { contact.set_work_note("zz"); }), 1000, 9);
            RC_ASSERT(newerIn(record.state().SerializeAsString()) == piecesOf(ofState));
            for (const auto &version : record.state().versions()) {
                const bool isOld = std::ranges::find(before, version.dot()) != before.end();
                RC_ASSERT(newerIn(version.SerializeAsString())
                          == (isOld ? piecesOf(ofVersion) : std::multiset<std::string>()));
            }
        }));
    }

    void aRecordOfAnUnknownKindIsMergedAllTheSame()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            constexpr std::uint32_t newerKind = 9999;
            std::vector<record::v1::Operation> operations;
            for (std::uint64_t i = 1; i < 5; ++i) {
                auto &operation = operations.emplace_back();
                operation.set_op_uid(uidOf(i).toBytes());
                operation.set_record_id(idOf(1).toBytes());
                operation.set_kind(newerKind);
                operation.set_hlc(seed % (i + 3));
                operation.set_fields(newerFields(seed + i));
                if (i > 2) {
                    operation.add_seen(dotOf(uidOf(i - 2).view()));
                    operation.add_lifecycle_seen(0);
                }
                RC_ASSERT(checkOperation(operation).has_value());
            }
            Merger forward(idOf(1), newerKind);
            Merger other(idOf(1), newerKind);
            for (const auto &operation : operations)
                forward.apply(operation, 3);
            for (const auto &operation : shuffled(operations, seed))
                other.apply(operation, 3);
            RC_ASSERT(forward.record.serialize() == other.record.serialize());
            for (const auto &operation : operations) {
                for (const auto &piece : piecesOf(operation.fields()))
                    RC_ASSERT(forward.record.shown().find(piece) != std::string::npos);
            }
        }));
    }

    void aMergeByThisSchemaAloneIsCaught()
    {
        // The negative control: who reads the fields as messages of this schema and drops the rest is found at once.
        int caught = 0;
        for (std::uint64_t seed = 1; seed < 100; ++seed) {
            record::v1::Contact contact;
            QVERIFY(contact.ParseFromString(newerFields(seed)));
            contact.DiscardUnknownFields();
            caught += newerIn(contact.SerializeAsString()) == piecesOf(newerFields(seed)) ? 0 : 1;
        }
        QCOMPARE(caught, 99);
    }
};

WIJKRONDE_TEST(NewerSchemaLaws)
#include "newer_schema_laws.moc"
