// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/account.h"
#include "qml/app/one_reading.h"
#include "qml/choices/fact_list_model.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace wijkronde {

struct ChangeSet;

/// Verantwoording: where every edit that was made on this tablet is, and whether the sum is right.
class AccountEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    Q_PROPERTY(bool right READ isRight NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed)
    Q_PROPERTY(wijkronde::FactListModel *lines READ lines CONSTANT)

public:
    explicit AccountEditor(QObject *parent = nullptr);

    bool loading() const { return m_loading; }
    bool isRight() const { return m_account.isRight(); }
    QString headline() const;
    QString explanation() const;
    FactListModel *lines() { return &m_lines; }

signals:
    void changed();

private:
    void reload();
    void refresh();
    void handleChanges(const ChangeSet &changes);

    EditAccount m_account;
    FactListModel m_lines;
    bool m_loading = true;
    OneReading m_reading;
};

} // namespace wijkronde
