// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/demo_tablet.h"

#include "core/base/hash.h"
#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/store/store.h"
#include "core/store/sync_writer.h"

#include <algorithm>
#include <map>
#include <vector>

namespace wijkronde {
namespace {

constexpr std::size_t kPage = 2000;
constexpr auto kHistory = "demo history 001";
constexpr auto kSalt = "demosalt";

Id namedId(const std::string &name)
{
    return *Id::fromBytes(blake2b128(name));
}

/// The streams of a town, and the states that wait to be written to each.
class TabletFiller {
public:
    TabletFiller(Store &store, const DemoTown &town) : m_writer(store), m_town(town) {}

    Result<> setStreams()
    {
        std::vector<KnownStream> known;
        for (const auto &[kind, name] :
             {std::pair(pb::STREAM_KIND_MUNICIPALITY, m_town.municipalityName()),
              std::pair(pb::STREAM_KIND_AREA, m_town.teamName()), std::pair(pb::STREAM_KIND_TEAM, m_town.teamName())})
            known.push_back({namedId("demo stream " + std::to_string(kind)), kind, name, std::string(16, 'd')});
        return m_writer.setMembership(1, known);
    }

    Result<> add(const DemoRecord &made)
    {
        // Cases have streams of their own; the tablet's first worker is no member of all of them, so they are left out.
        if (!made.caseCode.empty())
            return {};
        const auto &kind = kindOf(*made.record);
        auto &page = m_pages[kind.stream()];
        Record record(made.id, kind.number());
        const auto uid = namedId("demo operation " + made.id.toHex());
        const auto operation = OperationBuilder(record, uid, Hlc::at(made.savedAt)).change(*made.record).build();
        record.apply(*operation, operation->hlc(), static_cast<std::uint32_t>(made.author + 1));
        page.states.push_back(record.serialize());
        return page.states.size() < kPage ? Result<>() : write(kind.stream(), page);
    }

    Result<> finish()
    {
        for (auto &[stream, page] : m_pages)
            WIJKRONDE_TRY(write(stream, page));
        return m_writer.completePull();
    }

private:
    struct Page {
        std::vector<std::string> states;
        std::uint64_t seq = 0;
    };

    Result<> write(pb::StreamKind stream, Page &page)
    {
        IncomingPage incoming;
        incoming.streamId = namedId("demo stream " + std::to_string(stream));
        incoming.historyId = kHistory;
        incoming.salt = kSalt;
        for (const auto &state : page.states)
            incoming.records.push_back({++page.seq, state});
        incoming.seq = page.seq;
        const auto applied = m_writer.applyPage(incoming);
        page.states.clear();
        return applied;
    }

    SyncWriter m_writer;
    const DemoTown &m_town;
    std::map<pb::StreamKind, Page> m_pages;
};

} // namespace

Result<Identity> fillDemoTablet(Store &store, const DemoOptions &options)
{
    const DemoTown town(options);
    TabletFiller filler(store, town);
    WIJKRONDE_TRY(filler.setStreams());
    Result<> added;
    town.forEach([&](const DemoRecord &record) {
        added = filler.add(record);
        return added.has_value();
    });
    WIJKRONDE_TRY(added);
    WIJKRONDE_TRY(filler.finish());
    const auto &worker = town.workers().front();
    const Identity identity{worker.id,       town.teamId(),           worker.name,
                            town.teamName(), town.municipalityName(), "https://registratie.merenveld.example"};
    WIJKRONDE_TRY(writeIdentity(store, identity));
    return identity;
}

} // namespace wijkronde
