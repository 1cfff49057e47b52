// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/store/author_table.h"
#include "core/store/quarantine.h"
#include "tests/qml/small_town.h"

namespace wijkronde::test {

/// A colleague of the small town who changes the same records: her edits come in as a pull brings them.
class Colleague {
public:
    explicit Colleague(SmallTown &town) : m_town(town)
    {
        value(AuthorTable(town.store().database()).put(kDevice, SmallTown::kColleague, "Proefman, Sem"));
    }

    using Edit = std::function<void(OperationBuilder &)>;

    Record edit(Record base, const Edit &edit)
    {
        const auto hlc = Hlc::at(m_town.clock.now());
        OperationBuilder builder(base, m_town.random.id(), hlc);
        edit(builder);
        base.apply(*builder.build(), hlc, kDevice);
        const auto stream = *value(m_town.store().streams().home(record::v1::STREAM_KIND_TEAM));
        const auto state = base.serialize();
        value(
            SyncWriter(m_town.store())
                .applyPage({stream.id, stream.historyId, {{stream.seq + 1, state}}, {}, stream.seq + 1, stream.salt}));
        m_town.pump();
        return base;
    }

    /// A contact of this worker that the registry has.
    Record contact(const std::string &note)
    {
        const auto form = m_town.talkForm("housing", 20, note);
        return edit(Record(m_town.random.id(), kindOf(form).number()), [&](auto &builder) { builder.change(form); });
    }

    /// Changes it here, on this tablet.
    void here(const Record &seen, const std::function<void(record::v1::Contact &)> &change)
    {
        auto work = m_town.workspace();
        value(editRecord(work, seen, changed(seen, change)));
        m_town.pump();
    }

    static record::v1::Contact changed(const Record &seen, const std::function<void(record::v1::Contact &)> &change)
    {
        record::v1::Contact wanted;
        wanted.ParseFromString(seen.shown());
        change(wanted);
        return wanted;
    }

    /// Two notes of two people.
    Id twoNotes(const char *own, const char *hers)
    {
        const auto base = contact("note");
        here(base, [&](auto &wanted) { wanted.set_work_note(own); });
        edit(base,
             [&](auto &builder) { builder.change(changed(base, [&](auto &wanted) { wanted.set_work_note(hers); })); });
        return base.id();
    }

    static constexpr std::uint32_t kDevice = 42;

private:
    SmallTown &m_town;
};

/// A record in a stream where it may not stand, kept back by the registry; returns its choice.
inline QString keptBack(SmallTown &town, const google::protobuf::Message &record)
{
    auto work = town.workspace();
    CreateOptions options;
    options.stream = value(town.store().streams().home(record::v1::STREAM_KIND_MUNICIPALITY))->id;
    value(createRecord(work, record, options));
    const auto waiting = value(town.store().outbox().count());
    std::vector<Receipt> receipts(waiting - 1, Receipt{1, 0, 3, 1});
    receipts.push_back({3, 9, 0, 0});
    value(SyncWriter(town.store()).acknowledge(1, receipts, town.clock.now()));
    town.pump();
    return QStringLiteral("kept:")
           + QString::fromStdString(value(Quarantine(town.store()).list(1)).at(0).opUid.toHex());
}

} // namespace wijkronde::test
