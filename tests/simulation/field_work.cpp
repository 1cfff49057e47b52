// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/field_work.h"

#include "core/usecases/save_record.h"
#include "tests/support/expect.h"
#include "tests/support/messages.h"

#include <array>
#include <sstream>

namespace wijkronde::simulation {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using test::value;

namespace {

/// Records that most edits go to.
constexpr std::size_t kHot = 4;
constexpr std::array kElements{"finance_debt", "housing", "health", "work", "parenting"};

} // namespace

Result<bool> FieldWork::edit(SimTablet &tablet)
{
    const bool contact = chance(50);
    auto &known = contact ? m_contacts[tablet.worker.teamId] : m_partners;
    if (known.size() < kHot || chance(10))
        return create(tablet, contact);
    const auto &id = known[chance(70) ? m_random.below(kHot) : m_random.below(known.size())];
    const auto record = tablet.find(id);
    if (!record)
        return create(tablet, contact);
    if (const auto form = tablet.forms.find(id); form != tablet.forms.end() && chance(50)) {
        const auto seen = form->second;
        tablet.forms.erase(form);
        return change(tablet, seen);
    }
    if (chance(10))
        tablet.forms.insert_or_assign(id, *record);
    if (!record->conflicts().empty() && chance(25))
        return choose(tablet, *record);
    if (contact && chance(12))
        return move(tablet, *record);
    auto work = tablet.workspace();
    if (chance(record->isDeleted() ? 60 : 6)) {
        return (record->isDeleted() ? restoreRecord(work, *record) : deleteRecord(work, *record)).map([] {
            return true;
        });
    }
    return change(tablet, *record);
}

Result<bool> FieldWork::create(SimTablet &tablet, bool contact)
{
    auto work = tablet.workspace();
    const auto made = contact ? createRecord(work, test::contactOf(toMillis(tablet.clock.now()), text()))
                              : createRecord(work, test::partnerOf(text()));
    if (!made && made.error().code == ErrorCode::NotEnrolled)
        return false;
    if (!made)
        return fail(made.error());
    m_all.push_back(*made);
    (contact ? m_contacts[tablet.worker.teamId] : m_partners).push_back(m_all.back());
    return true;
}

Result<bool> FieldWork::change(SimTablet &tablet, const Record &seen)
{
    const auto &kind = *kindByNumber(seen.kind());
    const auto wanted = value(kind.parse(seen.shown()));
    for (auto fields = 1 + m_random.below(8) / 6; fields > 0; --fields)
        changeField(*wanted, kind);
    auto work = tablet.workspace();
    return editRecord(work, seen, *wanted);
}

/// To a case that this worker sees, or back to the team.
Result<bool> FieldWork::move(SimTablet &tablet, const Record &seen)
{
    std::vector<Id> targets;
    for (const auto &stream : value(tablet.store->streams().all())) {
        if (stream.member && stream.kind >= kindByNumber(seen.kind())->stream())
            targets.push_back(stream.id);
    }
    if (targets.empty())
        return false;
    auto work = tablet.workspace();
    return moveRecord(work, seen, targets[m_random.below(targets.size())]).map([] { return true; });
}

Result<bool> FieldWork::choose(SimTablet &tablet, const Record &seen)
{
    const auto conflicts = seen.conflicts();
    const auto &conflict = conflicts[m_random.below(conflicts.size())];
    const auto &kind = *kindByNumber(seen.kind());
    const auto version = conflict.versions[m_random.below(conflict.versions.size())];
    const auto wanted = value(kind.parse(seen.valueIn(version, conflict.tag)));
    auto work = tablet.workspace();
    return resolveField(work, seen, conflict.tag, *wanted).map([] { return true; });
}

void FieldWork::changeField(Message &message, const KindInfo &kind)
{
    const auto *reflection = message.GetReflection();
    const auto &field = kind.fields()[m_random.below(kind.fields().size())];
    const auto *descriptor = field.descriptor;
    if (field.isId())
        return changeField(message, kind); // references say nothing new
    if (field.isSet()) {
        const std::string element = kElements[m_random.below(kElements.size())];
        std::vector<std::string> set;
        for (int n = 0; n < reflection->FieldSize(message, descriptor); ++n)
            set.push_back(reflection->GetRepeatedString(message, descriptor, n));
        if (std::erase(set, element) == 0)
            set.push_back(element);
        reflection->ClearField(&message, descriptor);
        for (const auto &one : set)
            reflection->AddString(&message, descriptor, one);
    } else if (reflection->HasField(message, descriptor) && chance(15)) {
        reflection->ClearField(&message, descriptor);
    } else if (descriptor->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        const auto now = reflection->GetString(message, descriptor);
        const bool isText = field.merge() == pb::MERGE_RULE_TEXT;
        reflection->SetString(&message, descriptor, isText ? reworded(now) : text().substr(0, 20));
    } else if (descriptor->cpp_type() == FieldDescriptor::CPPTYPE_INT64) {
        reflection->SetInt64(&message, descriptor, static_cast<std::int64_t>(m_random.below(1'000'000)));
    } else if (descriptor->cpp_type() == FieldDescriptor::CPPTYPE_INT32) {
        reflection->SetInt32(&message, descriptor, static_cast<std::int32_t>(m_random.below(100)));
    }
}

std::string FieldWork::reworded(const std::string &text)
{
    constexpr std::size_t kWords = 12;
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; in >> word;)
        words.push_back(word);
    if (words.size() < kWords)
        words.resize(kWords, "woord");
    words[m_random.below(words.size())] = "w" + std::to_string(++m_texts);
    std::string all;
    for (const auto &word : words)
        all += all.empty() ? word : ' ' + word;
    return all;
}

/// Mostly unlike any other, so that nothing is equal by accident; sometimes the same, as codes are.
std::string FieldWork::text()
{
    return chance(15) ? "zelfde" : "tekst " + std::to_string(++m_texts);
}

} // namespace wijkronde::simulation
