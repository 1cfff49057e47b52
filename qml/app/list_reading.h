// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/record_query.h"
#include "qml/app/app_session.h"

#include <QObject>

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace wijkronde {

/// Reads the rows of a list model by pages and follows the commits: the rows that a commit names one by one, or what is
/// in sight when those are many. One piece of work at a time, so that answers never overtake each other. Row has
/// key() (the record's id) and cursor().
template <typename Row>
class ListReading {
public:
    /// How the list is read with the filter of this moment; runs on the store's thread, so it holds copies.
    struct Source {
        std::function<Result<std::vector<Row>>(Workspace &, const std::optional<ListCursor> &after, int limit)> page;
        /// One row, if it is in the list. Null: what is in sight is read again instead.
        std::function<Result<std::optional<Row>>(Workspace &, const Id &)> row;
        /// False: the first page has everything.
        bool isPaged = true;
    };

    /// The model that it reads for.
    struct Model {
        QObject *owner = nullptr;
        std::string_view entry; ///< a literal that names its notifications
        int pageSize = 0;
        std::function<Source()> source;
        std::function<const std::vector<Row> &()> rows;
        std::function<void(std::vector<Row>)> replace;
        std::function<void(std::vector<Row>)> append;
        /// Puts, moves or takes away one row; one behind the last is taken only when the list is complete.
        std::function<void(const Id &, std::optional<Row>, bool complete)> put;
        std::function<void()> changed;
    };

    explicit ListReading(Model model) : m_model(std::move(model)) {}

    /// The rows of another filter are on their way.
    bool loading() const { return m_task == Task::Reload || m_reloadWanted; }
    bool hasMore() const { return m_hasMore; }
    bool canLoadMore() const { return m_hasMore && m_task == Task::None; }

    /// With another filter, from the top.
    void reload()
    {
        m_reloadWanted = true;
        startNext();
    }

    void loadMore()
    {
        if (!canLoadMore() || m_model.rows().empty())
            return;
        m_task = Task::Page;
        const auto after = m_model.rows().back().cursor();
        AppSession::current().read(
            m_model.owner, m_model.entry,
            [page = m_model.source().page, after, limit = m_model.pageSize](Workspace &workspace) {
                return page(workspace, after, limit);
            },
            [this](Result<std::vector<Row>> page) {
                if (page && !m_reloadWanted && !m_refreshWanted) {
                    m_hasMore = static_cast<int>(page->size()) == m_model.pageSize;
                    m_model.append(std::move(*page));
                }
                finish(page.has_value());
            });
    }

    /// These may have other rows now, or none.
    void follow(std::set<Id> changed)
    {
        m_dirty.merge(changed);
        if (!m_dirty.empty() && (m_dirty.size() > kMostSingleRows || !m_model.source().row)) {
            m_dirty.clear();
            m_refreshWanted = true;
        }
        startNext();
    }

private:
    enum class Task { None, Reload, Page, Rows };

    /// A commit that changes more records than this (a page of a first fetch) makes what is in sight be read anew.
    static constexpr std::size_t kMostSingleRows = 64;

    void startNext()
    {
        if (m_task != Task::None)
            return;
        if (m_reloadWanted || m_refreshWanted)
            startReload();
        else if (!m_dirty.empty())
            startRows();
    }

    void startReload()
    {
        // A new filter starts at the top; a refresh keeps as many rows as there are.
        const int inSight = static_cast<int>(m_model.rows().size());
        const int limit = m_reloadWanted ? m_model.pageSize : std::max(m_model.pageSize, inSight);
        m_task = m_reloadWanted ? Task::Reload : Task::Rows;
        m_reloadWanted = false;
        m_refreshWanted = false;
        m_dirty.clear();
        m_model.changed();
        auto source = m_model.source();
        AppSession::current().read(
            m_model.owner, m_model.entry,
            [page = std::move(source.page), limit](Workspace &workspace) {
                return page(workspace, std::nullopt, limit);
            },
            [this, limit, isPaged = source.isPaged](Result<std::vector<Row>> page) {
                if (page && !m_reloadWanted) {
                    m_hasMore = isPaged && static_cast<int>(page->size()) == limit;
                    m_model.replace(std::move(*page));
                }
                finish(page.has_value());
            });
    }

    void startRows()
    {
        using Rows = std::vector<std::pair<Id, std::optional<Row>>>;
        m_task = Task::Rows;
        AppSession::current().read(
            m_model.owner, m_model.entry,
            [read = m_model.source().row, ids = std::exchange(m_dirty, {})](Workspace &workspace) -> Result<Rows> {
                Rows rows;
                for (const auto &id : ids) {
                    auto row = read(workspace, id);
                    if (!row)
                        return fail(row.error());
                    rows.emplace_back(id, std::move(*row));
                }
                return rows;
            },
            [this](Result<Rows> changed) {
                if (changed && !m_reloadWanted) {
                    for (auto &[id, row] : *changed)
                        m_model.put(id, std::move(row), !m_hasMore);
                }
                finish(changed.has_value());
            });
    }

    void finish(bool succeeded)
    {
        m_task = Task::None;
        // A failure is not tried again by itself: the next change or filter does.
        if (succeeded)
            startNext();
        m_model.changed();
    }

    Model m_model;
    Task m_task = Task::None;
    bool m_reloadWanted = false;
    bool m_refreshWanted = false;
    bool m_hasMore = false;
    std::set<Id> m_dirty;
};

} // namespace wijkronde
