// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/operation_builder.h"
#include "core/record/wire_fields.h"
#include "tests/fuzz/choices.h"
#include "tests/fuzz/message_mutator.h"
#include "tests/fuzz/target.h"
#include "tests/support/messages.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace wijkronde::fuzz {
namespace {

/// One value that stands: of a field, of an element of a set (its own bytes), emptied (no bytes), or the lifecycle (tag
/// 0).
using Fact = std::tuple<Dot, std::uint32_t, std::string>;

std::set<Fact> factsOf(const Record &record)
{
    std::set<Fact> facts;
    for (const auto &version : record.state().versions()) {
        if (version.lifecycle() != record::v1::LIFECYCLE_UNSPECIFIED)
            facts.insert({version.dot(), 0, {}});
        for (const auto tag : version.cleared())
            facts.insert({version.dot(), tag, {}});
        for (const auto &field : splitFields(version.fields()).value_or(std::vector<WireField>()))
            facts.insert({version.dot(), field.tag, std::string(field.bytes)});
    }
    return facts;
}

bool isNamed(const Fact &fact, const std::vector<NamedValue> &named)
{
    return std::ranges::any_of(named, [&](const NamedValue &value) {
        return value.dot == std::get<0>(fact) && value.tag == std::get<1>(fact)
               && (value.element.empty() || value.element == std::get<2>(fact));
    });
}

/// The state of a record as strangers may send it, and an operation on it.
class StateTarget : public Target {
public:
    explicit StateTarget(bool planted) : m_planted(planted) {}

    void run(std::string_view input) override
    {
        Choices choices(input);
        // One after the other: in one expression compilers may take them in either order, and an input would be
        // another.
        const std::size_t low = choices.byte();
        const std::size_t high = choices.byte() % 4;
        const auto stateBytes = choices.bytes(low + 256 * high);
        const auto record = Record::parse(stateBytes);
        if (!record || !checkState(record->state()))
            return;
        const auto bytes = record->serialize();
        const auto again = Record::parse(bytes);
        check(again && again->serialize() == bytes, "a state does not come out as it went in");
        look(*record);
        edit(*record, choices);
        merge(*record, choices);
    }

private:
    static void look(const Record &record)
    {
        const auto shown = record.shown();
        check(splitFields(shown).has_value(), "what is shown are no fields");
        check(record.dots().size() == static_cast<std::size_t>(record.state().versions_size()), "a version has no dot");
        for (const auto &conflict : record.conflicts()) {
            check(conflict.versions.size() > 1, "a conflict with one value");
            for (const auto version : conflict.versions)
                record.valueIn(version, conflict.tag);
        }
        check(!record.isDeleted() || !record.isEditedWhileDeleted(), "deleted, and brought back");
    }

    /// A person's edit of what is shown: it is well formed whatever the state was, and keeps what it did not name.
    static void edit(const Record &record, Choices &choices)
    {
        const auto *kind = kindByNumber(record.kind());
        if (!kind || record.state().versions_size() > 50)
            return;
        auto wanted = kind->parse(record.shown());
        if (!wanted)
            return;
        mutate(**wanted, choices);
        const auto uid = test::idOf(choices.number(), 0x77);
        const auto hlc = choices.number();
        OperationBuilder builder(record, uid, hlc);
        builder.change(**wanted);
        if (choices.onceIn(4))
            builder.remove();
        if (const auto operation = builder.build())
            applied(record, *operation, 9);
    }

    void merge(const Record &record, Choices &choices) const
    {
        record::v1::Operation operation;
        const auto bytes = choices.rest();
        if (!operation.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) || !checkOperation(operation))
            return;
        auto after = applied(record, operation, 7);
        if (m_planted && after.state().versions_size() > 1)
            after = Record(record.id(), record.kind()); // the planted fault: a merge that forgets
        check(!record.holds(dotOf(operation.op_uid())) || after.dots().size() <= record.dots().size(),
              "a known dot was added again");
        const auto named = namedValues(operation);
        const auto facts = factsOf(after);
        for (const auto &fact : factsOf(record))
            check(facts.contains(fact) != isNamed(fact, named) || holdsItself(operation, fact),
                  "a value went that nobody had named, or stayed that was");
    }

    /// An operation that names a dot of its own gives that value anew: nobody can have seen it.
    static bool holdsItself(const record::v1::Operation &operation, const Fact &fact)
    {
        return std::get<0>(fact) == dotOf(operation.op_uid());
    }

    static Record applied(const Record &record, const record::v1::Operation &operation, std::uint32_t deviceNo)
    {
        auto after = record;
        after.apply(operation, operation.hlc(), deviceNo);
        check(checkState(after.state()).has_value(), "a merge made a state that cannot be read");
        check(Record::parse(after.serialize()).has_value(), "a merge made bytes that cannot be read");
        look(after);
        return after;
    }

    bool m_planted;
};

} // namespace

std::unique_ptr<Target> makeStateTarget(bool planted)
{
    return std::make_unique<StateTarget>(planted);
}

} // namespace wijkronde::fuzz
