// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"

#include <optional>

namespace wijkronde {

/// Makes the one operation of a save: what differs between a record as its author saw it and as it shall be.
class OperationBuilder {
public:
    /// `seen` is the record as shown to the author (empty for a new one).
    OperationBuilder(const Record &seen, Id opUid, std::uint64_t hlc);

    /// Names the stream; needed for a new record.
    OperationBuilder &inStream(Id stream);
    /// Adds all differences between the shown message and `wanted` (of the same kind). Fields that differ only in their
    /// siblings are left alone, so an edit of one field does not resolve a conflict in another.
    OperationBuilder &change(const google::protobuf::Message &wanted);
    /// Replaces every sibling of a field by the value in `wanted`, also where that is the one shown: resolves a
    /// conflict.
    OperationBuilder &resolve(std::uint32_t tag, const google::protobuf::Message &wanted);
    OperationBuilder &remove();
    /// Brings a deleted record back.
    OperationBuilder &restore();

    /// To another stream: from then on those who see that one see the record.
    OperationBuilder &moveTo(Id stream);

    /// Nothing when nothing changed.
    std::optional<pb::Operation> build() const;

private:
    std::uint32_t indexOf(Dot dot);
    void replaceField(std::uint32_t tag, const std::string &value);
    void replaceElements(std::uint32_t tag, const std::vector<std::string> &wanted);

    const Record &m_seen;
    pb::Operation m_operation;
    bool m_changed = false;
};

} // namespace wijkronde
