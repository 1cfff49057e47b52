// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/choices.h"
#include "qml/app/keyed_list_model.h"
#include "qml/app/one_reading.h"
#include "qml/app/words.h"

#include <string>
#include <vector>

namespace wijkronde {

struct ChangeSet;

/// Keuze nodig: everything that waits for a person, grouped by what has to be decided, the newest first in each group.
class ChoiceListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY stateChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY stateChanged)
    Q_PROPERTY(bool empty READ empty NOTIFY stateChanged)

public:
    enum Role { ChoiceIdRole = Qt::UserRole, HeadingRole, TitleRole, SubtitleRole, MarkTextRole, FirstRole, LastRole };

    explicit ChoiceListModel(QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    bool loading() const { return m_loading; }
    bool empty() const { return m_rows.empty(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// How a page names a choice: "record:…", "kept:…" or "pair:…-…".
    static QString idOf(const Choice &choice);

signals:
    void stateChanged();

private:
    struct Row {
        Choice choice;
        QString place; ///< of a visit
        /// Where it stands in its group: headings and rounded corners follow from it.
        bool first = false;
        bool last = false;

        std::string key() const { return idOf(choice).toStdString(); }
        bool operator==(const Row &) const = default;
    };

    static Result<std::vector<Row>> readRows(Workspace &workspace);
    static QString headingOf(const Choice &choice);
    static QString subtitleOf(const Choice &choice);
    void reload();
    void handleChanges(const ChangeSet &changes);

    std::vector<Row> m_rows;
    bool m_loading = true;
    OneReading m_reading;
};

} // namespace wijkronde
