// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

#include "core/base/error.h"

namespace wijkronde {

/// The first start: joins this tablet to a registry with a code.
class EnrolEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString registryUrl READ registryUrl WRITE setRegistryUrl NOTIFY changed)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool done READ done NOTIFY changed)
    Q_PROPERTY(QString workerName READ workerName NOTIFY changed)

public:
    explicit EnrolEditor(QObject *parent = nullptr);

    /// What was given on the command line; kept for the first editor.
    static void prefill(const QString &registryUrl, const QString &code);

    QString registryUrl() const { return m_registryUrl; }
    void setRegistryUrl(const QString &url);
    QString code() const { return m_code; }
    void setCode(const QString &code);
    bool busy() const { return m_busy; }
    QString errorText() const;
    bool done() const { return m_done; }
    QString workerName() const;

    Q_INVOKABLE void enrol();

signals:
    void changed();

private:
    QString m_registryUrl;
    QString m_code;
    bool m_busy = false;
    bool m_done = false;
    std::optional<ErrorCode> m_error;
};

} // namespace wijkronde
