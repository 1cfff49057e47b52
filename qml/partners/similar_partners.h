// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/find_partners.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace wijkronde {

/// Partners that are here already and have a name like the one that is typed: two that are the same are better not
/// made.
class SimilarPartners : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QStringList names READ names NOTIFY changed)
    Q_PROPERTY(QStringList ids READ ids NOTIFY changed)

public:
    using QObject::QObject;

    QString name() const { return m_name; }
    void setName(const QString &name);
    QStringList names() const { return m_names; }
    QStringList ids() const { return m_ids; }

signals:
    void nameChanged();
    void changed();

private:
    void show(const std::vector<PartnerChoice> &found);

    QString m_name;
    QStringList m_names;
    QStringList m_ids;
};

} // namespace wijkronde
