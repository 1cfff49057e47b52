// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.h"
#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "sync/registry/setup.h"
#include "sync/wire/limits.h"
#include "tests/crash/registry_rig.h"
#include "tests/support/expect.h"
#include "tests/support/messages.h"

namespace wijkronde::crash {
namespace {

using namespace registry;
using test::contactOf;
using test::idOf;
using test::value;

const Id kIncarnation = idOf(1, 0x11);
constexpr std::uint64_t kTaken = 5;

v1::JoinRequest joinRequest(const Id &incarnation)
{
    v1::JoinRequest request;
    request.set_incarnation(incarnation.toBytes());
    request.set_schema_version(kSchemaVersion);
    return request;
}

v1::EnrolRequest enrolRequest(const RegistryRig &rig, const std::string &code, char key)
{
    v1::EnrolRequest request;
    request.set_code(rig.notes.at(code));
    request.set_public_key(std::string(32, key));
    return request;
}

record::v1::Operation contact(RegistryRig &rig, std::uint64_t number, const std::string &text)
{
    const Record empty(idOf(number, 0x77), kindByName("contact")->number());
    OperationBuilder builder(empty, idOf(number, static_cast<std::uint8_t>(0x40 + number)), Hlc::at(rig.clock.now()));
    const auto stream = Id::fromBytes(rig.notes.at("stream"));
    return *builder.inStream(*stream).change(contactOf(toMillis(rig.clock.now()), text)).build();
}

/// Of the device's operations first, first+1, …
Result<> push(RegistryRig &rig, std::uint64_t first, std::uint64_t count)
{
    v1::PushRequest request;
    std::vector<std::string> chain{emptyChain()};
    std::vector<record::v1::Operation> operations;
    for (std::uint64_t number = 1; number < first + count; ++number) {
        // The second half is on records that are there: values beside each other.
        operations.push_back(contact(rig, number, "wat er staat"));
        operations.back().set_record_id(idOf(number % 7, 0x77).toBytes());
        chain.push_back(nextChain(chain.back(), operations.back().op_uid()));
    }
    request.mutable_past()->set_incarnation(kIncarnation.toBytes());
    request.mutable_past()->set_acked(first - 1);
    request.mutable_past()->set_chain(first > 1 ? chain[first - 1] : std::string());
    request.set_history_id(rig.notes.at("history"));
    request.set_first_op_seq(first);
    request.set_schema_version(kSchemaVersion);
    for (auto number = first; number < first + count; ++number)
        *request.add_operations() = operations[number - 1];
    const auto answer = rig.service->push(*Id::fromBytes(rig.notes.at("device")), request);
    if (!answer)
        return fail(answer.error());
    if (answer->verdict() != v1::VERDICT_UNSPECIFIED || answer->ack_through() != first + count - 1)
        return fail(ErrorCode::Internal, "the push was not taken");
    return {};
}

/// A team with a worker, a device that has sent something, and a code for another.
void prepare(RegistryRig &rig)
{
    value(rig.open());
    Setup setup(*rig.service);
    value(setup.municipality("Merenveld"));
    const auto team = value(setup.team("Wijkteam De Waterhoek"));
    const auto worker = value(setup.worker(team, "Test Testeboer"));
    rig.notes["worker"] = worker.id.toBytes();
    rig.notes["stream"] = value(setup.stream(record::v1::STREAM_KIND_TEAM, team.name))->id.toBytes();
    rig.notes["first code"] = value(rig.service->makeEnrolmentCode(worker.id));
    value(rig.service->enrol(enrolRequest(rig, "first code", 'p')));
    const auto devices = value(rig.storage->read([](SqlConnection &connection) { return Devices(connection).all(); }));
    rig.notes["device"] = devices.back().id.toBytes();
    rig.notes["history"] = value(rig.service->join(devices.back().id, joinRequest(kIncarnation))).history_id();
    rig.notes["code"] = value(rig.service->makeEnrolmentCode(worker.id));
    value(push(rig, 1, kTaken));
}

Result<> join(RegistryRig &rig)
{
    return rig.service->join(*Id::fromBytes(rig.notes.at("device")), joinRequest(idOf(2, 0x11))).map([](const auto &) {
    });
}

Result<> enrol(RegistryRig &rig)
{
    return rig.service->enrol(enrolRequest(rig, "code", 'q')).map([](const auto &) {});
}

Result<> noteBackup(RegistryRig &rig)
{
    return rig.storage->write([](SqlConnection &connection) -> Result<> {
        const auto incarnations = Devices(connection).incarnations();
        if (!incarnations)
            return fail(incarnations.error());
        return Devices(connection).noteBackup(*incarnations);
    });
}

Result<> makeCode(RegistryRig &rig)
{
    return rig.service->makeEnrolmentCode(*Id::fromBytes(rig.notes.at("worker"))).map([](const auto &) {});
}

Case registryCase(std::string_view name, Result<> (*act)(RegistryRig &rig))
{
    Case made{name,
              [](test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed) -> std::unique_ptr<Rig> {
                  return std::make_unique<RegistryRig>(vfs, encryption, seed);
              },
              [](Rig &rig) { prepare(static_cast<RegistryRig &>(rig)); },
              [act](Rig &rig) { return act(static_cast<RegistryRig &>(rig)); }};
    if (!act) {
        made.prepare = [](Rig &) {};
        made.act = nullptr;
    }
    return made;
}

} // namespace

std::vector<Case> registryCases()
{
    return {
        registryCase("registry_push", [](RegistryRig &rig) { return push(rig, kTaken + 1, 12); }),
        registryCase("registry_join", join),
        registryCase("registry_enrol", enrol),
        registryCase("registry_code", makeCode),
        registryCase("registry_office_write",
                     [](RegistryRig &rig) { return rig.service->write({contact(rig, 300, "van kantoor")}); }),
        registryCase("registry_backup_note", noteBackup),
        registryCase("registry_first_open", nullptr),
    };
}

} // namespace wijkronde::crash
