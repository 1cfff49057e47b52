// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/tour_choices.h"

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/schema/fieldwork.pb.h"
#include "core/schema/network.pb.h"
#include "core/store/author_table.h"
#include "core/store/sync_writer.h"
#include "core/usecases/log_form.h"
#include "core/usecases/save_record.h"

#include <functional>

namespace wijkronde {
namespace {

constexpr std::uint32_t kVerasDevice = 9001;
constexpr int kWrongStream = 9; // QuarantineReason of the wire
constexpr int kQuarantined = 3; // OperationStatus of the wire

/// What a colleague did, as a pull brings it.
class Colleague {
public:
    Colleague(Workspace &workspace, TourClock &clock) : m_workspace(workspace), m_clock(clock) {}

    using Edit = std::function<void(OperationBuilder &)>;

    /// Merges an edit of hers into the record as the registry has it, and lets it come in.
    Result<Record> edit(Record base, std::chrono::minutes ago, pb::StreamKind kind, const Edit &edit)
    {
        const auto hlc = Hlc::at(TourClock::moment() - ago);
        OperationBuilder builder(base, m_workspace.random.id(), hlc);
        edit(builder);
        const auto operation = builder.build();
        if (!operation)
            return fail(ErrorCode::InvalidArgument, "nothing changed");
        base.apply(*operation, hlc, kVerasDevice);
        const auto stream = m_workspace.store.streams().home(kind);
        if (!stream)
            return fail(stream.error());
        const auto state = base.serialize();
        const auto seq = (*stream)->seq + 1;
        WIJKRONDE_TRY(SyncWriter(m_workspace.store)
                          .applyPage({(*stream)->id, (*stream)->historyId, {{seq, state}}, {}, seq, (*stream)->salt}));
        return base;
    }

