// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"

#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace wijkronde {

/// One field of a form, in words.
struct FieldRow {
    std::uint32_t tag = 0;
    QString form; ///< "fixed", "line", "note", "choice", "choices", "link"
    QString label;
    /// Of a line or note what is in it, of a choice its code, of choices those that the vocabulary does not offer; else
    /// to be read.
    QString text;
    QStringList codes;
    QString vocabulary;
    bool essential = false; ///< a new one is not saved without it
    QString errorText;
    QString warningText; ///< it can be saved, but something in it should not be there

    std::uint32_t key() const { return tag; }
    bool operator==(const FieldRow &) const = default;
};

class FieldListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Role {
        TagRole = Qt::UserRole,
        FormRole,
        LabelRole,
        TextRole,
        CodesRole,
        VocabularyRole,
        EssentialRole,
        ErrorTextRole,
        WarningTextRole
    };

    using KeyedListModel::KeyedListModel;

    void setRows(std::vector<FieldRow> rows) { applyRows(m_rows, std::move(rows)); }
    bool isWarned() const
    {
        return std::any_of(m_rows.begin(), m_rows.end(),
                           [](const FieldRow &row) { return !row.warningText.isEmpty(); });
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<FieldRow> m_rows;
};

} // namespace wijkronde
