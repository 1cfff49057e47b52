// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/signals.h"
#include "qml/app/keyed_list_model.h"
#include "qml/app/list_reading.h"

namespace wijkronde {

struct ChangeSet;

/// A signal in a list.
struct SignalListRow {
    SignalRow signal;
    QString placeName;

    const Id &key() const { return signal.row.id; }
    ListCursor cursor() const { return signal.cursor(); }
    bool operator==(const SignalListRow &other) const;
};

/// What the team told policy, newest first, and what became of it.
class SignalListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY filterChanged)
    Q_PROPERTY(QString categoryFilter READ categoryFilter WRITE setCategoryFilter NOTIFY filterChanged)
    Q_PROPERTY(bool onlyOpen READ onlyOpen WRITE setOnlyOpen NOTIFY filterChanged)
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
        StandingRole,
        StatusTextRole,
        ChoiceNeededRole,
    };

    explicit SignalListModel(QObject *parent = nullptr);

    QString query() const { return m_query; }
    void setQuery(const QString &query) { change(m_query, query); }
    QString categoryFilter() const { return m_category; }
    void setCategoryFilter(const QString &category) { change(m_category, category); }
    bool onlyOpen() const { return m_onlyOpen; }
    void setOnlyOpen(bool onlyOpen) { change(m_onlyOpen, onlyOpen); }
    bool loading() const { return m_reading.loading(); }
    bool isEmpty() const { return m_rows.empty(); }
    bool isFiltered() const { return !m_query.trimmed().isEmpty() || !m_category.isEmpty() || m_onlyOpen; }
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
    template <typename Value>
    void change(Value &member, const Value &value)
    {
        const GuiBudget::Scope scope("SignalListModel.setFilter");
        if (member == value)
            return;
        member = value;
        emit filterChanged();
        m_reading.reload();
    }
    ListReading<SignalListRow>::Source source() const;
    void handleChanges(const ChangeSet &changes);
    QString subtitleOf(const SignalListRow &row) const;

    std::vector<SignalListRow> m_rows;
    QString m_query;
    QString m_category;
    bool m_onlyOpen = false;
    ListReading<SignalListRow> m_reading;
};

/// "Nog te versturen", "Verstuurd, nog geen antwoord", or what policy said last.
QString signalStatusText(const SignalRow &signal);
/// "open", "answered" or "refused": for the colour and sign beside that text.
QString signalStanding(const SignalRow &signal);
/// A change of one of these may change what is shown of a signal.
bool isOfSignals(std::uint32_t kind);

} // namespace wijkronde
