// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/kinds.h"

#include "core/schema/fieldwork.pb.h"
#include "core/store/projection.h"
#include "core/usecases/vocabularies.h"
#include "core/usecases/vocabulary_assets.h"
#include "tests/support/test_program.h"

#include <google/protobuf/util/json_util.h>

#include <QtTest>

#include <set>

using namespace wijkronde;
using google::protobuf::FieldDescriptor;

namespace {

std::string nameOf(const KindInfo &kind, const FieldInfo &field)
{
    return kind.messageName() + '.' + field.name();
}

bool isText(const FieldInfo &field)
{
    return field.descriptor->type() == FieldDescriptor::TYPE_STRING;
}

} // namespace

class KindsTest : public QObject {
    Q_OBJECT

private slots:
    void theSchemaHasEveryKindOfTheMainJob()
    {
        std::set<std::string> names;
        for (const auto &kind : allKinds())
            names.insert(kind.name());
        for (const auto *name : {"municipality", "area", "team", "team_member", "place", "partner", "partner_contact",
                                 "visit", "observation", "contact", "group_activity", "term", "signal", "policy_reply"})
            QVERIFY2(names.contains(name), name);
    }

    void kindNumbersAndNamesAreUniqueAndFound()
    {
        std::set<std::uint32_t> numbers;
        std::set<std::string> names;
        for (const auto &kind : allKinds()) {
            QVERIFY(kind.number() > 0);
            QVERIFY2(numbers.insert(kind.number()).second, kind.name().c_str());
            QVERIFY2(names.insert(kind.name()).second, kind.name().c_str());
            QCOMPARE(kindByNumber(kind.number()), &kind);
            QCOMPARE(kindByName(kind.name()), &kind);
            QCOMPARE(&kindOf(*kind.newMessage()), &kind);
            QVERIFY(kind.stream() != pb::STREAM_KIND_UNSPECIFIED);
        }
        for (const auto number : {0u, 999u, 0xFFFFFFFFu})
            QVERIFY(!kindByNumber(number));
        for (const auto *name : {"", "Contact", "no_such_kind"})
            QVERIFY(!kindByName(name));
    }

    void everyFieldHasOneNumberAndPresence()
    {
        for (const auto &kind : allKinds()) {
            std::set<std::uint32_t> tags;
            for (const auto &field : kind.fields()) {
                QVERIFY2(tags.insert(field.tag()).second, nameOf(kind, field).c_str());
                QCOMPARE(kind.field(field.tag()), &field);
                QCOMPARE(kind.field(field.name()), &field);
                // Without presence an emptied field could not be told from one that was never filled.
                QVERIFY2(field.isSet() || field.descriptor->has_presence(), nameOf(kind, field).c_str());
            }
            QVERIFY(!kind.field(0));
            QVERIFY(!kind.field("no_such_field"));
        }
    }

    void mergeRulesFitTheFields()
    {
        for (const auto &kind : allKinds()) {
            for (const auto &field : kind.fields()) {
                const auto name = nameOf(kind, field);
                QVERIFY2(field.isSet() == (field.merge() == pb::MERGE_RULE_SET), name.c_str());
                QVERIFY2(field.merge() != pb::MERGE_RULE_TEXT || isText(field), name.c_str());
                // Sets are of strings or ids (design.md): the projection and the limits read them as such.
                QVERIFY2(!field.isSet() || field.descriptor->cpp_type() == FieldDescriptor::CPPTYPE_STRING,
                         name.c_str());
                // The types that core/record/field_value.h knows.
                const std::set known{FieldDescriptor::CPPTYPE_STRING, FieldDescriptor::CPPTYPE_BOOL,
                                     FieldDescriptor::CPPTYPE_INT32, FieldDescriptor::CPPTYPE_INT64};
                QVERIFY2(known.contains(field.descriptor->cpp_type()), name.c_str());
            }
        }
    }

    void idsNameAKindAndCodesAVocabulary()
    {
        std::set<std::string> kinds;
        std::set<std::string> vocabularies;
        for (const auto &kind : allKinds())
            kinds.insert(kind.messageName());
        for (const auto &asset : vocabularyAssets())
            vocabularies.insert(std::string(asset.name));
        for (const auto &kind : allKinds()) {
            for (const auto &field : kind.fields()) {
                const auto name = nameOf(kind, field);
                QVERIFY2(field.isId() == !field.rule.references().empty(), name.c_str());
                QVERIFY2(!field.isId() || kinds.contains(field.rule.references()), name.c_str());
                QVERIFY2(field.rule.vocabulary().empty()
                             || (isText(field) && vocabularies.contains(field.rule.vocabulary())),
                         name.c_str());
                // A text without a vocabulary is free: it has a limit.
                QVERIFY2(!isText(field) || field.rule.vocabulary().empty() == (field.rule.max_length() > 0),
                         name.c_str());
                // 32 KiB a text at four bytes a character (sync.md 2, Limits).
                QVERIFY2(field.rule.max_length() <= 8192, name.c_str());
            }
        }
    }

