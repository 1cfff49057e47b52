// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/choice_page.h"

#include "qml/choices/choice_list_model.h"

#include <algorithm>
#include <limits>

namespace wijkronde {
namespace {

std::optional<Id> idIn(const QString &choiceId, const char *prefix)
{
    const auto start = QLatin1String(prefix);
    return choiceId.startsWith(start) ? Id::fromHex(choiceId.mid(start.size()).toStdString()) : std::nullopt;
}

Result<std::optional<ChoicePage>> withValues(Workspace &workspace, ChoicePage page)
{
    auto place = ChoiceTexts::placeOf(workspace, page.recordKind, page.shown);
    if (!place)
        return fail(place.error());
    page.place = std::move(*place);
    if (page.kept || page.question->kind == ChoiceKind::EditedWhileDeleted) {
        pb::Operation operation;
        if (page.kept)
            operation.ParseFromString(page.kept->bytes);
        auto fields = ChoiceTexts::readAll(workspace, page.recordKind,
                                           page.kept ? operation.fields() : page.question->answers.front().value);
        if (!fields)
            return fail(fields.error());
        page.fields = std::move(*fields);
        return page;
    }
    for (const auto &answer : page.question->answers) {
        auto value = ChoiceTexts::read(workspace, page.recordKind, page.question->tag, answer.value);
        if (!value)
            return fail(value.error());
        page.values.push_back(std::move(*value));
    }
    return page;
}

Result<std::optional<ChoicePage>> readKept(Workspace &workspace, const QString &choiceId, const Id &opUid)
{
    auto kept = Quarantine(workspace.store).find(opUid);
    if (!kept)
        return fail(kept.error());
    if (!*kept)
        return std::nullopt;
    const auto record = workspace.store.find((*kept)->recordId);
    if (!record)
        return fail(record.error());
    pb::Operation operation;
    operation.ParseFromString((*kept)->bytes);
    ChoicePage page;
    page.choiceId = choiceId;
    page.recordId = (*kept)->recordId;
    page.recordKind = (*kept)->kind;
    page.shown = *record ? (*record)->shown() : operation.fields();
    page.kept = std::move(**kept);
    return withValues(workspace, std::move(page));
}

Result<std::optional<ChoicePage>> readPair(Workspace &workspace, const QString &choiceId, const Id &first)
{
    const auto second = Id::fromHex(choiceId.section(QLatin1Char('-'), 1).toStdString());
    const auto pairs = possibleDuplicates(workspace, std::numeric_limits<int>::max());
    if (!pairs)
        return fail(pairs.error());
    const auto found = std::ranges::find_if(
        *pairs, [&](const DuplicatePair &pair) { return pair.first == first && pair.second == second; });
    if (found == pairs->end())
        return std::nullopt;
    ChoicePage page;
    page.choiceId = choiceId;
    page.recordId = found->first;
    page.recordKind = kindByName("partner")->number();
    page.shown = found->firstShown;
    page.pair = *found;
    auto one = ChoiceTexts::readAll(workspace, page.recordKind, found->firstShown);
    auto other = ChoiceTexts::readAll(workspace, page.recordKind, found->secondShown);
    if (!one || !other)
        return fail(one ? other.error() : one.error());
    page.fields = std::move(*one);
    page.otherFields = std::move(*other);
    return page;
}

Result<std::optional<ChoicePage>> pageOf(Workspace &workspace, const QString &choiceId, Question question, int left)
{
    ChoicePage page;
    page.choiceId = choiceId;
    page.recordId = question.record.id();
    page.recordKind = question.record.kind();
    page.shown = question.record.shown();
    page.left = left;
    page.question = std::move(question);
    return withValues(workspace, std::move(page));
}

} // namespace

Result<std::optional<ChoicePage>> readChoicePage(Workspace &workspace, const QString &choiceId)
{
    if (const auto opUid = idIn(choiceId, "kept:"))
        return readKept(workspace, choiceId, *opUid);
    if (choiceId.startsWith(QLatin1String("pair:"))) {
        const auto first = Id::fromHex(choiceId.mid(5).section(QLatin1Char('-'), 0, 0).toStdString());
        return first ? readPair(workspace, choiceId, *first) : Result<std::optional<ChoicePage>>(std::nullopt);
    }
    const auto recordId = idIn(choiceId, "record:");
    if (!recordId)
        return std::nullopt;
    auto questions = questionsOf(workspace, *recordId);
    if (!questions)
        return fail(questions.error());
    if (questions->empty())
        return std::nullopt;
    return pageOf(workspace, choiceId, std::move(questions->front()), static_cast<int>(questions->size()));
}

Result<std::optional<ChoicePage>> readAgain(Workspace &workspace, const ChoicePage &page)
{
    if (page.kept || page.pair)
        return readChoicePage(workspace, page.choiceId);
    const auto record = workspace.store.find(page.recordId);
    if (!record)
        return fail(record.error());
    if (!*record || !page.question)
        return std::nullopt;
    auto question = *page.question;
    question.record = **record;
    return pageOf(workspace, page.choiceId, std::move(question), page.left);
}

Result<std::optional<ChoicePage>> readNextPage(Workspace &workspace, const QString &decidedId)
{
    auto same = readChoicePage(workspace, decidedId);
    if (!same || *same)
        return same;
    constexpr int kSome = 50;
    auto choices = listChoices(workspace, kSome);
    if (!choices)
        return fail(choices.error());
    if (choices->empty())
        return std::nullopt;
    // In the order of the list.
    std::ranges::stable_sort(*choices, {}, &Choice::kind);
    return readChoicePage(workspace, ChoiceListModel::idOf(choices->front()));
}

} // namespace wijkronde
