// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"
#include "qml/contacts/log_row.h"

#include <vector>

namespace wijkronde {

/// Rows of logged contacts and group activities: what the list and the day have in common.
class LogListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        RecordIdRole = Qt::UserRole,
        KindRole,
        DateTextRole,
        TimeTextRole,
        DayHeadingRole,
        ApproachRole,
        TitleRole,
        SubtitleRole,
        WaitingRole,
        ChoiceNeededRole,
    };

    explicit LogListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    virtual QString subtitleOf(const LogRow &row, const Words &words) const = 0;
    const std::vector<LogRow> &rows() const { return m_rows; }
    void setRows(std::vector<LogRow> rows) { applyRows(m_rows, std::move(rows)); }
    void setRowsInTurns(std::vector<LogRow> rows) { applyRowsInTurns(m_rows, std::move(rows)); }
    void addRows(std::vector<LogRow> rows) { appendRows(m_rows, std::move(rows)); }
    /// Puts, moves or takes away one row of a list that is newest first. A row behind the last one is taken only when
    /// `complete`.
    void setRow(const Id &id, std::optional<LogRow> row, bool complete);

private:
    std::vector<LogRow> m_rows;
};

} // namespace wijkronde
