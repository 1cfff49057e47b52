// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"
#include "qml/app/keyed_list_model.h"
#include "qml/app/words.h"

#include <QString>

#include <vector>

namespace wijkronde {

/// A record with edits that are only on this tablet.
struct WaitingRow {
    Id id;
    std::uint32_t kind = 0;
    std::string shown; ///< bytes of the record; empty when it was removed
    QString placeName; ///< of a visit
    WallTime since{};

    const Id &key() const { return id; }
    bool operator==(const WaitingRow &) const = default;
};

/// At most `limit`, the longest waiting first. On the store's thread.
Result<std::vector<WaitingRow>> readWaitingRows(Workspace &workspace, int limit);

/// What is only on this tablet.
class WaitingListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { TitleRole = Qt::UserRole, SinceTextRole, RecordIdRole };

    explicit WaitingListModel(QObject *parent = nullptr);

    void setRows(std::vector<WaitingRow> rows) { applyRowsInTurns(m_rows, std::move(rows)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    static QString titleOf(const WaitingRow &row, const Words &words);

    std::vector<WaitingRow> m_rows;
};

} // namespace wijkronde
