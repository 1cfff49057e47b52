// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/record.h"

#include <google/protobuf/empty.pb.h>
#include <google/protobuf/unknown_field_set.h>

#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace wijkronde::test {

/// The merge rules of sync.md 2, written the other way round from core/record: not step by step, but as a property of
/// the whole set of operations. *A value stands when no operation of the set names it.* So no order, no covered values
/// and no bookkeeping can go wrong here. Slow on purpose; shares no code with what it checks.
class ReferenceMerge {
public:
    /// The tag of the stream that a record was moved to: one more than a field can have.
    static constexpr std::uint32_t kMoved = 536'870'912;

    /// One value that one operation gave: of a field (element empty), of one element of a set, of the lifecycle (tag 0)
    /// or of the stream.
    struct Fact {
        std::uint64_t hlc;
        std::uint32_t deviceNo;
        std::uint64_t dot;
        std::uint32_t tag;
        std::string bytes; ///< key and payload; empty = the field was emptied
        int lifecycle;     ///< of tag 0

        auto operator<=>(const Fact &) const = default;
    };

    void add(const record::v1::Operation &operation, std::uint32_t deviceNo)
    {
        const std::uint64_t dot = firstEight(operation.op_uid());
        const auto fact = [&](std::uint32_t tag, std::string bytes, int lifecycle) {
            m_facts.insert({operation.hlc(), deviceNo, dot, tag, std::move(bytes), lifecycle});
        };
        if (operation.lifecycle() != record::v1::LIFECYCLE_UNTOUCHED)
            fact(0, {}, operation.lifecycle() == record::v1::LIFECYCLE_DELETED ? 2 : 1);
        if (!operation.move_to().empty())
            fact(kMoved, operation.move_to(), 0);
        for (auto &[tag, bytes] : split(operation.fields()))
            fact(tag, bytes, 0);
        for (const auto &context : operation.contexts()) {
            if (context.cleared())
                fact(context.tag(), {}, 0);
            for (const auto index : context.seen())
                m_named.insert({operation.seen(static_cast<int>(index)), context.tag(), context.element()});
        }
        for (const auto index : operation.lifecycle_seen())
            m_named.insert({operation.seen(static_cast<int>(index)), 0, {}});
        for (const auto index : operation.move_seen())
            m_named.insert({operation.seen(static_cast<int>(index)), kMoved, {}});
    }

    /// What stands.
    std::set<Fact> facts() const
    {
        std::set<Fact> standing;
        for (const auto &fact : m_facts) {
            const bool whole = m_named.contains({fact.dot, fact.tag, {}});
            const bool element = !fact.bytes.empty() && m_named.contains({fact.dot, fact.tag, fact.bytes});
            if (!whole && !element)
                standing.insert(fact);
        }
        return standing;
    }

    /// The same of a record as core keeps it.
    static std::set<Fact> factsOf(const Record &record)
    {
        std::set<Fact> facts;
        for (const auto &version : record.state().versions()) {
            const auto fact = [&](std::uint32_t tag, std::string bytes, int lifecycle) {
                facts.insert({version.hlc(), version.device_no(), version.dot(), tag, std::move(bytes), lifecycle});
            };
            if (version.lifecycle() != record::v1::LIFECYCLE_UNSPECIFIED)
                fact(0, {}, version.lifecycle());
            if (!version.moved_to().empty())
                fact(kMoved, version.moved_to(), 0);
            for (auto &[tag, bytes] : split(version.fields()))
                fact(tag, bytes, 0);
            for (const auto tag : version.cleared())
                fact(tag, {}, 0);
        }
        return facts;
    }

    /// The values of a field in ascending order of (hlc, device, dot): the last one is shown, an empty one means
    /// emptied.
    std::vector<std::string> values(std::uint32_t tag) const
    {
        std::vector<std::string> values;
        for (const auto &fact : facts()) {
            if (fact.tag == tag)
                values.push_back(fact.bytes);
        }
        return values;
    }

private:
    static std::uint64_t firstEight(const std::string &uid)
    {
        std::uint64_t dot = 0;
        for (std::size_t i = 0; i < 8; ++i)
            dot += static_cast<std::uint64_t>(static_cast<unsigned char>(uid[i])) << (8 * i);
        return dot;
    }

    /// Through protobuf's own parser: every field is unknown to an empty message.
    static std::vector<std::pair<std::uint32_t, std::string>> split(const std::string &bytes)
    {
        google::protobuf::Empty empty;
        std::vector<std::pair<std::uint32_t, std::string>> fields;
        if (!empty.ParseFromString(bytes))
            return fields;
        const auto &unknown = empty.GetReflection()->GetUnknownFields(empty);
        for (int i = 0; i < unknown.field_count(); ++i) {
            google::protobuf::UnknownFieldSet one;
            one.AddField(unknown.field(i));
            fields.emplace_back(static_cast<std::uint32_t>(unknown.field(i).number()), std::string());
            one.SerializeToString(&fields.back().second);
        }
        return fields;
    }

    std::set<Fact> m_facts;
    std::set<std::tuple<std::uint64_t, std::uint32_t, std::string>> m_named;
};

} // namespace wijkronde::test
