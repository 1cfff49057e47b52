// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/partner_list_model.h"

#include "qml/app/app_session.h"

namespace wijkronde {
namespace {

/// A line has room for no more.
constexpr std::size_t kMostDomains = 2;

/// A change of one of these may change a row of the list.
bool isOfPartners(std::uint32_t kind)
{
    for (const auto *name : {"partner", "partner_contact", "partner_check", "same_as"}) {
        if (kindByName(name)->number() == kind)
            return true;
    }
    return false;
}

} // namespace

PartnerListModel::PartnerListModel(QObject *parent)
    : KeyedListModel(parent),
      m_reading({this, "PartnerListModel.read", kPageSize, [this] { return source(); },
                 [this]() -> const std::vector<PartnerRow> & { return m_rows; },
                 [this](std::vector<PartnerRow> rows) { applyRows(m_rows, std::move(rows)); },
                 [this](std::vector<PartnerRow> rows) { appendRows(m_rows, std::move(rows)); }, nullptr,
                 [this] { emit stateChanged(); }})
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &PartnerListModel::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &PartnerListModel::touchAll);
    connect(&session, &AppSession::dayChanged, this, [this] { m_reading.follow({Id{}}); });
    m_reading.reload();
}

void PartnerListModel::change(QString &member, const QString &value)
{
    const GuiBudget::Scope scope("PartnerListModel.setFilter");
    if (member == value)
        return;
    member = value;
    emit filterChanged();
    m_reading.reload();
}

bool PartnerListModel::isFiltered() const
{
    return !m_query.trimmed().isEmpty() || !m_kind.isEmpty() || !m_domain.isEmpty() || !m_function.isEmpty();
}

QString PartnerListModel::resultText() const
{
    if (!isFiltered() || loading())
        return {};
    const auto count = static_cast<int>(m_rows.size());
    if (count == 0)
        return tr("No partners found");
    const bool isCut = m_reading.hasMore() || count >= kMostPartnersFound;
    return isCut ? tr("More than %n partners found", "", count) : tr("%n partner(s) found", "", count);
}

void PartnerListModel::clearFilters()
{
    const GuiBudget::Scope scope("PartnerListModel.clearFilters");
    m_query.clear();
    m_kind.clear();
    m_domain.clear();
    m_function.clear();
    emit filterChanged();
    m_reading.reload();
}

PartnerFilter PartnerListModel::filter() const
{
    const auto &words = AppSession::current().words();
    PartnerFilter filter;
    filter.search = m_query.toStdString();
    filter.searchedKinds = words.codesNamed("partner_kind", m_query);
    filter.searchedDomains = words.codesNamed("life_domain", m_query);
    filter.kind = m_kind.toStdString();
    filter.domain = m_domain.toStdString();
    filter.function = m_function.toStdString();
    return filter;
}

ListReading<PartnerRow>::Source PartnerListModel::source() const
{
    return {[wanted = filter()](Workspace &workspace, const std::optional<ListCursor> &after, int limit) {
                return readPartnerPage(workspace, wanted, after, limit);
            },
            nullptr, m_query.trimmed().isEmpty()};
}

void PartnerListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("PartnerListModel.handleChanges");
    std::set<Id> dirty;
    for (const auto &changed : changes.records) {
        if (isOfPartners(changed.kind))
            dirty.insert(changed.id);
    }
    if (!dirty.empty())
        m_reading.follow(std::move(dirty));
}

int PartnerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool PartnerListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_reading.canLoadMore();
}

void PartnerListModel::fetchMore(const QModelIndex &parent)
{
    const GuiBudget::Scope scope("PartnerListModel.fetchMore");
    if (canFetchMore(parent))
        m_reading.loadMore();
}

QString PartnerListModel::subtitleOf(const PartnerRow &row) const
{
    const auto &words = AppSession::current().words();
    QStringList parts;
    if (!row.person.isEmpty())
        parts.append(row.person);
    if (!row.partnerKind.empty())
        parts.append(words.label("partner_kind", row.partnerKind));
    for (std::size_t i = 0; i < std::min(row.domains.size(), kMostDomains); ++i)
        parts.append(words.shortLabel("life_domain", row.domains[i]));
    return parts.join(QStringLiteral(" · "));
}

QVariant PartnerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("PartnerListModel.data");
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(row.record.id.toHex());
    case Qt::DisplayRole:
    case TitleRole:
        return row.name.isEmpty() ? tr("Without a name") : row.name;
    case SubtitleRole:
        return subtitleOf(row);
    case FreshnessRole:
        return freshnessCode(row.state.freshness);
    case FreshnessTextRole:
        return freshnessText(row.state);
    case ChoiceNeededRole:
        return row.record.choice;
    default:
        return {};
    }
}

QHash<int, QByteArray> PartnerListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"},           {TitleRole, "title"},
            {SubtitleRole, "subtitle"},           {FreshnessRole, "freshness"},
            {FreshnessTextRole, "freshnessText"}, {ChoiceNeededRole, "choiceNeeded"}};
}

} // namespace wijkronde
