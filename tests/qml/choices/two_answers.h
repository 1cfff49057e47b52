// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/store/author_table.h"
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

} // namespace wijkronde::test
