// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/log_row.h"

#include "core/schema/fieldwork.pb.h"
#include "core/schema/town.pb.h"
#include "core/store/quarantine.h"
#include "core/usecases/log_form.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"

#include <algorithm>
#include <map>

namespace wijkronde {
namespace {

/// More waiting records than this are never shown in one list.
constexpr int kMostWaiting = 2000;

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

/// Both messages have these fields under the same names.
template <typename Log>
LogFacts commonFacts(const Log &log)
{
    LogFacts facts;
    facts.startedMs = log.started_at_ms();
    facts.offsetMinutes = log.started_offset_min();
    facts.placeId = log.place_id();
    facts.visitId = log.visit_id();
    facts.workerIds.assign(log.worker_ids().begin(), log.worker_ids().end());
    facts.contactKind = log.contact_kind();
    facts.domains.assign(log.domains().begin(), log.domains().end());
    facts.nextStep = log.next_step();
    facts.note = log.work_note();
    return facts;
}

QStringList shortDomains(const LogFacts &facts, const Words &words)
{
    QStringList labels;
    for (const auto &code : facts.domains)
        labels.append(words.shortLabel("life_domain", code));
    return labels;
}

bool tookPart(const LogFacts &facts, const Id &workerId)
{
    return std::ranges::find(facts.workerIds, workerId.view()) != facts.workerIds.end();
}

bool accepts(const LogFilter &filter, const ListRow &row)
{
    if (filter.approach.empty() && !filter.workerId && !filter.visitId)
        return true;
    const auto facts = logFacts(row.kind, row.shown);
    return facts && (filter.approach.empty() || facts->approach == filter.approach)
           && (!filter.workerId || tookPart(*facts, *filter.workerId))
           && (!filter.visitId || facts->visitId == filter.visitId->view());
}

ListFilter listFilter(const LogFilter &filter)
{
    ListFilter list;
    list.list = logList();
    if (!filter.domain.empty())
        list.indexed = {"domains", filter.domain};
    list.search = filter.search;
    list.fromMs = filter.fromMs;
    list.toMs = filter.toMs;
    if (!filter.approach.empty() || filter.workerId || filter.visitId)
        list.accepts = [filter](const ListRow &row) { return accepts(filter, row); };
    return list;
}

Result<std::vector<LogRow>> withPlaces(Workspace &workspace, std::vector<ListRow> rows)
{
    std::vector<LogRow> logs;
    std::map<std::string, QString> names;
    // What the registry kept back is not sent, whatever the outbox says. Mostly there is nothing of it.
    const auto kept = Quarantine(workspace.store).list(kMostWaiting);
    if (!kept)
        return fail(kept.error());
    for (auto &row : rows) {
        row.choice = row.choice || std::ranges::find(*kept, row.id, &KeptBackOperation::recordId) != kept->end();
        auto facts = logFacts(row.kind, row.shown);
        if (!facts)
            continue;
        auto known = names.find(facts->placeId);
        if (known == names.end()) {
            auto name = recordName(workspace, facts->placeId);
            if (!name)
                return fail(name.error());
            known = names.emplace(facts->placeId, std::move(*name)).first;
        }
        logs.push_back({std::move(row), std::move(*facts), known->second});
    }
    return logs;
}

/// Records that wait are few: they are found from the outbox, not by walking the list.
Result<std::vector<LogRow>> readWaiting(Workspace &workspace, const LogFilter &filter)
{
    RecordQuery query(workspace.store.database());
    const auto waiting = query.waiting(kMostWaiting);
    if (!waiting)
        return fail(waiting.error());
    std::vector<LogRow> rows;
    for (const auto &record : *waiting) {
        auto row = readLogRow(workspace, filter, record.id);
        if (!row)
            return fail(row.error());
        if (*row)
            rows.push_back(std::move(**row));
    }
    std::ranges::sort(rows, [](const LogRow &a, const LogRow &b) {
        return std::tie(a.record.sort, a.record.recordNo) > std::tie(b.record.sort, b.record.recordNo);
    });
    return rows;
}

} // namespace

QDateTime LogFacts::started() const
{
    return TimeText::entered(startedMs, offsetMinutes);
}

bool LogRow::operator==(const LogRow &other) const
{
    return record.id == other.record.id && record.sort == other.record.sort && record.shown == other.record.shown
           && record.waiting == other.record.waiting && record.choice == other.record.choice
           && placeName == other.placeName;
}

std::optional<LogFacts> logFacts(const google::protobuf::Message &form)
{
    if (const auto *contact = dynamic_cast<const pb::Contact *>(&form)) {
        auto facts = commonFacts(*contact);
        facts.approach = approachCode(Approach::Individual);
        facts.anonymous = contact->identification().empty() || contact->identification() == "anonymous";
        return facts;
    }
    if (const auto *activity = dynamic_cast<const pb::GroupActivity *>(&form)) {
        auto facts = commonFacts(*activity);
        facts.isGroup = true;
        facts.approach = approachCode(approachOfForm(form));
        facts.theme = activity->theme();
        facts.peopleBand = activity->people_band();
        return facts;
    }
    return std::nullopt;
}

std::optional<LogFacts> logFacts(std::uint32_t kind, const std::string &shown)
{
    if (!isLogKind(kind))
        return std::nullopt;
    const auto message = kindByNumber(kind)->parse(shown);
    return message ? logFacts(**message) : std::nullopt;
}

void LogCounts::add(const LogFacts &facts)
{
    ++(!facts.isGroup ? contacts : facts.approach == "community" ? community : groups);
}

std::uint32_t logList()
{
    return kindByName("contact")->list();
}

bool isLogKind(std::uint32_t kind)
{
    const auto *info = kindByNumber(kind);
    return info && info->list() == logList();
}

QString logKindName(std::uint32_t kind)
{
    return QString::fromStdString(kindByNumber(kind)->name());
}

QString logTitle(const LogFacts &facts, const Words &words)
{
    const auto domains = joined(shortDomains(facts, words));
    if (!facts.isGroup)
        return domains.isEmpty() ? words.label("contact_kind", facts.contactKind) : domains;
    auto title = facts.theme.empty() ? domains : QString::fromStdString(facts.theme);
    if (title.isEmpty())
        title = words.label("contact_kind", facts.contactKind);
    const auto people = facts.peopleBand.empty() ? QString() : words.label("people_band", facts.peopleBand);
    return people.isEmpty() ? title : title + QStringLiteral(", ") + people;
}

QString logStepLine(const LogFacts &facts, const Words &words)
{
    if (facts.isGroup)
        return joined({words.shortLabel("approach", facts.approach), words.label("contact_kind", facts.contactKind)});
    return joined({words.label("contact_kind", facts.contactKind), words.shortLabel("next_step", facts.nextStep)});
}

QString logPlaceLine(const LogFacts &facts, const QString &placeName, const Words &words)
{
    return joined(
        {facts.isGroup ? words.shortLabel("approach", facts.approach) : words.label("contact_kind", facts.contactKind),
         placeName});
}

Result<std::vector<LogRow>> readLogPage(Workspace &workspace, const LogFilter &filter,
                                        const std::optional<ListCursor> &after, int limit)
{
    if (filter.onlyWaiting)
        return after ? Result<std::vector<LogRow>>() : readWaiting(workspace, filter);
    auto rows = RecordQuery(workspace.store.database()).page(listFilter(filter), after, limit);
    if (!rows)
        return fail(rows.error());
    return withPlaces(workspace, std::move(*rows));
}

Result<std::optional<LogRow>> readLogRow(Workspace &workspace, const LogFilter &filter, const Id &id)
{
    RecordQuery query(workspace.store.database());
    const auto row = query.row(id);
    if (!row)
        return fail(row.error());
    const auto *time = *row && isLogKind((*row)->kind) ? std::get_if<std::int64_t>(&(*row)->sort) : nullptr;
    if (!time || (filter.onlyWaiting && !(*row)->waiting))
        return std::nullopt;
    // Whether the list has it: the page that starts right before it and ends with it.
    auto only = listFilter(filter);
    only.fromMs = std::max(*time, filter.fromMs.value_or(*time));
    only.toMs = std::min(*time + 1, filter.toMs.value_or(*time + 1));
    auto found = query.page(only, ListCursor{*time, (*row)->recordNo + 1}, 1);
    if (!found)
        return fail(found.error());
    if (found->empty() || found->front().id != id)
        return std::nullopt;
    auto logs = withPlaces(workspace, std::move(*found));
    if (!logs)
        return fail(logs.error());
    return logs->empty() ? std::nullopt : std::optional(std::move(logs->front()));
}

} // namespace wijkronde
