// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/visit_list_model.h"

#include "core/store/record_query.h"
#include "core/usecases/observations.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/day/visit_form.h"
#include "qml/day/visit_text.h"

#include <algorithm>
#include <utility>

namespace wijkronde {
namespace {

constexpr std::chrono::days kSince{7};
/// More than anybody makes in a week.
constexpr int kMostVisits = 100;

} // namespace

VisitListModel::VisitListModel(QObject *parent) : KeyedListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &VisitListModel::handleChanges);
    connect(&session, &AppSession::dayChanged, this, &VisitListModel::reload);
    connect(&session, &AppSession::identityChanged, this, &VisitListModel::reload);
    connect(&session, &AppSession::draftsChanged, this, &VisitListModel::reload);
    connect(&session, &AppSession::wordsChanged, this, &VisitListModel::touchAll);
    reload();
}

Result<VisitListModel::VisitItem> VisitListModel::readItem(Workspace &workspace, const Id &workerId,
                                                           const VisitRow &row)
{
    RecordQuery query(workspace.store.database());
    const auto told = observationOf(workspace, workerId, row.id);
    if (!told)
        return fail(told.error());
    auto name = recordName(workspace, row.visit.place_id());
    const auto counts = countLogs(workspace, workerId, row.id, row.visit);
    if (!name || !counts)
        return fail(name ? counts.error() : name.error());
    const auto waiting = query.waitingSince(row.id);
    const auto toldWaits = *told ? query.waitingSince((*told)->id) : waiting;
    const auto draft = hasVisitDraft(workspace, row.id);
    if (!waiting || !toldWaits || !draft)
        return fail(!waiting ? waiting.error() : !toldWaits ? toldWaits.error() : draft.error());
    return VisitItem{row.id,
                     row.visit.SerializeAsString(),
                     std::move(*name),
                     *counts,
                     waiting->has_value() || toldWaits->has_value(),
                     *draft};
}

Result<std::vector<VisitListModel::VisitItem>> VisitListModel::readItems(Workspace &workspace, const Id &workerId)
{
    const auto now = workspace.clock.now();
    const auto midnight = toMillis(workspace.timeZone.startOfDay(now));
    const auto visits = visitsSince(workspace, workerId, now - kSince, kMostVisits);
    const auto running = runningVisit(workspace, workerId);
    if (!visits || !running)
        return fail(visits ? running.error() : visits.error());
    std::vector<VisitItem> items;
    for (const auto &row : *visits) {
        if (*running && (*running)->id == row.id)
            continue;
        auto item = readItem(workspace, workerId, row);
        if (!item)
            return fail(item.error());
        const bool isOfToday = row.visit.ended_at_ms() >= midnight;
        if (isOfToday || item->draft || !row.visit.has_ended_at_ms())
            items.push_back(std::move(*item));
    }
    return items;
}

QString VisitListModel::subtitleOf(const VisitItem &item)
{
    pb::Visit visit;
    if (!visit.ParseFromString(item.shown))
        return {};
    QStringList parts{VisitText::times(visit)};
    if (item.counts.all() > 0)
        parts.append(tr("%n logged", "contacts and groups", item.counts.all()));
    if (visit.has_people_band())
        parts.append(AppSession::current().words().label("people_band", visit.people_band()));
    return parts.join(QStringLiteral(" · "));
}

bool VisitListModel::hasEnded(const VisitItem &item)
{
    pb::Visit visit;
    return visit.ParseFromString(item.shown) && visit.has_ended_at_ms();
}

QString VisitListModel::standingOf(const VisitItem &item)
{
    if (item.draft)
        return QStringLiteral("draft");
    return hasEnded(item) ? QString() : QStringLiteral("forgotten");
}

int VisitListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant VisitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("VisitListModel.data");
    const auto &item = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(item.id.toHex());
    case Qt::DisplayRole:
    case TitleRole:
        return item.placeName.isEmpty() ? tr("A place that is not on this tablet") : item.placeName;
    case SubtitleRole:
        return subtitleOf(item);
    case WaitingRole:
        return item.waiting;
    case StandingRole:
        return standingOf(item);
    case EndedRole:
        return hasEnded(item);
    default:
        return {};
    }
}

QHash<int, QByteArray> VisitListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"}, {TitleRole, "title"},       {SubtitleRole, "subtitle"},
            {WaitingRole, "waiting"},   {StandingRole, "standing"}, {EndedRole, "ended"}};
}

void VisitListModel::reload()
{
    m_reading.run(
        this, "VisitListModel.show", &VisitListModel::reload,
        [workerId = AppSession::current().workerId()](Workspace &workspace) { return readItems(workspace, workerId); },
        [this](Result<std::vector<VisitItem>> items) {
            if (items)
                applyRowsInTurns(m_rows, std::move(*items));
        });
}

void VisitListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("VisitListModel.handleChanges");
    const auto isNear = [](const auto &change) {
        const auto *kind = kindByNumber(change.kind);
        return isLogKind(change.kind)
               || (kind && (kind->name() == "visit" || kind->name() == "observation" || kind->name() == "place"));
    };
    const bool concerns = std::ranges::any_of(changes.records, isNear);
    if (concerns || (changes.outbox && std::ranges::any_of(m_rows, &VisitItem::waiting)))
        reload();
}

} // namespace wijkronde
