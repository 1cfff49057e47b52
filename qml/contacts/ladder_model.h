// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace wijkronde {

/// The rungs of the ladder of next steps, lightest first, and one beside it (rank -1) for the steps that are on no
/// rung.
class LadderModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a ContactEditor")

public:
    enum Role { RankRole = Qt::UserRole, ShortLabelRole, DescriptionRole, CodesRole, LabelsRole, ChosenRole };

    explicit LadderModel(QObject *parent = nullptr);

    /// The code of the chosen step, or empty.
    void setStep(const QString &code);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Rung {
        int rank;
        QString shortLabel;
        QStringList codes;
        QStringList labels;
        bool chosen = false;

        int key() const { return rank; }
        bool operator==(const Rung &) const = default;
    };

    void rebuild();

    QString m_step;
    std::vector<Rung> m_rungs;
};

} // namespace wijkronde
