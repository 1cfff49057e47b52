// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/signals/signal_list_model.h"

#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"

#include <algorithm>

namespace wijkronde {
namespace {

Result<std::vector<SignalListRow>> readPage(Workspace &workspace, const SignalFilter &filter,
                                            const std::optional<ListCursor> &after, int limit)
{
    auto found = findSignals(workspace, filter, after, limit);
    if (!found)
        return fail(found.error());
    std::vector<SignalListRow> rows;
    for (auto &signal : *found) {
        auto place = recordName(workspace, signal.signal.place_id());
        if (!place)
            return fail(place.error());
        rows.push_back({std::move(signal), std::move(*place)});
    }
    return rows;
}

} // namespace

bool SignalListRow::operator==(const SignalListRow &other) const
{
    const auto &mine = signal.row;
    const auto &theirs = other.signal.row;
    return mine.id == theirs.id && mine.shown == theirs.shown && mine.waiting == theirs.waiting
           && mine.choice == theirs.choice && placeName == other.placeName
           && std::ranges::equal(signal.replies, other.signal.replies, {}, &ReplyRow::id, &ReplyRow::id);
}

QString signalStatusText(const SignalRow &signal)
{
    const auto status = signal.status();
    if (status == "draft")
        return SignalListModel::tr("Still to be sent");
    if (status == "sent")
        return SignalListModel::tr("Sent, no answer yet");
    return AppSession::current().words().label("signal_status", status);
}

QString signalStanding(const SignalRow &signal)
{
    if (signal.isOpen())
        return QStringLiteral("open");
    return signal.status() == "not_taken_up" ? QStringLiteral("refused") : QStringLiteral("answered");
}

bool isOfSignals(std::uint32_t kind)
{
    return kind == kindByName("signal")->number() || kind == kindByName("policy_reply")->number();
}

SignalListModel::SignalListModel(QObject *parent)
    : KeyedListModel(parent),
      m_reading({this, "SignalListModel.read", kPageSize, [this] { return source(); },
                 [this]() -> const std::vector<SignalListRow> & { return m_rows; },
                 [this](std::vector<SignalListRow> rows) { applyRows(m_rows, std::move(rows)); },
                 [this](std::vector<SignalListRow> rows) { appendRows(m_rows, std::move(rows)); }, nullptr,
                 [this] { emit stateChanged(); }})
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &SignalListModel::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &SignalListModel::touchAll);
    connect(&session, &AppSession::dayChanged, this, &SignalListModel::touchAll);
    m_reading.reload();
}

QString SignalListModel::resultText() const
{
    if (!isFiltered() || loading())
        return {};
    const auto count = static_cast<int>(m_rows.size());
    if (count == 0)
        return tr("No signals found");
    return m_reading.hasMore() ? tr("More than %n signals found", "", count) : tr("%n signal(s) found", "", count);
}

void SignalListModel::clearFilters()
{
    const GuiBudget::Scope scope("SignalListModel.clearFilters");
    m_query.clear();
    m_category.clear();
    m_onlyOpen = false;
    emit filterChanged();
    m_reading.reload();
}

ListReading<SignalListRow>::Source SignalListModel::source() const
{
    const SignalFilter filter{m_query.toStdString(), m_category.toStdString(), m_onlyOpen};
    return {[filter](Workspace &workspace, const std::optional<ListCursor> &after, int limit) {
                return readPage(workspace, filter, after, limit);
            },
            nullptr};
}

void SignalListModel::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("SignalListModel.handleChanges");
    std::set<Id> dirty;
    for (const auto &changed : changes.records) {
        if (isOfSignals(changed.kind))
            dirty.insert(changed.id);
    }
    // What waited may have been sent.
    const bool sent =
        changes.outbox && std::ranges::any_of(m_rows, [](const auto &row) { return row.signal.row.waiting; });
    if (sent)
        dirty.insert(Id{});
    if (!dirty.empty())
        m_reading.follow(std::move(dirty));
}

int SignalListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool SignalListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_reading.canLoadMore();
}

void SignalListModel::fetchMore(const QModelIndex &parent)
{
    const GuiBudget::Scope scope("SignalListModel.fetchMore");
    if (canFetchMore(parent))
        m_reading.loadMore();
}

QString SignalListModel::subtitleOf(const SignalListRow &row) const
{
    const auto &session = AppSession::current();
    const auto &words = session.words();
    const auto &signal = row.signal.signal;
    const auto noticed = TimeText::entered(signal.noticed_at_ms(), signal.noticed_offset_min());
    QStringList parts{words.label("signal_category", signal.signal_category())};
    if (!row.placeName.isEmpty())
        parts.append(row.placeName);
    parts.append(TimeText::ago(noticed.date(), session.today(), words.locale()));
    return parts.join(QStringLiteral(" · "));
}

QVariant SignalListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("SignalListModel.data");
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(row.key().toHex());
    case Qt::DisplayRole:
    case TitleRole:
        return QString::fromStdString(row.signal.signal.text()).simplified();
    case SubtitleRole:
        return subtitleOf(row);
    case StandingRole:
        return signalStanding(row.signal);
    case StatusTextRole:
        return signalStatusText(row.signal);
    case ChoiceNeededRole:
        return row.signal.row.choice;
    default:
        return {};
    }
}

QHash<int, QByteArray> SignalListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"}, {TitleRole, "title"},           {SubtitleRole, "subtitle"},
            {StandingRole, "standing"}, {StatusTextRole, "statusText"}, {ChoiceNeededRole, "choiceNeeded"}};
}

} // namespace wijkronde
