// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/record_detail.h"

#include "core/usecases/save_record.h"

#include <algorithm>

namespace wijkronde {

RecordDetail::RecordDetail(QObject *parent) : QObject(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &RecordDetail::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &RecordDetail::changed);
    connect(&session, &AppSession::dayChanged, this, &RecordDetail::reload);
}

void RecordDetail::setRecordId(const QString &recordId)
{
    const GuiBudget::Scope scope("RecordDetail.setRecordId");
    if (recordId == m_recordId)
        return;
    m_recordId = recordId;
    m_wanted = Id::fromHex(recordId.toStdString());
    emit recordIdChanged();
    reload();
}

void RecordDetail::reload()
{
    ++m_readings;
    if (m_wanted)
        return read(*m_wanted);
    m_shownId.reset();
    showNothing();
    emit changed();
}

void RecordDetail::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("RecordDetail.handleChanges");
    if (!m_wanted)
        return;
    const bool isConcerned =
        std::ranges::any_of(changes.records, [this](const ChangeSet::Change &change) { return concerns(change); });
    if (isConcerned || (changes.outbox && isWaiting()))
        reload();
}

void RecordDetail::putRemoved(const Id &id, bool isRemoved)
{
    AppSession::current().write(
        this, "RecordDetail.removed",
        [id, isRemoved](Workspace &workspace) { return wijkronde::putRemoved(workspace, id, isRemoved); },
        [this, id, isRemoved](const Result<> &stored) {
            auto &session = AppSession::current();
            if (!stored) {
                emit session.failed(stored.error());
                return;
            }
            m_removed = isRemoved ? std::optional(id) : std::nullopt;
            session.noteSaved();
            if (isRemoved)
                emit removed();
        });
}

void RecordDetail::removeShown()
{
    if (m_shownId)
        putRemoved(*m_shownId, true);
}

void RecordDetail::undoRemove()
{
    const GuiBudget::Scope scope("RecordDetail.undoRemove");
    if (m_removed)
        putRemoved(*m_removed, false);
}

} // namespace wijkronde