    /// One's own edit of the same record, made before hers came in.
    template <typename Message>
    Result<> own(const Record &seen, std::chrono::minutes ago, const std::function<void(Message &)> &change)
    {
        Message wanted;
        if (!wanted.ParseFromString(seen.shown()))
            return fail(ErrorCode::StoreCorrupt, "record");
        change(wanted);
        m_clock.set(TourClock::moment() - ago);
        const auto edited = editRecord(m_workspace, seen, wanted);
        m_clock.set(TourClock::moment());
        return edited ? Result<>() : fail(edited.error());
    }

private:
    Workspace &m_workspace;
    TourClock &m_clock;
};

/// A contact of this worker, some time before the moment of the tour.
pb::Contact contactOf(const Identity &identity, std::chrono::minutes ago, const char *domain, const char *note)
{
    pb::Contact contact;
    contact.set_started_at_ms(toMillis(TourClock::moment() - ago));
    contact.set_started_offset_min(60);
    contact.add_worker_ids(identity.workerId.toBytes());
    contact.set_contact_kind("presence_talk");
    contact.set_identification("anonymous");
    contact.add_domains(domain);
    contact.set_work_note(note);
    return contact;
}

/// What the registry did not take, so long ago.
Result<> keptBack(Workspace &workspace, TourClock &clock, std::chrono::minutes ago,
                  const google::protobuf::Message &record)
{
    const auto stream = workspace.store.streams().home(pb::STREAM_KIND_MUNICIPALITY);
    const auto last = workspace.store.outbox().lastAcked();
    if (!stream || !*stream || !last)
        return fail(ErrorCode::NotFound, "stream");
    clock.set(TourClock::moment() - ago);
    CreateOptions options;
    options.stream = (*stream)->id;
    const auto made = createRecord(workspace, record, options);
    clock.set(TourClock::moment());
    if (!made)
        return fail(made.error());
    return SyncWriter(workspace.store).acknowledge(*last + 1, {{kQuarantined, kWrongStream, 0, 0}}, clock.now());
}

/// A partner, for which the app has no form of its own.
pb::Partner keptBackPartner()
{
    pb::Partner partner;
    partner.set_name("Speeltuin De Wip");
    partner.set_partner_kind("resident_initiative");
    partner.add_functions("place");
    partner.add_domains("social_network");
    partner.set_phone("0600000004");
    partner.set_note("Op zondag is de speeltuin dicht. De sleutel ligt bij de buren.");
    return partner;
}

Result<> twoNotes(Workspace &workspace, Colleague &vera)
{
    pb::Partner partner;
    partner.set_name("Woningcorporatie Dijkzicht");
    partner.set_partner_kind("housing_association");
    partner.set_note("Loket open op dinsdag en donderdag. Vraag naar de wijkbeheerder.");
    const auto base = vera.edit(Record(workspace.random.id(), kindOf(partner).number()), std::chrono::hours(50),
                                pb::STREAM_KIND_AREA, [&](auto &builder) { builder.change(partner); });
    if (!base)
        return fail(base.error());
    WIJKRONDE_TRY(vera.own<pb::Partner>(*base, std::chrono::minutes(95), [](auto &wanted) {
        wanted.set_note(
            "Loket open op dinsdag en vrijdag. Vraag naar de wijkbeheerder, die kent de flats aan de dijk.");
    }));
    auto hers = partner;
    hers.set_note("Loket open op dinsdag en donderdag van 9 tot 12 uur. Vraag naar de nieuwe wijkbeheerder.");
    const auto merged =
        vera.edit(*base, std::chrono::minutes(60), pb::STREAM_KIND_AREA, [&](auto &builder) { builder.change(hers); });
    return merged ? Result<>() : fail(merged.error());
}

Result<> twoAnswers(Workspace &workspace, Colleague &vera, const Identity &identity)
{
    auto contact = contactOf(identity, std::chrono::minutes(130), "home_relations", "Gesprek in de spreekkamer.");
    contact.set_confidentiality("open_team");
    const auto base = vera.edit(Record(workspace.random.id(), kindOf(contact).number()), std::chrono::minutes(125),
                                pb::STREAM_KIND_TEAM, [&](auto &builder) { builder.change(contact); });
    if (!base)
        return fail(base.error());
    WIJKRONDE_TRY(vera.own<pb::Contact>(*base, std::chrono::minutes(110),
                                        [](auto &wanted) { wanted.set_confidentiality("restricted_safety"); }));
    contact.set_confidentiality("case_team");
    const auto merged = vera.edit(*base, std::chrono::minutes(100), pb::STREAM_KIND_TEAM,
                                  [&](auto &builder) { builder.change(contact); });
    return merged ? Result<>() : fail(merged.error());
}

Result<> editedWhileRemoved(Workspace &workspace, Colleague &vera, const Identity &identity)
{
    const auto contact = contactOf(identity, std::chrono::minutes(150), "housing", "Lekkage gemeld.");
    const auto base = vera.edit(Record(workspace.random.id(), kindOf(contact).number()), std::chrono::minutes(145),
                                pb::STREAM_KIND_TEAM, [&](auto &builder) { builder.change(contact); });
    if (!base)
        return fail(base.error());
    WIJKRONDE_TRY(vera.own<pb::Contact>(*base, std::chrono::minutes(140), [](auto &wanted) {
        wanted.set_work_note("Lekkage gemeld. De wijkbeheerder komt morgen kijken.");
    }));
    const auto merged =
        vera.edit(*base, std::chrono::minutes(135), pb::STREAM_KIND_TEAM, [](auto &builder) { builder.remove(); });
    return merged ? Result<>() : fail(merged.error());
}

/// Entered by two people: the same name, but for the capitals.
Result<> enteredTwice(Workspace &workspace, Colleague &vera)
{
    pb::Partner partner;
    partner.set_name("Taalhuis De Brug");
    partner.set_partner_kind("library");
    partner.set_phone("0600000002");
    auto other = partner;
    other.set_name("Taalhuis de Brug");
    other.set_phone("0600000003");
    other.set_note("Op woensdag is er taalcafé.");
    for (const auto *one : {&partner, &other}) {
        const auto made = vera.edit(Record(workspace.random.id(), kindOf(*one).number()), std::chrono::hours(49),
                                    pb::STREAM_KIND_AREA, [&](auto &builder) { builder.change(*one); });
        if (!made)
            return fail(made.error());
    }
    return {};
}

} // namespace

Result<> makeChoices(Workspace &workspace, TourClock &clock, const Identity &identity)
{
    WIJKRONDE_TRY(AuthorTable(workspace.store.database()).put(kVerasDevice, workspace.random.id(), "Vera Voorbeeld"));
    Colleague vera(workspace, clock);
    // In the order of their times: a clock that counts up never shows an earlier one.
    WIJKRONDE_TRY(keptBack(workspace, clock, std::chrono::minutes(175), keptBackPartner()));
    WIJKRONDE_TRY(keptBack(workspace, clock, std::chrono::minutes(170),
                           contactOf(identity, std::chrono::minutes(175), "benefits_paperwork",
                                     "Samen het formulier van de toeslag ingevuld.")));
    WIJKRONDE_TRY(enteredTwice(workspace, vera));
    WIJKRONDE_TRY(editedWhileRemoved(workspace, vera, identity));
    WIJKRONDE_TRY(twoAnswers(workspace, vera, identity));
    return twoNotes(workspace, vera);
}

} // namespace wijkronde
