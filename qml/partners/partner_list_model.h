// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/keyed_list_model.h"
#include "qml/app/list_reading.h"
#include "qml/partners/partner_row.h"

namespace wijkronde {

struct ChangeSet;

/// Netwerk: the partners of the neighbourhood by name, by pages; with search and filters.
class PartnerListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY filterChanged)
    Q_PROPERTY(QString kindFilter READ kindFilter WRITE setKindFilter NOTIFY filterChanged)
    Q_PROPERTY(QString domainFilter READ domainFilter WRITE setDomainFilter NOTIFY filterChanged)
    Q_PROPERTY(QString functionFilter READ functionFilter WRITE setFunctionFilter NOTIFY filterChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY stateChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY stateChanged)
    Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)
    /// How many a search or filter found, in words; empty without one, or while it is not known.
    Q_PROPERTY(QString resultText READ resultText NOTIFY stateChanged)

public:
    static constexpr int kPageSize = 50;

    enum Role {
        RecordIdRole = Qt::UserRole,
        TitleRole,
        SubtitleRole,
        FreshnessRole,
        FreshnessTextRole,
        ChoiceNeededRole,
    };

    explicit PartnerListModel(QObject *parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString &query) { change(m_query, query); }
    QString kindFilter() const { return m_kind; }
    void setKindFilter(const QString &kind) { change(m_kind, kind); }
    QString domainFilter() const { return m_domain; }
    void setDomainFilter(const QString &domain) { change(m_domain, domain); }
    QString functionFilter() const { return m_function; }
    void setFunctionFilter(const QString &function) { change(m_function, function); }
    bool loading() const { return m_reading.loading(); }
    bool isEmpty() const { return m_rows.empty(); }
    bool isFiltered() const;
    QString resultText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    Q_INVOKABLE void loadMore() { fetchMore({}); }
    Q_INVOKABLE void clearFilters();

signals:
    void filterChanged();
    void stateChanged();

private:
    PartnerFilter filter() const;
    ListReading<PartnerRow>::Source source() const;
    void change(QString &member, const QString &value);
    void handleChanges(const ChangeSet &changes);
    QString subtitleOf(const PartnerRow &row) const;

    std::vector<PartnerRow> m_rows;
    QString m_query;
    QString m_kind;
    QString m_domain;
    QString m_function;
    ListReading<PartnerRow> m_reading;
};

} // namespace wijkronde
