// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/record_detail.h"
#include "qml/app/sent_state.h"
#include "qml/choices/choice_texts.h"
#include "qml/contacts/log_row.h"

#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <optional>

namespace wijkronde {

/// Everything about one contact or group activity.
class ContactDetail : public wijkronde::RecordDetail {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString whenText READ whenText NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(QString approachText READ approachText NOTIFY changed)
    Q_PROPERTY(QString domainsText READ domainsText NOTIFY changed)
    Q_PROPERTY(QString stepText READ stepText NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(QString peopleText READ peopleText NOTIFY changed)
    Q_PROPERTY(QString themeText READ themeText NOTIFY changed)
    Q_PROPERTY(QString workerText READ workerText NOTIFY changed)
    Q_PROPERTY(bool own READ own NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString sentText READ sentText NOTIFY changed)
    Q_PROPERTY(bool canEdit READ own NOTIFY changed)
    /// Empty when there is nothing to choose.
    Q_PROPERTY(QString choiceId READ choiceId NOTIFY changed)
    Q_PROPERTY(QString choiceTitle READ choiceTitle NOTIFY changed)
    /// Two answers that colleagues choose between together.
    Q_PROPERTY(bool critical READ critical NOTIFY changed)
    Q_PROPERTY(QString choiceText READ choiceText NOTIFY changed)

public:
    explicit ContactDetail(QObject *parent = nullptr);

    bool found() const { return m_log.has_value(); }
    QString title() const;
    QString whenText() const;
    QString placeName() const { return m_log ? m_log->placeName : QString(); }
    QString approachText() const;
    QString domainsText() const;
    QString stepText() const;
    QString note() const;
    QString peopleText() const;
    QString themeText() const;
    QString workerText() const { return m_log ? m_log->workers.join(QStringLiteral(", ")) : QString(); }
    bool own() const;
    bool critical() const { return m_log && std::ranges::any_of(m_log->open, &Open::critical); }
    /// Not at the registry: on its way, or kept back there.
    bool waiting() const { return m_log && m_log->sent.waiting(); }
    QString sentText() const;
    QString choiceId() const;
    QString choiceTitle() const;
    QString choiceText() const;

    Q_INVOKABLE void remove();

protected:
    void read(const Id &id) override;
    void showNothing() override;
    bool isWaiting() const override { return waiting(); }

private:
    /// A field with several answers, or what else is to be chosen.
    struct Open {
        ChoiceKind kind;
        bool critical = false;
        std::vector<WrittenBy> writers;
        std::vector<ShownValue> values;
    };

    struct Log {
        LogFacts facts;
        QString placeName;
        QStringList workers;
        SentState sent;
        std::vector<Open> open;
        std::optional<KeptBackOperation> kept; ///< the newest of what the registry kept back of it
    };

    static Result<std::optional<Log>> readLog(Workspace &workspace, const Id &id);
    static Result<std::vector<Open>> readOpen(Workspace &workspace, const Record &record);
    bool hasOpen(const char *field) const;

    std::optional<Log> m_log;
};

} // namespace wijkronde