    void whatIsIndexedSearchedOrSortedStandsInAList()
    {
        for (const auto &kind : allKinds()) {
            // A search docid has eight bits for the list.
            QVERIFY2(kind.list() < 256, kind.name().c_str());
            int sortKeys = 0;
            for (const auto &field : kind.fields()) {
                const auto name = nameOf(kind, field);
                QVERIFY2(!field.rule.indexed() || kind.list() > 0, name.c_str());
                QVERIFY2(!field.rule.searched() || isText(field), name.c_str());
                sortKeys += field.rule.sort_key() ? 1 : 0;
                QVERIFY2(!field.rule.sort_key() || isText(field)
                             || field.descriptor->cpp_type() == FieldDescriptor::CPPTYPE_INT64,
                         name.c_str());
                QVERIFY2(!field.rule.data_subject() || !field.isSet(), name.c_str());
            }
            QVERIFY2(sortKeys == (kind.list() > 0 ? 1 : sortKeys), kind.name().c_str());
            QVERIFY2((kind.sortKey() != nullptr) == (sortKeys == 1), kind.name().c_str());
        }
    }

    void kindsOfOneListAreSortedByTheSameSortOfKey()
    {
        std::map<std::uint32_t, FieldDescriptor::CppType> types;
        for (const auto &kind : allKinds()) {
            if (kind.list() == 0)
                continue;
            const auto type = kind.sortKey()->descriptor->cpp_type();
            QCOMPARE(types.emplace(kind.list(), type).first->second, type);
        }
    }

    void namesOfIndexedFieldsDoNotCollide()
    {
        std::map<std::int64_t, std::pair<std::uint32_t, std::string>> ids;
        for (const auto &kind : allKinds()) {
            for (const auto &field : kind.fields()) {
                const auto id = fieldIndexId(kind.list(), field.name());
                const std::pair key{kind.list(), field.name()};
                QVERIFY2(ids.emplace(id, key).first->second == key, nameOf(kind, field).c_str());
            }
        }
    }

    void aMomentHasItsOffsetBesideIt()
    {
        for (const auto &kind : allKinds()) {
            for (const auto &field : kind.fields()) {
                const auto &name = field.name();
                if (!name.ends_with("_at_ms") && !name.ends_with("_since_ms"))
                    continue;
                QVERIFY2(kind.field(name.substr(0, name.size() - 3) + "_offset_min")
                             || kind.field(name.substr(0, name.size() - 6) + "_offset_min"),
                         nameOf(kind, field).c_str());
            }
        }
    }

    void bytesOfAnotherShapeAreNoMessageOfTheKind()
    {
        const auto &contact = *kindByName("contact");
        QVERIFY(contact.parse("").has_value());
        const auto broken = contact.parse("\x08");
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::MalformedMessage);
    }

    void everyVocabularyParsesAndFollowsItsRules()
    {
        QVERIFY(vocabularyAssets().size() > 30);
        for (const auto &asset : vocabularyAssets()) {
            const std::string name(asset.name);
            pb::Vocabulary vocabulary;
            const auto status = google::protobuf::util::JsonStringToMessage(std::string(asset.text), &vocabulary);
            QVERIFY2(status.ok(), (name + ": " + status.ToString()).c_str());
            QCOMPARE(vocabulary.name(), name);
            QVERIFY2(!vocabulary.label_nl().empty() && !vocabulary.label_en().empty(), name.c_str());
            QVERIFY2(vocabulary.terms_size() > 1, name.c_str());
            std::set<std::string> codes;
            std::int32_t sort = 0;
            for (const auto &term : vocabulary.terms()) {
                const auto where = name + '.' + term.code();
                QVERIFY2(codes.insert(term.code()).second, where.c_str());
                QVERIFY2(term.code().find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos,
                         where.c_str());
                QVERIFY2(!term.label_nl().empty() && !term.label_en().empty(), where.c_str());
                QVERIFY2(term.sort() > sort, where.c_str());
                sort = term.sort();
            }
            QVERIFY2(vocabulary.closed() == !codes.contains("other"), name.c_str());
        }
    }
};

WIJKRONDE_TEST(KindsTest)
#include "kinds_test.moc"
