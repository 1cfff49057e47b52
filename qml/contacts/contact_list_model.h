// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/list_reading.h"
#include "qml/contacts/log_list_model.h"

namespace wijkronde {

struct ChangeSet;

/// Contacten: what the team logged, newest first, by pages of kPageSize; with search and filters.
class ContactListModel : public wijkronde::LogListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QString approachFilter READ approachFilter WRITE setApproachFilter NOTIFY filterChanged)
    Q_PROPERTY(QString domainFilter READ domainFilter WRITE setDomainFilter NOTIFY filterChanged)
    Q_PROPERTY(QString periodFilter READ periodFilter WRITE setPeriodFilter NOTIFY filterChanged)
    Q_PROPERTY(bool onlyWaiting READ onlyWaiting WRITE setOnlyWaiting NOTIFY filterChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY stateChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY stateChanged)
    Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)
    /// How many a search or filter found, in words; empty without one, or while it is not known.
    Q_PROPERTY(QString resultText READ resultText NOTIFY stateChanged)

public:
    static constexpr int kPageSize = 50;

    explicit ContactListModel(QObject *parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    QString approachFilter() const { return m_approach; }
    void setApproachFilter(const QString &approach);
    QString domainFilter() const { return m_domain; }
    void setDomainFilter(const QString &domain);
    QString periodFilter() const { return m_period; }
    void setPeriodFilter(const QString &period);
    bool onlyWaiting() const { return m_onlyWaiting; }
    void setOnlyWaiting(bool onlyWaiting);
    bool loading() const { return m_reading.loading(); }
    bool isEmpty() const { return rows().empty(); }
    bool isFiltered() const;
    QString resultText() const;

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    Q_INVOKABLE void loadMore();
    Q_INVOKABLE void clearFilters();

signals:
    void queryChanged();
    void filterChanged();
    void stateChanged();

protected:
    QString subtitleOf(const LogRow &row, const Words &words) const override;

private:
    LogFilter filter() const;
    void change(QString &member, const QString &value);
    ListReading<LogRow>::Source source() const;
    void handleChanges(const ChangeSet &changes);

    QString m_query;
    QString m_approach;
    QString m_domain;
    QString m_period;
    bool m_onlyWaiting = false;
    ListReading<LogRow> m_reading;
};

} // namespace wijkronde
