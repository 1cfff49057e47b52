// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_list_model.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// A commit that changes more records than this (a page of a first fetch) makes what is in sight be read anew.
constexpr std::size_t kMostSingleRows = 64;

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

ContactListModel::ContactListModel(QObject *parent) : LogListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &ContactListModel::handleChanges);
    connect(&session, &AppSession::dayChanged, this, [this] {
        if (!m_period.isEmpty())
            reload();
    });
    reload();
}

void ContactListModel::setQuery(const QString &query)
{
    const GuiBudget::Scope scope("ContactListModel.setQuery");
    if (query == m_query)
        return;
    m_query = query;
    emit queryChanged();
    emit filterChanged();
    reload();
}

void ContactListModel::change(QString &member, const QString &value)
{
    const GuiBudget::Scope scope("ContactListModel.setFilter");
    if (member == value)
        return;
    member = value;
    emit filterChanged();
    reload();
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
    reload();
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
    return m_hasMore ? tr("More than %n contacts found", "", count) : tr("%n contact(s) found", "", count);
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
    reload();
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

void ContactListModel::reload()
{
    m_reloadWanted = true;
    startNext();
}

void ContactListModel::loadMore()
{
    if (canFetchMore({}))
        fetchMore({});
}

bool ContactListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && m_task == Task::None;
}

void ContactListModel::fetchMore(const QModelIndex &parent)
{
    const GuiBudget::Scope scope("ContactListModel.fetchMore");
    if (!canFetchMore(parent) || rows().empty())
        return;
    m_task = Task::Page;
    AppSession::current().read(
        this, "ContactListModel.page",
        [filter = filter(), after = rows().back().cursor()](Workspace &workspace) {
            return readLogPage(workspace, filter, after, kPageSize);
        },
        [this](Result<std::vector<LogRow>> page) {
            if (page && !m_reloadWanted && !m_refreshWanted) {
                m_hasMore = page->size() == kPageSize;
                addRows(std::move(*page));
            }
            finish(page.has_value());
        });
}

void ContactListModel::startNext()
{
    if (m_task != Task::None)
        return;
    if (m_reloadWanted || m_refreshWanted)
        startReload();
    else if (!m_dirty.empty())
        startRows();
}

void ContactListModel::startReload()
{
    // A new filter starts at the top; a refresh keeps as many rows as there are.
    const int limit = m_reloadWanted ? kPageSize : std::max(kPageSize, static_cast<int>(rows().size()));
    m_task = m_reloadWanted ? Task::Reload : Task::Rows;
    m_reloadWanted = false;
    m_refreshWanted = false;
    m_dirty.clear();
    emit stateChanged();
    AppSession::current().read(
        this, "ContactListModel.reload",
        [filter = filter(), limit](Workspace &workspace) {
            return readLogPage(workspace, filter, std::nullopt, limit);
        },
        [this, limit, paged = !m_onlyWaiting](Result<std::vector<LogRow>> page) {
            if (page && !m_reloadWanted) {
                m_hasMore = paged && static_cast<int>(page->size()) == limit;
                setRows(std::move(*page));
            }
            finish(page.has_value());
        });
}

void ContactListModel::startRows()
{
    using Rows = std::vector<std::pair<Id, std::optional<LogRow>>>;
    m_task = Task::Rows;
    AppSession::current().read(
        this, "ContactListModel.rows",
        [filter = filter(), ids = std::exchange(m_dirty, {})](Workspace &workspace) -> Result<Rows> {
            Rows rows;
            for (const auto &id : ids) {
                auto row = readLogRow(workspace, filter, id);
                if (!row)
                    return fail(row.error());
                rows.emplace_back(id, std::move(*row));
            }
            return rows;
        },
        [this](Result<Rows> changed) {
            if (changed && !m_reloadWanted) {
                for (auto &[id, row] : *changed)
                    setRow(id, std::move(row), !m_hasMore);
            }
            finish(changed.has_value());
        });
}

void ContactListModel::finish(bool succeeded)
{
    m_task = Task::None;
    // A failure is not tried again by itself: the next change or filter does.
    if (succeeded)
        startNext();
    emit stateChanged();
}

void ContactListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("ContactListModel.handleChanges");
    std::set<Id> places;
    for (const auto &change : changes.records) {
        if (isLogKind(change.kind))
            m_dirty.insert(change.id);
        else if (change.kind == kindByName("place")->number())
            places.insert(change.id);
    }
    for (const auto &row : rows()) {
        const auto placeId = places.empty() ? std::nullopt : Id::fromBytes(row.facts.placeId);
        // What was acknowledged is not named in a change: it may be any of those that waited.
        if ((changes.outbox && row.record.waiting) || (placeId && places.contains(*placeId)))
            m_dirty.insert(row.record.id);
    }
    if (m_dirty.size() > kMostSingleRows) {
        m_dirty.clear();
        m_refreshWanted = true;
    }
    startNext();
}

} // namespace wijkronde
