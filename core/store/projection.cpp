// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/projection.h"

#include "core/base/text_fold.h"
#include "core/record/field_value.h"
#include "core/store/database.h"

#include <algorithm>

namespace wijkronde {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr int kListShift = 55;
constexpr int kMinuteShift = 24;
constexpr std::int64_t kRecordNoMask = (std::int64_t{1} << kMinuteShift) - 1;
constexpr std::int64_t kMinuteMask = (std::int64_t{1} << (kListShift - kMinuteShift)) - 1;
constexpr std::int64_t kMsPerMinute = 60'000;

/// As they stand in the index, where every value is text.
std::vector<std::string> indexTexts(FieldValue &&value)
{
    if (auto *elements = std::get_if<std::vector<std::string>>(&value))
        return std::move(*elements);
    if (auto *text = std::get_if<std::string>(&value))
        return {std::move(*text)};
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return {std::to_string(*number)};
    if (const auto *answer = std::get_if<bool>(&value))
        return {*answer ? "1" : "0"};
    return {};
}

SortKey sortKeyOf(const Message &message, const FieldInfo *field)
{
    if (!field)
        return std::int64_t{0};
    const auto value = fieldValue(*field, message);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return *number;
    if (const auto *text = std::get_if<std::string>(&value))
        return foldText(*text);
    // Without a value: the least of its type.
    return field->descriptor->cpp_type() == FieldDescriptor::CPPTYPE_INT64 ? SortKey(std::int64_t{0})
                                                                           : SortKey(std::string());
}

} // namespace

void bindSort(Statement &statement, int index, const SortKey &sort)
{
    if (const auto *time = std::get_if<std::int64_t>(&sort))
        statement.bind(index, *time);
    else
        statement.bind(index, std::string_view(std::get<std::string>(sort)));
}

Projected project(const Record &record)
{
    Projected projected;
    const auto *kind = kindByNumber(record.kind());
    if (!kind || record.isEmpty() || record.isDeleted())
        return projected;
    const auto message = kind->parse(record.shown());
    if (!message)
        return projected;
    projected.list = kind->list();
    projected.sort = sortKeyOf(**message, kind->sortKey());
    for (const auto &field : kind->fields()) {
        if (!field.rule.indexed() && !field.rule.searched())
            continue;
        for (auto &value : indexTexts(fieldValue(field, **message))) {
            if (field.rule.searched()) {
                for (const auto &word : foldedWords(value)) {
                    projected.searchText += word;
                    projected.searchText += ' ';
                }
            }
            std::pair entry{fieldIndexId(kind->list(), field.name()), std::move(value)};
            if (field.rule.indexed() && std::ranges::find(projected.values, entry) == projected.values.end())
                projected.values.push_back(std::move(entry));
        }
    }
    return projected;
}

std::int64_t fieldIndexId(std::uint32_t list, std::string_view fieldName)
{
    std::uint32_t hash = 2166136261u; // FNV-1a; a test checks that the schema's names do not collide
    for (const char c : fieldName)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return (static_cast<std::int64_t>(list) << 32) | hash;
}

std::int64_t searchDocid(std::uint32_t list, const SortKey &sort, std::int64_t recordNo)
{
    const auto *time = std::get_if<std::int64_t>(&sort);
    // What lies outside its 31 bits of minutes (before 1970, after 6050) stands at the end that it lies beyond.
    const std::int64_t minute = time ? std::clamp<std::int64_t>(*time / kMsPerMinute, 0, kMinuteMask) : 0;
    return searchDocidListStart(list) | (minute << kMinuteShift) | (recordNo & kRecordNoMask);
}

std::int64_t searchDocidListStart(std::uint32_t list)
{
    return static_cast<std::int64_t>(list) << kListShift;
}

std::int64_t recordNoOfDocid(std::int64_t docid)
{
    return docid & kRecordNoMask;
}

Result<> ProjectionWriter::replace(std::int64_t recordNo, const Projected &before, const Projected &after)
{
    const bool sameIndex = before.list == after.list && before.sort == after.sort && before.values == after.values;
    if (!sameIndex) {
        WIJKRONDE_TRY(changeIndex(recordNo, before, false));
        WIJKRONDE_TRY(changeIndex(recordNo, after, true));
    }
    const bool sameSearch =
        before.searchText == after.searchText
        && searchDocid(before.list, before.sort, recordNo) == searchDocid(after.list, after.sort, recordNo);
    if (!sameSearch) {
        WIJKRONDE_TRY(changeSearch(recordNo, before, false));
        WIJKRONDE_TRY(changeSearch(recordNo, after, true));
    }
    return {};
}

Result<> ProjectionWriter::changeIndex(std::int64_t recordNo, const Projected &projected, bool add)
{
    if (projected.list == 0)
        return {};
    for (const auto &[field, value] : projected.values) {
        auto statement = m_database.prepare(
            // Not INSERT OR REPLACE: a statement that may have to be undone by itself makes the search index write out
            // its words each time, which made a first sync four times slower.
            add ? "INSERT INTO field_index (field, value, sort, record_no) VALUES (?1, ?2, ?3, ?4)"
                : "DELETE FROM field_index WHERE field = ?1 AND value = ?2 AND sort = ?3 AND record_no = ?4");
        if (!statement)
            return fail(statement.error());
        statement->bind(1, field).bindBlob(2, value);
        bindSort(*statement, 3, projected.sort);
        WIJKRONDE_TRY(statement->bind(4, recordNo).run());
    }
    return {};
}

Result<> ProjectionWriter::changeSearch(std::int64_t recordNo, const Projected &projected, bool add)
{
    if (projected.list == 0 || projected.searchText.empty())
        return {};
    auto statement = m_database.prepare(add ? "INSERT INTO search (docid, text) VALUES (?1, ?2)"
                                            : "DELETE FROM search WHERE docid = ?1");
    if (!statement)
        return fail(statement.error());
    statement->bind(1, searchDocid(projected.list, projected.sort, recordNo));
    if (add)
        statement->bind(2, std::string_view(projected.searchText));
    return statement->run();
}

} // namespace wijkronde
