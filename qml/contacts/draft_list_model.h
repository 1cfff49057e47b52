// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"
#include "qml/app/one_reading.h"
#include "qml/app/words.h"
#include "qml/contacts/log_draft.h"

#include <optional>
#include <vector>

namespace wijkronde {

/// What was begun and not saved, newest first: on Vandaag, to go on with or to throw away.
class DraftListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { RecordIdRole = Qt::UserRole, TitleRole, SubtitleRole, EditRole };

    explicit DraftListModel(QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void discard(const QString &recordId);
    Q_INVOKABLE void undoDiscard();

signals:
    void countChanged();
    void discarded();

private:
    static QString titleOf(const DraftRow &row, const Words &words);
    static QString subtitleOf(const DraftRow &row, const Words &words);
    void reload();

    std::vector<DraftRow> m_rows;
    std::optional<Drafts::Draft> m_discarded;
    OneReading m_reading;
};

} // namespace wijkronde
