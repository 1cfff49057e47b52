// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/visits.h"
#include "qml/app/keyed_list_model.h"
#include "qml/app/one_reading.h"
#include "qml/contacts/log_row.h"

#include <QString>

#include <vector>

namespace wijkronde {

struct ChangeSet;

/// The worker's visits that ended today, newest first: where one was, and what one may still add. Also those of this
/// week of which something was typed and not saved, and those that were never ended.
class VisitListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT

public:
    enum Role { RecordIdRole = Qt::UserRole, TitleRole, SubtitleRole, WaitingRole, StandingRole, EndedRole };

    explicit VisitListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct VisitItem {
        Id id;
        std::string shown; ///< the bytes of a Visit
        QString placeName;
        LogCounts counts;
        bool waiting = false;
        bool draft = false;

        const Id &key() const { return id; }
        bool operator==(const VisitItem &) const = default;
    };

    static Result<std::vector<VisitItem>> readItems(Workspace &workspace, const Id &workerId);
    static Result<VisitItem> readItem(Workspace &workspace, const Id &workerId, const VisitRow &row);
    static QString subtitleOf(const VisitItem &item);
    static bool hasEnded(const VisitItem &item);
    /// "draft", "forgotten" or nothing.
    static QString standingOf(const VisitItem &item);
    void reload();
    void handleChanges(const ChangeSet &changes);

    std::vector<VisitItem> m_rows;
    OneReading m_reading;
};

} // namespace wijkronde
