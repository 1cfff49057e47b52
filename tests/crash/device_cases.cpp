// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record/operation_builder.h"
#include "core/store/migrator.h"
#include "core/store/quarantine.h"
#include "core/usecases/save_record.h"
#include "tests/crash/device_rig.h"
#include "tests/support/expect.h"
#include "tests/support/messages.h"

#include <chrono>

namespace wijkronde::crash {
namespace {

using test::contactOf;
using test::idOf;
using test::value;

constexpr std::uint64_t kWaiting = 6;
constexpr std::uint64_t kSent = 6;
constexpr std::uint64_t kOfOthers = 20;
// Of OperationStatus of the wire.
constexpr int kApplied = 1;
constexpr int kQuarantined = 3;
constexpr int kDeclined = 5;
constexpr std::uint32_t kOther = 9; ///< the device number of somebody else
const Id kDraft = idOf(500);

std::string note(std::uint64_t number)
{
    return "Joséphine vraagt naar de brug, keer " + std::to_string(number);
}

/// A record of somebody else as the registry issued it.
std::string stateOf(std::uint64_t number, const std::string &text)
{
    Record record(idOf(number), kindByName("contact")->number());
    const auto contact = contactOf(static_cast<std::int64_t>(number) * 60'000, text);
    const auto operation =
        OperationBuilder(record, idOf(number, 0x75), number).inStream(DeviceRig::kTeam).change(contact).build();
    record.apply(*operation, operation->hlc(), kOther);
    return record.serialize();
}

Result<> pull(DeviceRig &rig, std::uint64_t first, std::uint64_t count, const std::string &text,
              const std::vector<Id> &departures = {})
{
    std::vector<std::string> states;
    IncomingPage page{DeviceRig::kTeam, "history", {}, departures, first + count - 1, "salt"};
    for (auto number = first; number < first + count; ++number)
        states.push_back(stateOf(number, text));
    for (std::size_t i = 0; i < states.size(); ++i)
        page.records.push_back({first + i, states[i]});
    IncomingPull pull;
    pull.membershipVersion = 1;
    pull.pages.push_back(page);
    return rig.writer().applyPull(pull);
}

Result<> acknowledge(DeviceRig &rig, std::uint64_t first, std::uint64_t count)
{
    const auto stream = value(rig.store->streams().find(DeviceRig::kTeam));
    std::vector<Receipt> receipts;
    for (std::uint64_t i = 0; i < count; ++i)
        receipts.push_back({kApplied, 0, stream->no, 1 + i});
    // The last one is kept back: the device has no access, says the registry.
    receipts.back() = {kQuarantined, 1, 0, 0};
    return rig.writer().acknowledge(first, receipts, rig.clock.now());
}

/// Some of everything: records of others, own ones that were acknowledged and some that wait, a draft.
void prepare(DeviceRig &rig)
{
    value(rig.open());
    value(rig.writer().setMembership(1, DeviceRig::streams()));
    auto work = rig.workspace();
    for (std::uint64_t i = 1; i <= kSent + kWaiting; ++i) {
        CreateOptions options;
        options.id = idOf(i, 0x77);
        value(createRecord(work, contactOf(static_cast<std::int64_t>(i) * 60'000, note(i)), options));
        if (i == kSent)
            value(acknowledge(rig, 1, kSent));
    }
    value(pull(rig, 100, kOfOthers, "van een ander"));
    value(rig.store->drafts().put(kDraft, kindByName("contact")->number(), contactOf(1, "half af").SerializeAsString(),
                                  rig.clock.now()));
}

Record seen(DeviceRig &rig, std::uint64_t number)
{
    return value(rig.store->find(idOf(number, 0x77))).value();
}

Result<> create(DeviceRig &rig, bool fromDraft)
{
    CreateOptions options;
    options.id = fromDraft ? kDraft : idOf(600);
    options.eraseDraft = fromDraft;
    auto work = rig.workspace();
    return createRecord(work, contactOf(5, "een nieuw contact"), options).map([](const Id &) {});
}

Result<> edit(DeviceRig &rig)
{
    auto work = rig.workspace();
    return editRecord(work, seen(rig, kSent + 2), contactOf(120'000, "anders dan het was")).map([](bool) {});
}

Result<> remove(DeviceRig &rig)
{
    auto work = rig.workspace();
    return deleteRecord(work, seen(rig, kSent + 3));
}

Result<> saveDraft(DeviceRig &rig)
{
    return rig.store->drafts().put(idOf(501), kindByName("contact")->number(),
                                   contactOf(2, note(2)).SerializeAsString(), rig.clock.now(), "base");
}

Result<> mend(DeviceRig &rig)
{
    const auto state = stateOf(103, "zoals de registratie het heeft");
    return rig.writer().mend(DeviceRig::kTeam, {{103, state}}, {idOf(104)});
}

Result<> leaveTeam(DeviceRig &rig)
{
    auto streams = DeviceRig::streams();
    streams.pop_back();
    return rig.writer().setMembership(2, streams);
}

Result<> trim(DeviceRig &rig)
{
    return rig.writer().trimSent(kSent, rig.clock.now() + std::chrono::hours(1));
}

Id keptBack(DeviceRig &rig)
{
    return value(Quarantine(*rig.store).list(1)).at(0).opUid;
}

Result<> withdraw(DeviceRig &rig)
{
    return Quarantine(*rig.store).withdraw(keptBack(rig), rig.clock.now());
}

/// The registry tells what became of what it had kept back.
Result<> judged(DeviceRig &rig, int status)
{
    IncomingPull pull;
    pull.judgements.push_back({keptBack(rig), status, DeviceRig::kTeam, 130});
    return rig.writer().applyPull(pull);
}

/// A database as the first version of the app left it.
void prepareOld(DeviceRig &rig, test::MemoryVfs &vfs, Encryption encryption)
{
    Database::Options options;
    options.applicationId = Store::kApplicationId;
    options.vfs = vfs.name();
    options.encryption = encryption;
    const auto database = value(Database::open(rig.path() + "/wijkronde.db", DeviceRig::kKey, options));
    const std::vector<Migration> first{storeMigrations().front()};
    value(Migrator(first).run(*database, []() -> Result<> { return {}; }));
    value(database->execute(
        "INSERT INTO setting VALUES ('language', 'nl'); INSERT INTO draft VALUES (x'01', 1, 2, x'03')"));
}

template <typename Act>
Case deviceCase(std::string_view name, Act act)
{
    return {name,
            [](test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed) -> std::unique_ptr<Rig> {
                return std::make_unique<DeviceRig>(vfs, encryption, seed);
            },
            [](Rig &rig) { prepare(static_cast<DeviceRig &>(rig)); },
            [act](Rig &rig) { return act(static_cast<DeviceRig &>(rig)); }};
}

/// Opening it is the transaction.
class OldDeviceRig : public DeviceRig {
public:
    using DeviceRig::DeviceRig;
    void prepareOld() { crash::prepareOld(*this, m_vfs, m_encryption); }
};

Case openingCase(std::string_view name, bool old)
{
    return {name,
            [](test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed) -> std::unique_ptr<Rig> {
                return std::make_unique<OldDeviceRig>(vfs, encryption, seed);
            },
            [old](Rig &rig) {
                if (old)
                    static_cast<OldDeviceRig &>(rig).prepareOld();
            },
            nullptr};
}

} // namespace

std::vector<Case> deviceCases()
{
    return {
        deviceCase("save_new", [](DeviceRig &rig) { return create(rig, false); }),
        deviceCase("save_draft_as_new", [](DeviceRig &rig) { return create(rig, true); }),
        deviceCase("edit", edit),
        deviceCase("delete", remove),
        deviceCase("draft", saveDraft),
        deviceCase("acknowledge", [](DeviceRig &rig) { return acknowledge(rig, kSent + 1, kWaiting); }),
        deviceCase("send_again", [](DeviceRig &rig) { return rig.writer().sendAgainAfter(2); }),
        deviceCase("apply_page",
                   [](DeviceRig &rig) {
                       return pull(rig, 110, 40, "een nieuwe bladzijde", {idOf(101), idOf(102)});
                   }),
        deviceCase("complete_pull", [](DeviceRig &rig) { return rig.writer().completePull(); }),
        deviceCase("rejoin", [](DeviceRig &rig) { return rig.writer().rejoin(idOf(9, 0x11)); }),
        deviceCase("membership", leaveTeam),
        deviceCase("mend", mend),
        deviceCase("trim_sent", trim),
        deviceCase("withdraw", withdraw),
        deviceCase("released", [](DeviceRig &rig) { return judged(rig, kApplied); }),
        deviceCase("declined", [](DeviceRig &rig) { return judged(rig, kDeclined); }),
        openingCase("migration", true),
        openingCase("first_open", false),
    };
}

} // namespace wijkronde::crash
