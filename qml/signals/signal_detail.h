// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/signals.h"
#include "qml/app/record_detail.h"
#include "qml/app/sent_state.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace wijkronde {

/// Everything about one signal, and what policy said.
class SignalDetail : public wijkronde::RecordDetail {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString statusText READ statusText NOTIFY changed)
    /// "open", "answered" or "refused".
    Q_PROPERTY(QString standing READ standing NOTIFY changed)
    Q_PROPERTY(QString whenText READ whenText NOTIFY changed)
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed)
    Q_PROPERTY(QString partnerText READ partnerText NOTIFY changed)
    Q_PROPERTY(QString domainsText READ domainsText NOTIFY changed)
    Q_PROPERTY(QString needsText READ needsText NOTIFY changed)
    Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed)
    Q_PROPERTY(QString workersText READ workersText NOTIFY changed)
    /// What policy said, an answer a paragraph, newest first; empty while it said nothing.
    Q_PROPERTY(QString repliesText READ repliesText NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString sentText READ sentText NOTIFY changed)
    /// Empty when there is nothing to choose.
    Q_PROPERTY(QString choiceId READ choiceId NOTIFY changed)
    /// One of those who gave it, and policy said nothing yet.
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY changed)

public:
    explicit SignalDetail(QObject *parent = nullptr);

    bool found() const { return m_shown.has_value(); }
    QString title() const;
    QString text() const { return m_shown ? QString::fromStdString(m_shown->signal.signal.text()) : QString(); }
    QString statusText() const;
    QString standing() const;
    QString whenText() const;
    QString placeText() const { return m_shown ? m_shown->placeName : QString(); }
    QString partnerText() const { return m_shown ? m_shown->partnerName : QString(); }
    QString domainsText() const;
    QString needsText() const;
    QString ruleText() const
    {
        return m_shown ? QString::fromStdString(m_shown->signal.signal.about_rule()) : QString();
    }
    QString workersText() const;
    QString repliesText() const;
    bool waiting() const { return m_shown && m_shown->sent.waiting(); }
    QString sentText() const;
    QString choiceId() const;
    bool canEdit() const { return m_shown && m_shown->own && m_shown->signal.replies.empty(); }

    Q_INVOKABLE void remove();

protected:
    void read(const Id &id) override;
    void showNothing() override;
    bool concerns(const ChangeSet::Change &change) const override;
    bool isWaiting() const override { return waiting(); }

private:
    struct Shown {
        SignalRow signal;
        QString placeName;
        QString partnerName;
        QStringList workers; ///< the others
        bool own = false;
        SentState sent;
    };

    static Result<std::optional<Shown>> readSignal(Workspace &workspace, const Id &id, const Id &workerId);

    std::optional<Shown> m_shown;
};

} // namespace wijkronde
