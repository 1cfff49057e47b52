// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/waiting_list_model.h"

#include "core/schema/fieldwork.pb.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"
#include "qml/choices/choice_texts.h"
#include "qml/contacts/log_row.h"

namespace wijkronde {

Result<std::vector<WaitingRow>> readWaitingRows(Workspace &workspace, int limit)
{
    const auto waiting = RecordQuery(workspace.store.database()).waiting(limit);
    if (!waiting)
        return fail(waiting.error());
    std::vector<WaitingRow> rows;
    for (const auto &record : *waiting) {
        const auto stored = workspace.store.find(record.id);
        if (!stored)
            return fail(stored.error());
        if (!*stored)
            continue;
        WaitingRow row{record.id, (*stored)->kind(), {}, {}, record.since};
        if (!(*stored)->isDeleted())
            row.shown = (*stored)->shown();
        pb::Visit visit;
        if (row.kind == kindByName("visit")->number() && visit.ParseFromString(row.shown)) {
            auto name = recordName(workspace, visit.place_id());
            if (!name)
                return fail(name.error());
            row.placeName = std::move(*name);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

WaitingListModel::WaitingListModel(QObject *parent) : KeyedListModel(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::wordsChanged, this, &WaitingListModel::touchAll);
    connect(&session, &AppSession::dayChanged, this, &WaitingListModel::touchAll);
}

QString WaitingListModel::titleOf(const WaitingRow &row, const Words &words)
{
    if (row.kind == kindByName("visit")->number())
        //: A visit to a place that waits to be sent
        return row.placeName.isEmpty() ? tr("Visit") : tr("Visit to %1").arg(row.placeName);
    if (row.shown.empty())
        return isLogKind(row.kind) ? tr("A removed contact") : tr("Something that was removed");
    const auto facts = logFacts(row.kind, row.shown);
    return facts ? logTitle(*facts, words) : ChoiceTexts::kindText(row.kind);
}

int WaitingListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant WaitingListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GuiBudget::Scope scope("WaitingListModel.data");
    const auto &session = AppSession::current();
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(row, session.words());
    case SinceTextRole:
        //: How long something waits to be sent, as in "Sinds vandaag om 10.42 uur"
        return tr("Since %1")
            .arg(TimeText::momentInSentence(TimeText::local(row.since, session.ports().timeZone), session.today(),
                                            session.words().locale()));
    case RecordIdRole:
        return QString::fromStdString(row.id.toHex());
    default:
        return {};
    }
}

QHash<int, QByteArray> WaitingListModel::roleNames() const
{
    return {{TitleRole, "title"}, {SinceTextRole, "sinceText"}, {RecordIdRole, "recordId"}};
}

} // namespace wijkronde
