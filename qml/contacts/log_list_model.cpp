// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/log_list_model.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"

#include <algorithm>
#include <tuple>

namespace wijkronde {
namespace {

/// Newest first; equal times in the order in which they came.
bool isBefore(const LogRow &a, const LogRow &b)
{
    return std::tie(a.record.sort, a.record.recordNo) > std::tie(b.record.sort, b.record.recordNo);
}

} // namespace

LogListModel::LogListModel(QObject *parent) : KeyedListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::wordsChanged, this, &LogListModel::touchAll);
    connect(&session, &AppSession::dayChanged, this, &LogListModel::touchAll);
}

int LogListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LogListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("LogListModel.data");
    const auto &session = AppSession::current();
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto &words = session.words();
    switch (role) {
    case RecordIdRole:
        return QString::fromStdString(row.record.id.toHex());
    case KindRole:
        return logKindName(row.record.kind);
    case DateTextRole:
        return words.locale().toString(row.facts.started().date(), QStringLiteral("d MMM"));
    case TimeTextRole:
        return TimeText::clock(row.facts.started(), words.locale());
    case DayHeadingRole:
        return TimeText::day(row.facts.started().date(), session.today(), words.locale());
    case ApproachRole:
        return QString::fromStdString(row.facts.approach);
    case Qt::DisplayRole:
    case TitleRole:
        return logTitle(row.facts, words);
    case SubtitleRole:
        return subtitleOf(row, words);
    case WaitingRole:
        return row.record.waiting;
    case ChoiceNeededRole:
        return row.record.choice;
    default:
        return {};
    }
}

QHash<int, QByteArray> LogListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"},     {KindRole, "kind"},
            {DateTextRole, "dateText"},     {TimeTextRole, "timeText"},
            {DayHeadingRole, "dayHeading"}, {ApproachRole, "approach"},
            {TitleRole, "title"},           {SubtitleRole, "subtitle"},
            {WaitingRole, "waiting"},       {ChoiceNeededRole, "choiceNeeded"}};
}

void LogListModel::setRow(const Id &id, std::optional<LogRow> row, bool complete)
{
    const auto found = std::ranges::find(m_rows, id, [](const LogRow &known) { return known.record.id; });
    const auto at = static_cast<int>(found - m_rows.begin());
    if (found != m_rows.end()) {
        const bool stays = row && found->record.sort == row->record.sort;
        if (stays)
            return changeRow(m_rows, at, std::move(*row));
        removeRow(m_rows, at);
    }
    if (!row)
        return;
    const auto place = std::ranges::lower_bound(m_rows, *row, isBefore);
    if (place != m_rows.end() || complete)
        insertRow(m_rows, static_cast<int>(place - m_rows.begin()), std::move(*row));
}

} // namespace wijkronde
