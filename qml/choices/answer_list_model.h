// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"

#include <QString>

#include <vector>

namespace wijkronde {

/// One of the answers between which a person chooses, in words.
struct AnswerRow {
    int number = 0; ///< in the question
    QString writer;
    QString when;
    QString text;
    QString markup; ///< the text with what differs marked
    QString chooseText;
    bool mine = false;

    int key() const { return number; }
    bool operator==(const AnswerRow &) const = default;
};

/// The answers of a question, side by side on the page.
class AnswerListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { NumberRole = Qt::UserRole, WriterRole, WhenRole, TextRole, MarkupRole, ChooseTextRole, MineRole };

    using KeyedListModel::KeyedListModel;

    void setRows(std::vector<AnswerRow> rows) { applyRows(m_rows, std::move(rows)); }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<AnswerRow> m_rows;
};

} // namespace wijkronde
