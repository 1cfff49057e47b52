// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/network.pb.h"
#include "qml/app/record_detail.h"
#include "qml/app/sent_state.h"
#include "qml/partners/person_list_model.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace wijkronde {

/// Everything about one partner and its people, and "Klopt dit nog?".
class PartnerDetail : public wijkronde::RecordDetail {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool found READ found NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kindText READ kindText NOTIFY changed)
    Q_PROPERTY(QString freshness READ freshness NOTIFY changed)
    Q_PROPERTY(QString freshnessLine READ freshnessLine NOTIFY changed)
    Q_PROPERTY(QString phone READ phone NOTIFY changed)
    Q_PROPERTY(QString email READ email NOTIFY changed)
    Q_PROPERTY(QString website READ website NOTIFY changed)
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed)
    Q_PROPERTY(QString functionsText READ functionsText NOTIFY changed)
    Q_PROPERTY(QString domainsText READ domainsText NOTIFY changed)
    Q_PROPERTY(QString groupsText READ groupsText NOTIFY changed)
    Q_PROPERTY(QString decidesText READ decidesText NOTIFY changed)
    Q_PROPERTY(QString strengthText READ strengthText NOTIFY changed)
    Q_PROPERTY(QString knownByText READ knownByText NOTIFY changed)
    /// The worker is one of those who know the partner.
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(QString note READ note NOTIFY changed)
    Q_PROPERTY(bool waiting READ waiting NOTIFY changed)
    Q_PROPERTY(QString sentText READ sentText NOTIFY changed)
    /// Empty when there is nothing to choose.
    Q_PROPERTY(QString choiceId READ choiceId NOTIFY changed)
    /// What was found on the last looks, a line each, newest first: "Vandaag om 10.42 uur · Klopt · Jij".
    Q_PROPERTY(QString historyText READ historyText NOTIFY changed)
    Q_PROPERTY(wijkronde::PersonListModel *people READ people CONSTANT)

public:
    explicit PartnerDetail(QObject *parent = nullptr);

    bool found() const { return m_shown.has_value(); }
    QString title() const;
    QString kindText() const;
    QString freshness() const;
    QString freshnessLine() const;
    QString phone() const { return m_shown ? QString::fromStdString(m_shown->partner.phone()) : QString(); }
    QString email() const { return m_shown ? QString::fromStdString(m_shown->partner.email()) : QString(); }
    QString website() const { return m_shown ? QString::fromStdString(m_shown->partner.website()) : QString(); }
    QString placeText() const { return m_shown ? m_shown->placeName : QString(); }
    QString functionsText() const;
    QString domainsText() const;
    QString groupsText() const;
    QString decidesText() const;
    QString strengthText() const;
    QString knownByText() const { return m_shown ? m_shown->knownBy.join(QStringLiteral(", ")) : QString(); }
    bool isKnown() const { return m_shown && m_shown->known; }
    QString note() const { return m_shown ? QString::fromStdString(m_shown->partner.note()) : QString(); }
    bool waiting() const { return m_shown && m_shown->sent.waiting(); }
    QString sentText() const;
    QString choiceId() const;
    QString historyText() const;
    PersonListModel *people() { return &m_people; }

    /// Keeps an answer to "Klopt dit nog?": about one of the people of a partner, or (empty) the partner as a whole.
    Q_INVOKABLE void check(const QString &partnerId, const QString &personId, const QString &result);
    /// Of one of the people: they had not left.
    Q_INVOKABLE void bringBack(const QString &personId);
    /// "Ik ken deze partner", or not any more.
    Q_INVOKABLE void setKnown(bool known);
    /// Takes back the last of these.
    Q_INVOKABLE void undo();

signals:
    void kept(const QString &message);

protected:
    void read(const Id &id) override;
    void showNothing() override;
    bool concerns(const ChangeSet::Change &change) const override;
    bool isWaiting() const override { return waiting(); }

private:
    /// One look, as the history shows it.
    struct Look {
        WallTime at;
        std::int32_t offsetMinutes = 0;
        std::string result;
        QString person; ///< whom it was about
        QString worker; ///< empty for one who is not known on this tablet
        bool own = false;
    };

    struct Shown {
        record::v1::Partner partner;
        QString placeName;
        QStringList knownBy;
        bool known = false; ///< by the worker
        CheckedState state;
        SentState sent;
        bool choice = false;
        std::vector<Look> looks;
        std::vector<PersonFacts> people;
    };

    using Undo = std::function<Result<>(Workspace &)>;

    /// Does something on the store's thread that answers how it is taken back; null: it was so already.
    void keep(const char *entry, std::function<Result<Undo>(Workspace &)> work, const QString &message);
    static Result<std::optional<Shown>> readPartner(Workspace &workspace, const Id &id, const Id &workerId);

    std::optional<Shown> m_shown;
    PersonListModel m_people;
    Undo m_undo;
};

} // namespace wijkronde
