// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"

#include <QString>

#include <vector>

namespace wijkronde {

/// Something to read: what it is, a value, and a sentence that explains it.
struct FactLine {
    QString label;
    QString value;
    QString explanation;
    QString iconName;

    QString key() const { return label; }
    bool operator==(const FactLine &) const = default;
};

/// Lines of facts that change while one looks.
class FactListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role { LabelRole = Qt::UserRole, ValueRole, ExplanationRole, IconNameRole };

    using KeyedListModel::KeyedListModel;

    void setRows(std::vector<FactLine> rows) { applyRows(m_rows, std::move(rows)); }
    const std::vector<FactLine> &rows() const { return m_rows; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FactLine> m_rows;
};

} // namespace wijkronde
