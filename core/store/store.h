// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/ports/clock.h"
#include "core/store/database.h"
#include "core/store/drafts.h"
#include "core/store/outbox.h"
#include "core/store/record_table.h"
#include "core/store/settings.h"
#include "core/store/stream_table.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// What a commit changed. View-models re-read the visible rows that it names, and never reset.
struct ChangeSet {
    struct Change {
        Id id;
        std::uint32_t kind = 0;
    };
    std::vector<Change> records;
    bool outbox = false;  ///< what waits to be sent
    bool streams = false; ///< what this device may see, or how far it is

    bool isEmpty() const { return records.empty() && !outbox && !streams; }
};

/// The tablet's database: records, what waits to be sent, lists, search, drafts, settings. One object = one connection;
/// not thread-safe. The app has one that writes and one that reads (design.md, Threads and change notices).
class Store {
public:
    static constexpr std::int32_t kApplicationId = 0x576A6B72; // "Wjkr"

    struct Options {
        Database::Access access = Database::Access::ReadWrite;
        /// Name of a SQLite VFS, for tests; null = the default one.
        const char *vfs = nullptr;
        Encryption encryption = Encryption::On;
    };

    /// Opens, migrates and checks `folder`/wijkronde.db. A second process that writes is refused with StoreBusy.
    /// Errors: all of the local store in error.h; none of them changes a database that was there.
    static Result<std::unique_ptr<Store>> open(const std::string &folder, std::string_view key, const Options &options);
    ~Store();

    /// Merges an own operation into the record, puts it in the outbox and updates lists and search, all in one
    /// transaction: durable when it returns. For a new record operation.stream_id must name a known stream. With
    /// `eraseDraft` the draft of this record is erased in the same transaction. Errors: StoreFull and others; nothing
    /// has changed then.
    Result<> save(const pb::Operation &operation, WallTime now, bool eraseDraft = false);

    /// Several saves as one: all of what `work` did is durable when it returns, or, when it fails, none of it. One
    /// change notice tells of all.
    Result<> together(const std::function<Result<>()> &work);

    /// The record as it is shown now, or nothing.
    Result<std::optional<Record>> find(const Id &id);

    /// The number that the registry gave to this incarnation; stands in the versions of own, unsent edits.
    std::uint32_t deviceNo() const { return m_deviceNo; }
    Result<> setDeviceNo(std::uint32_t deviceNo);
    /// As the database has it: a transaction that set it was rolled back.
    Result<> readDeviceNo();
    /// The greatest hybrid clock value seen; an own edit gets a greater one.
    std::uint64_t lastHlc() const { return m_lastHlc; }
    void witnessHlc(std::uint64_t hlc);

    Database &database() { return *m_database; }
    RecordTable &records() { return m_records; }
    Outbox &outbox() { return m_outbox; }
    StreamTable &streams() { return m_streams; }
    Drafts &drafts() { return m_drafts; }
    Settings &settings() { return m_settings; }

    /// Called after each commit, on the thread that uses this store.
    void onCommit(std::function<void(const ChangeSet &)> listener) { m_listener = std::move(listener); }
    /// Within together(): when that has committed.
    void notify(const ChangeSet &changes);

    /// For idle moments: moves the write-ahead log into the file.
    Result<> checkpoint() { return m_database->checkpoint(); }

private:
    Store(std::unique_ptr<Database> database, int lock);
    Result<> prepare();
    /// Makes lists and search again when this version works them out in another way.
    Result<> renewProjections();

    std::unique_ptr<Database> m_database;
    int m_lock;
    RecordTable m_records;
    Outbox m_outbox;
    StreamTable m_streams;
    Drafts m_drafts;
    Settings m_settings;
    std::uint32_t m_deviceNo = 0;
    std::uint64_t m_lastHlc = 0;
    std::function<void(const ChangeSet &)> m_listener;
    ChangeSet m_gathered; ///< what the parts of together() changed so far
};

} // namespace wijkronde
