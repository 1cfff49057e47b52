// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/record/kinds.h"
#include "core/schema/operation.pb.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace wijkronde {

/// The name of an operation in the versions of a record: the first 8 bytes of its op_uid, little-endian.
using Dot = std::uint64_t;
Dot dotOf(std::string_view opUid);

/// Stands for the stream that a record was moved to where a field's tag stands; no field has so high a tag.
inline constexpr std::uint32_t kHomeTag = 1u << 29;

/// A field with more than one value: what "Keuze nodig" shows.
struct FieldConflict {
    std::uint32_t tag;
    /// Indexes into versions(), ascending: the last one is the value shown.
    std::vector<int> versions;
};

/// A value that an operation replaces: of a field, of one element of a set, of the lifecycle (tag 0), or of the stream
/// (kHomeTag).
struct NamedValue {
    Dot dot;
    std::uint32_t tag;
    std::string element; ///< for a set: the element as the bytes of a partial message; else empty

    auto operator<=>(const NamedValue &) const = default;
};

/// One record with everything that still stands: a set of versions, and the pure functions that merge (sync.md 2,
/// Record and merge). Knows the schema only where a value is shown: fields from a newer schema are merged and kept all
/// the same.
class Record {
public:
    Record(Id id, std::uint32_t kind);
    /// MalformedMessage when the bytes are no record state.
    static Result<Record> parse(std::string_view stateBytes);

    Id id() const { return m_id; }
    std::uint32_t kind() const { return m_state.kind(); }
    const pb::RecordState &state() const { return m_state; }
    bool isEmpty() const { return m_state.versions().empty(); }

    /// Merges an operation. `hlc` is the one that counts (the registry may stamp its own), `deviceNo` its author's
    /// number. The operation must be well formed, see checkOperation(), and not have been merged before: who merges
    /// knows the uids. `covered`: values of this very operation that a later one, merged earlier, has already replaced
    /// (roll-back and resend); they are not added again.
    void apply(const pb::Operation &operation, std::uint64_t hlc, std::uint32_t deviceNo,
               const std::vector<NamedValue> &covered = {});

    /// Every dot that still stands in this record.
    std::vector<Dot> dots() const;
    bool holds(Dot dot) const;

    /// Deleted, and no edit that had not seen the deletion.
    bool isDeleted() const;
    /// Deleted by one and edited by another who had not seen that: shown, and flagged.
    bool isEditedWhileDeleted() const;

    /// The streams that it was moved to by operations that no later move has replaced, the latest last; empty when it
    /// was never moved.
    std::vector<Id> movedTo() const;

    /// The bytes of a record message with the values to show.
    std::string shown() const;
    /// Scalar, critical and text fields with different concurrent values, in order of tag.
    std::vector<FieldConflict> conflicts() const;
    /// The value of a field in one version, as the bytes of a partial message; empty = cleared there.
    std::string valueIn(int version, std::uint32_t tag) const;

    /// The bytes of the RecordState: the same versions always give the same bytes.
    std::string serialize() const;

private:
    friend class OperationBuilder;
    void removeFrom(Dot dot, std::uint32_t tag, std::string_view element);
    void dropEmptyVersions();
    void insert(pb::Version version);

    Id m_id;
    pb::RecordState m_state;
};

/// What is wrong with the form of an operation, if anything: sizes of ids, indexes, protobuf form of the field bytes,
/// context without a tag. Says nothing about access or schema.
Result<> checkOperation(const pb::Operation &operation);

/// The same of a state that came from outside: field bytes that cannot be cut into fields would be lost in a merge.
Result<> checkState(const pb::RecordState &state);

/// What an operation replaces: all that its author had seen of the fields that it writes, and of the lifecycle. Whoever
/// merges must remember those whose dot never arrived, and hand them to apply() when it does (sync.md 2, covered dots).
std::vector<NamedValue> namedValues(const pb::Operation &operation);

} // namespace wijkronde
