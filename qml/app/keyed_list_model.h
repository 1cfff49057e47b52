// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/app/gui_budget.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace wijkronde {

/// A list model that never resets: a new reading of the rows becomes the removals, moves, insertions and changes that
/// lead there, so that a view keeps its place and makes only the delegates that it needs. A row has a key() that names
/// it, and operator==.
/// Heirs name their base with its namespace: moc keeps it as it is written, and qmllint looks it up by that name.
class KeyedListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    using QAbstractListModel::QAbstractListModel;

protected:
    /// Row must have key(), hashable by std::hash, unique in each of both lists.
    template <typename Row>
    void applyRows(std::vector<Row> &rows, std::vector<Row> wanted)
    {
        ++m_turn; // what an earlier reading still had to show is old
        removeMissing(rows, wanted);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto at = static_cast<int>(i);
            if (i < rows.size() && rows[i].key() == wanted[i].key()) {
                changeRow(rows, at, std::move(wanted[i]));
                continue;
            }
            const auto begin = rows.begin() + std::min(at, static_cast<int>(rows.size()));
            const auto found =
                std::find_if(begin, rows.end(), [&](const Row &row) { return row.key() == wanted[i].key(); });
            if (found != rows.end()) {
                const auto from = static_cast<int>(found - rows.begin());
                beginMoveRows({}, from, from, {}, at);
                std::rotate(rows.begin() + at, found, found + 1);
                endMoveRows();
                changeRow(rows, at, std::move(wanted[i]));
            } else {
                i = insertNewFrom(rows, wanted, i);
            }
        }
    }

    /// The same for a Repeater, which makes a delegate for each row at once: a few new rows now, the others in later
    /// turns of the event loop, so that the screen is never held up. `rows` must live as long as the model.
    template <typename Row>
    void applyRowsInTurns(std::vector<Row> &rows, std::vector<Row> wanted)
    {
        const auto more = firstOfLaterTurns(rows, wanted);
        std::vector<Row> now(wanted.cbegin(), more);
        const bool isAll = more == wanted.cend();
        applyRows(rows, std::move(now));
        if (isAll)
            return;
        QTimer::singleShot(0, this, [this, &rows, turn = m_turn, wanted = std::move(wanted)]() mutable {
            const GuiBudget::Scope scope("KeyedListModel.moreRows");
            if (turn == m_turn)
                applyRowsInTurns(rows, std::move(wanted));
        });
    }

    template <typename Row>
    void appendRows(std::vector<Row> &rows, std::vector<Row> more)
    {
        if (more.empty())
            return;
        const auto at = static_cast<int>(rows.size());
        beginInsertRows({}, at, at + static_cast<int>(more.size()) - 1);
        std::move(more.begin(), more.end(), std::back_inserter(rows));
        endInsertRows();
    }

    template <typename Row>
    void removeRow(std::vector<Row> &rows, int at)
    {
        beginRemoveRows({}, at, at);
        rows.erase(rows.begin() + at);
        endRemoveRows();
    }

    template <typename Row>
    void insertRow(std::vector<Row> &rows, int at, Row row)
    {
        beginInsertRows({}, at, at);
        rows.insert(rows.begin() + at, std::move(row));
        endInsertRows();
    }

    template <typename Row>
    void changeRow(std::vector<Row> &rows, int at, Row wanted)
    {
        if (rows[at] == wanted)
            return;
        rows[at] = std::move(wanted);
        emit dataChanged(index(at), index(at));
    }

    /// Texts of all rows must be asked for again; only what is in sight is.
    void touchAll()
    {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
    }

private:
    /// Delegates that are made well within the budget of a turn, on a tablet half as fast as those of today too.
    static constexpr int kNewRowsATurn = 2;

    template <typename Row>
    static auto firstOfLaterTurns(const std::vector<Row> &rows, const std::vector<Row> &wanted)
    {
        std::unordered_set<std::decay_t<decltype(rows.front().key())>> known;
        for (const auto &row : rows)
            known.insert(row.key());
        int added = 0;
        return std::find_if(wanted.begin(), wanted.end(),
                            [&](const Row &row) { return !known.contains(row.key()) && ++added > kNewRowsATurn; });
    }

    template <typename Row>
    void removeMissing(std::vector<Row> &rows, const std::vector<Row> &wanted)
    {
        std::unordered_set<std::decay_t<decltype(rows.front().key())>> keys;
        for (const auto &row : wanted)
            keys.insert(row.key());
        for (auto last = static_cast<int>(rows.size()) - 1; last >= 0; --last) {
            if (keys.contains(rows[last].key()))
                continue;
            int first = last;
            while (first > 0 && !keys.contains(rows[first - 1].key()))
                --first;
            beginRemoveRows({}, first, last);
            rows.erase(rows.begin() + first, rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    /// Inserts the run of rows from `first` on that are all new; returns the last one of it.
    template <typename Row>
    std::size_t insertNewFrom(std::vector<Row> &rows, std::vector<Row> &wanted, std::size_t first)
    {
        std::unordered_set<std::decay_t<decltype(rows.front().key())>> known;
        for (const auto &row : rows)
            known.insert(row.key());
        std::size_t last = first;
        while (last + 1 < wanted.size() && !known.contains(wanted[last + 1].key()))
            ++last;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(last));
        rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(first), std::make_move_iterator(wanted.begin() + first),
                    std::make_move_iterator(wanted.begin() + last + 1));
        endInsertRows();
        return last;
    }

    int m_turn = 0;
};

} // namespace wijkronde
