// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace wijkronde {

/// The terms of one vocabulary that are offered now, in order, and those that are chosen.
class VocabularyModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString vocabulary READ vocabulary WRITE setVocabulary NOTIFY vocabularyChanged)
    /// Codes that are shown also when they are not offered any more, or not known: they can be taken away.
    Q_PROPERTY(QList<QString> chosen READ chosen WRITE setChosen NOTIFY chosenChanged)
    /// How many of the first are in sight at once; the others are one tap away.
    Q_PROPERTY(int firstCount READ firstCount NOTIFY firstCountChanged)

public:
    enum Role { CodeRole = Qt::UserRole, LabelRole, ShortLabelRole, DefinitionRole, RankRole, SensitiveRole };

    explicit VocabularyModel(QObject *parent = nullptr);

    QString vocabulary() const { return m_vocabulary; }
    void setVocabulary(const QString &vocabulary);
    const QStringList &chosen() const { return m_chosen; }
    void setChosen(const QStringList &chosen);
    int firstCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void vocabularyChanged();
    void chosenChanged();
    void firstCountChanged();

private:
    struct TermRow {
        std::string code;
        QString label;
        QString shortLabel;
        QString definition;
        int rank = -1;
        bool sensitive = false;

        const std::string &key() const { return code; }
        bool operator==(const TermRow &) const = default;
    };

    void rebuild();

    QString m_vocabulary;
    QStringList m_chosen;
    std::vector<TermRow> m_rows;
};

} // namespace wijkronde
