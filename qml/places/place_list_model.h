// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/find_places.h"
#include "qml/app/keyed_list_model.h"
#include "qml/app/one_reading.h"

#include <QString>

#include <optional>
#include <vector>

namespace wijkronde {

struct ChangeSet;

/// Places to be at: nearest first when the position is known. The position is asked for once, used, and forgotten.
class PlaceListModel : public wijkronde::KeyedListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(QString positionState READ positionState NOTIFY positionChanged)
    Q_PROPERTY(QString positionText READ positionText NOTIFY positionChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY stateChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY stateChanged)

public:
    static constexpr std::size_t kPageSize = 50;

    enum Role {
        RecordIdRole = Qt::UserRole,
        NameRole,
        KindLabelRole,
        KindIconRole,
        AddressTextRole,
        DistanceTextRole,
        LastUsedTextRole,
        NearestRole,
    };

    explicit PlaceListModel(QObject *parent = nullptr);
    ~PlaceListModel() override;

    QString query() const { return m_query; }
    void setQuery(const QString &query);
    QString positionState() const;
    QString positionText() const;
    bool loading() const { return m_reading.isRunning(); }
    bool isEmpty() const { return m_rows.empty(); }

    /// Asks for the position once and shows the places.
    Q_INVOKABLE void start();
    /// The page has gone: the position is forgotten.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void startVisit(const QString &recordId);
    Q_INVOKABLE void undoStart();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// For a view that comes near the end.
    Q_INVOKABLE void loadMore() { fetchMore({}); }

signals:
    void queryChanged();
    void positionChanged();
    void stateChanged();
    void visitStarted(const QString &placeName);

private:
    enum class PositionState { Off, Searching, Found, Unavailable };

    struct PlaceRow {
        Id id;
        std::string shown; ///< bytes of the place
        QString name;
        std::string placeKind;
        QString address;
        std::optional<int> metres; ///< rounded as it is shown
        std::optional<WallTime> lastUsed;
        bool nearest = false;

        const Id &key() const { return id; }
        bool operator==(const PlaceRow &) const = default;
    };

    /// A visit that was started, and the one that it ended.
    struct Started {
        std::optional<Id> visit;
        std::optional<Id> ended;
    };

    void reload();
    void show(std::vector<PlaceChoice> choices);
    void setPosition(PositionState state, std::optional<Position> position);
    void handleChanges(const ChangeSet &changes);

    QString m_query;
    PositionState m_positionState = PositionState::Off;
    std::optional<Position> m_position;
    bool m_active = false;
    OneReading m_reading;
    std::vector<PlaceRow> m_rows;
    std::vector<PlaceRow> m_later; ///< found and not shown yet
    std::optional<Started> m_started;
};

} // namespace wijkronde
