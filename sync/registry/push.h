// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "core/ports/random.h"
#include "core/record/hlc.h"
#include "sync/registry/past.h"
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/quarantine.h"
#include "sync/registry/storage/records.h"
#include "sync/wire/sync.pb.h"

#include <map>
#include <optional>
#include <set>

namespace wijkronde::registry {

/// One push inside one write transaction (sync.md 2, Order and Push): lock the streams in their order, then the
/// incarnation; check the past; take the operations one by one in memory; write everything at once. Used for one
/// request only.
class PushTransaction {
public:
    struct Author {
        Device device;
        bool everything = false; ///< the registry's own device
        std::string historyId;
        WallTime now;
    };
    PushTransaction(SqlConnection &connection, Author author, Random &random);

    Result<v1::PushResponse> run(const v1::PushRequest &request);
    /// Merges an operation that was kept back, as if it came now and its author might see everything. What is wrong
    /// with the operation itself keeps it where it is: the result says what.
    Result<v1::OperationResult> release(const QuarantinedOperation &kept);

private:
    using Operations = google::protobuf::RepeatedPtrField<record::v1::Operation>;

    /// A record as it is during the push.
    struct Working {
        Record record;
        RecordRow row;
        std::int64_t storedIn = 0; ///< the stream that the database has it in; 0 = it is new
        bool touched = false;
    };

    // push.cpp: before the first operation
    Result<> lockStreams(const Operations &operations);
    Result<> load(const Operations &operations);
    Result<std::optional<v1::Verdict>> checkNumbers(const v1::PushRequest &request);
    bool maySee(std::int64_t streamNo) const;

    // push_merge.cpp: one operation
    Result<v1::OperationResult> take(const record::v1::Operation &operation, std::uint64_t opSeq);
    std::optional<v1::OperationResult> takenBefore(const record::v1::Operation &operation);
    v1::QuarantineReason whyNot(const record::v1::Operation &operation) const;
    v1::QuarantineReason whyNotThere(const record::v1::Operation &operation) const;
    v1::QuarantineReason whyNotInto(const std::string &streamId, const KindInfo &kind) const;
    Result<v1::OperationResult> merge(const record::v1::Operation &operation);
    /// Gives a number and puts it into the log.
    void apply(Working &working, const record::v1::Operation &operation, std::uint64_t hlc, std::uint32_t deviceNo);
    std::vector<NamedValue> takeCovered(Dot dot, const Id &recordId);
    v1::OperationResult present(const Id &recordId);
    std::uint64_t hlcOf(const record::v1::Operation &operation);
    std::uint32_t streamIndex(const Id &stream);

    // push_home.cpp, push_text.cpp: what follows from a merge
    void settleHome(Working &working);
    Result<> bringTextsTogether(Working &working);
    Result<std::optional<record::v1::Operation>> mergeOfTexts(const Record &record, const FieldConflict &conflict);

    // push_write.cpp: after the last operation
    Result<> writeAll();
    Result<> writeRecords();

    SqlConnection &m_connection;
    Ledger m_ledger;
    Records m_records;
    Author m_author;
    Random &m_random;
    Hlc m_stamps;

    std::set<std::string> m_withdrawn; ///< uids that their author has taken back
    Incarnation m_incarnation;
    std::uint64_t m_lastBefore = 0;
    std::map<Id, std::int64_t> m_visible;        ///< streams that the device may see
    std::map<std::int64_t, StreamRow> m_streams; ///< locked
    std::map<Id, Working> m_working;
    std::set<Dot> m_applied; ///< of the dots that matter here, the ones that have been applied
    std::map<Dot, LoggedOperation> m_logged;
    std::map<std::string, QuarantinedOperation> m_quarantined;
    std::vector<CoveredValue> m_covered;

    std::vector<NumberedOperation> m_newNumbers;
    std::vector<LoggedOperation> m_newLog;
    std::vector<QuarantinedOperation> m_newQuarantine;
    std::set<CoveredValue> m_newCovered;
    std::set<Dot> m_noLongerCovered;
    std::vector<DepartureRow> m_departures;
    v1::PushResponse m_response;
};

/// What a device is told of an operation that a person must judge.
v1::OperationResult quarantinedFor(int reason);

} // namespace wijkronde::registry
