// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/core/record/edits.h"
#include "tests/support/reference_merge.h"
#include "tests/support/seeded_random.h"

#include <array>

namespace wijkronde::test {

struct Made {
    record::v1::Operation operation;
    std::uint32_t deviceNo;
    std::set<std::string> seen; ///< uids in its causal past
};

inline constexpr std::uint32_t kNewerTag = 1000;
/// A field that this schema does not know, with its bytes as a newer one wrote them.
inline std::string newerField(int how)
{
    return "\xc2\x3e\x01" + std::string(1, static_cast<char>('a' + how % 3));
}

/// Some people edit one record. A gene is one step of one device: an edit of what it sees, or a look at another's
/// edits. Few values, so that equal ones meet; short vectors of genes shrink to short stories.
class Story {
public:
    using Genes = std::vector<std::uint16_t>;
    static constexpr int kDevices = 3;

    explicit Story(const Genes &genes)
    {
        for (int i = 0; i < kDevices; ++i)
            m_devices.emplace_back(idOf(1), 21);
        for (const auto gene : genes)
            step(gene % kDevices, (gene / kDevices) % 16, gene / 48);
    }

    std::vector<Made> operations;
    const Record &seenBy(int device) const { return m_devices[static_cast<std::size_t>(device)].record; }

private:
    void step(std::uint32_t device, int what, int how)
    {
        auto &own = m_devices[device];
        if (what >= 13) {
            look(own, m_seen[device], m_seen[static_cast<std::uint32_t>(how % kDevices)]);
            return;
        }
        const auto number = operations.size() + 1;
        // The dot and the clock must not run together: what is made later need not be later by the clock.
        const Id opUid = uidOf(number + (static_cast<std::uint64_t>(how * 37 + 11) << 32));
        const std::uint64_t hlc = 100 + static_cast<std::uint64_t>((how * 7 + what) % 5);
        OperationBuilder builder(own.record, opUid, hlc);
        make(builder, own.record, what, how);
        auto operation = builder.build();
        if (!operation)
            return;
        if (what == 7)
            writeNewer(*operation, own.record, how);
        operations.push_back({*operation, device, m_seen[device]});
        m_seen[device].insert(operation->op_uid());
        own.apply(*operation, device);
    }

    /// Takes over everything that another device has.
    void look(Merger &own, std::set<std::string> &seen, const std::set<std::string> &others)
    {
        for (const auto &made : operations) {
            if (others.contains(made.operation.op_uid()) && seen.insert(made.operation.op_uid()).second)
                own.apply(made.operation, made.deviceNo);
        }
    }

    static void make(OperationBuilder &builder, const Record &record, int what, int how)
    {
        switch (what) {
        case 8:
            builder.remove();
            break;
        case 9:
            builder.restore();
            break;
        case 10:
            builder.resolve(9, wanted(record, 0, how));
            break;
        case 11:
            builder.moveTo(idOf(static_cast<std::uint64_t>(how % 3), 0xB0));
            break;
        default:
            builder.change(wanted(record, what, how));
            break;
        }
    }

    static record::v1::Contact wanted(const Record &record, int what, int how)
    {
        auto contact = shownOf(record);
        const std::string value(1, static_cast<char>('a' + how % 3));
        switch (what) {
        case 0:
            contact.set_work_note(value);
            break;
        case 1:
            contact.clear_work_note();
            break;
        case 2:
            contact.set_identification(value);
            break;
        case 3:
        case 4:
            contact.add_domains(value);
            break;
        case 5:
            contact.clear_domains();
            break;
        case 6:
            if (contact.domains_size() > 0)
                contact.mutable_domains()->DeleteSubrange(0, 1);
            contact.set_work_note(value);
            break;
        default:
            contact.set_minutes(how % 3);
            contact.set_identification(value);
            break;
        }
        return contact;
    }

    /// As a device with a newer schema: a value of a field that we do not know, which may replace what it saw of it.
    static void writeNewer(record::v1::Operation &operation, const Record &seen, int how)
    {
        operation.mutable_fields()->append(newerField(how));
        if (how % 2 == 0)
            return;
        auto *context = operation.add_contexts();
        context->set_tag(kNewerTag);
        for (int i = 0; i < seen.state().versions_size(); ++i) {
            if (seen.valueIn(i, kNewerTag).empty())
                continue;
            operation.add_seen(seen.state().versions(i).dot());
            context->add_seen(static_cast<std::uint32_t>(operation.seen_size() - 1));
        }
    }

    std::vector<Merger> m_devices;
    std::map<std::uint32_t, std::set<std::string>> m_seen;
};

inline Merger merged(const std::vector<Made> &operations)
{
    Merger merger(idOf(1), 21);
    for (const auto &made : operations)
        merger.apply(made.operation, made.deviceNo);
    return merger;
}

template <typename List>
List shuffled(List list, std::uint64_t seed)
{
    SeededRandom random(seed);
    for (auto i = list.size(); i > 1; --i)
        std::swap(list[i - 1], list[random.below(i)]);
    return list;
}

inline ReferenceMerge reference(const std::vector<Made> &operations)
{
    ReferenceMerge merge;
    for (const auto &made : operations)
        merge.add(made.operation, made.deviceNo);
    return merge;
}

inline Story randomStory(SeededRandom &random, std::size_t length = 20)
{
    Story::Genes genes(length);
    for (auto &gene : genes)
        gene = static_cast<std::uint16_t>(random.below(0x10000));
    return Story(genes);
}

} // namespace wijkronde::test
