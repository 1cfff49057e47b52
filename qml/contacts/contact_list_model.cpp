// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_list_model.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"

#include <algorithm>

namespace wijkronde {
namespace {

std::optional<QDate> firstDay(const QString &period, const QDate &today)
{
    if (period == QLatin1String("today"))
        return today;
    if (period == QLatin1String("week"))
        return today.addDays(1 - today.dayOfWeek());
    if (period == QLatin1String("month"))
        return QDate(today.year(), today.month(), 1);
    return std::nullopt;
}

} // namespace

ContactListModel::ContactListModel(QObject *parent)
    : LogListModel(parent),
      m_reading(
          {this, "ContactListModel.read", kPageSize, [this] { return source(); },
           [this]() -> const std::vector<LogRow> & { return rows(); },
           [this](std::vector<LogRow> rows) { setRows(std::move(rows)); },
           [this](std::vector<LogRow> rows) { addRows(std::move(rows)); },
           [this](const Id &id, std::optional<LogRow> row, bool complete) { setRow(id, std::move(row), complete); },
           [this] { emit stateChanged(); }})
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &ContactListModel::handleChanges);
    connect(&session, &AppSession::dayChanged, this, [this] {
        if (!m_period.isEmpty())
            m_reading.reload();
    });
    m_reading.reload();
}

void ContactListModel::setQuery(const QString &query)
{
    const GuiBudget::Scope scope("ContactListModel.setQuery");
    if (query == m_query)
        return;
    m_query = query;
    emit queryChanged();
    emit filterChanged();
    m_reading.reload();
}

void ContactListModel::change(QString &member, const QString &value)
{
    const GuiBudget::Scope scope("ContactListModel.setFilter");
    if (member == value)
        return;
    member = value;
    emit filterChanged();
    m_reading.reload();
}

void ContactListModel::setApproachFilter(const QString &approach)
{
    change(m_approach, approach);
}

void ContactListModel::setDomainFilter(const QString &domain)
{
    change(m_domain, domain);
}

void ContactListModel::setPeriodFilter(const QString &period)
{
    change(m_period, period);
}

void ContactListModel::setOnlyWaiting(bool onlyWaiting)
{
    const GuiBudget::Scope scope("ContactListModel.setFilter");
    if (onlyWaiting == m_onlyWaiting)
        return;
    m_onlyWaiting = onlyWaiting;
    emit filterChanged();
    m_reading.reload();
}

bool ContactListModel::isFiltered() const
{
    return !m_query.trimmed().isEmpty() || !m_approach.isEmpty() || !m_domain.isEmpty() || !m_period.isEmpty()
           || m_onlyWaiting;
}

QString ContactListModel::resultText() const
{
    if (!isFiltered() || loading())
        return {};
    const auto count = static_cast<int>(rows().size());
    if (count == 0)
        return tr("No contacts found");
    return m_reading.hasMore() ? tr("More than %n contacts found", "", count) : tr("%n contact(s) found", "", count);
}

void ContactListModel::clearFilters()
{
    const GuiBudget::Scope scope("ContactListModel.clearFilters");
    m_query.clear();
    m_approach.clear();
    m_domain.clear();
    m_period.clear();
    m_onlyWaiting = false;
    emit queryChanged();
    emit filterChanged();
    m_reading.reload();
}

QString ContactListModel::subtitleOf(const LogRow &row, const Words &words) const
{
    return logPlaceLine(row.facts, row.placeName, words);
}

LogFilter ContactListModel::filter() const
{
    const auto &session = AppSession::current();
    LogFilter filter;
    filter.search = m_query.toStdString();
    filter.approach = m_approach.toStdString();
    filter.domain = m_domain.toStdString();
    filter.onlyWaiting = m_onlyWaiting;
    if (const auto first = firstDay(m_period, session.today())) {
        const QDateTime midnight(*first, QTime(0, 0), Qt::UTC);
        filter.fromMs = toMillis(TimeText::moment(midnight, session.ports().timeZone));
    }
    return filter;
}

ListReading<LogRow>::Source ContactListModel::source() const
{
    const auto wanted = filter();
    return {[wanted](Workspace &workspace, const std::optional<ListCursor> &after, int limit) {
                return readLogPage(workspace, wanted, after, limit);
            },
            [wanted](Workspace &workspace, const Id &id) { return readLogRow(workspace, wanted, id); }, !m_onlyWaiting};
}

void ContactListModel::loadMore()
{
    fetchMore({});
}

bool ContactListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_reading.canLoadMore();
}

void ContactListModel::fetchMore(const QModelIndex &parent)
{
    const GuiBudget::Scope scope("ContactListModel.fetchMore");
    if (canFetchMore(parent))
        m_reading.loadMore();
}

void ContactListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("ContactListModel.handleChanges");
    std::set<Id> dirty;
    std::set<Id> places;
    for (const auto &change : changes.records) {
        if (isLogKind(change.kind))
            dirty.insert(change.id);
        else if (change.kind == kindByName("place")->number())
            places.insert(change.id);
    }
    for (const auto &row : rows()) {
        const auto placeId = places.empty() ? std::nullopt : Id::fromBytes(row.facts.placeId);
        // What was acknowledged is not named in a change: it may be any of those that waited.
        if ((changes.outbox && row.record.waiting) || (placeId && places.contains(*placeId)))
            dirty.insert(row.record.id);
    }
    m_reading.follow(std::move(dirty));
}

} // namespace wijkronde
