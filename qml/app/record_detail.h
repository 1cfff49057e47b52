// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/store.h"
#include "qml/app/app_session.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <utility>

namespace wijkronde {

/// One record as a page shows it: the one that was asked for last, read again when it changes. GUI thread.
/// Heirs name their base with its namespace, as those of KeyedListModel.
class RecordDetail : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)
    /// Whose facts these are: recordId a moment later; empty when nothing is shown.
    Q_PROPERTY(QString shownId READ shownId NOTIFY changed)

public:
    QString recordId() const { return m_recordId; }
    void setRecordId(const QString &recordId);
    QString shownId() const { return m_shownId ? QString::fromStdString(m_shownId->toHex()) : QString(); }

    /// Brings back what was removed last.
    Q_INVOKABLE void undoRemove();

signals:
    void recordIdChanged();
    void changed();
    void removed();

protected:
    explicit RecordDetail(QObject *parent);

    /// Reads the record with readShown().
    virtual void read(const Id &id) = 0;
    virtual void showNothing() = 0;
    virtual bool concerns(const ChangeSet::Change &change) const { return change.id == m_wanted; }
    /// An edit of what is shown is only on this tablet.
    virtual bool isWaiting() const = 0;

    /// `work(Workspace &)` answers what `show` takes, or nothing when the record is not here. Only the answer to the
    /// last question is shown.
    template <typename Work, typename Show>
    void readShown(const char *entry, Work work, Show show)
    {
        AppSession::current().read(this, entry, std::move(work), [this, show, reading = m_readings](auto shown) {
            if (reading != m_readings)
                return;
            const bool isThere = shown && shown->has_value();
            m_shownId = isThere ? m_wanted : std::nullopt;
            if (isThere)
                show(std::move(**shown));
            else
                showNothing();
            emit changed();
        });
    }
    void reload();
    const std::optional<Id> &shown() const { return m_shownId; }
    /// What is shown; removed() when that is done.
    void removeShown();

private:
    void handleChanges(const ChangeSet &changes);
    void putRemoved(const Id &id, bool isRemoved);

    QString m_recordId;
    std::optional<Id> m_wanted;
    std::optional<Id> m_shownId;
    std::optional<Id> m_removed;
    int m_readings = 0;
};

} // namespace wijkronde
