// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/operation_builder.h"
#include "core/schema/fieldwork.pb.h"
#include "tests/support/messages.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace wijkronde::test {

/// The name of an operation whose dot is the number.
inline Id uidOf(std::uint64_t number)
{
    Id id = idOf(0x75);
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

/// Takes an element out of a set.
inline void take(google::protobuf::RepeatedPtrField<std::string> &set, const std::string &element)
{
    set.erase(std::remove(set.begin(), set.end(), element), set.end());
}

/// An operation that changes the record as its author sees it. The number names it and stands for its time.
inline pb::Operation changed(const Record &seen, std::uint64_t number, const std::function<void(pb::Contact &)> &change)
{
    pb::Contact wanted;
    wanted.ParseFromString(seen.shown());
    change(wanted);
    auto operation = OperationBuilder(seen, uidOf(number), number).change(wanted).build();
    return operation.value_or(pb::Operation{});
}

inline pb::Operation removed(const Record &seen, std::uint64_t number)
{
    return *OperationBuilder(seen, uidOf(number), number).remove().build();
}

inline Record after(Record record, const pb::Operation &operation, std::uint32_t deviceNo = 1)
{
    record.apply(operation, operation.hlc(), deviceNo);
    return record;
}

inline pb::Contact shownOf(const Record &record)
{
    pb::Contact contact;
    contact.ParseFromString(record.shown());
    return contact;
}

/// What whoever merges must do around Record::apply() (sync.md 2): skip what is known, and remember named values that
/// have not come yet. As the registry does it, without its database.
class Merger {
public:
    Merger(Id id, std::uint32_t kind) : record(id, kind) {}

    void apply(const pb::Operation &operation, std::uint32_t deviceNo)
    {
        if (!m_known.insert(operation.op_uid()).second)
            return;
        const auto dot = dotOf(operation.op_uid());
        record.apply(operation, operation.hlc(), deviceNo, forgetsCovered ? std::vector<NamedValue>() : m_covered[dot]);
        m_dots.insert(dot);
        for (auto &named : namedValues(operation)) {
            if (!m_dots.contains(named.dot))
                m_covered[named.dot].push_back(std::move(named));
        }
    }

    Record record;
    bool forgetsCovered = false; ///< for negative controls

private:
    std::set<std::string> m_known;
    std::set<Dot> m_dots;
    std::map<Dot, std::vector<NamedValue>> m_covered;
};

} // namespace wijkronde::test
