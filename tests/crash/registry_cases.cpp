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
constexpr std::uint64_t kKeptBack = 5;

Id uidOf(std::uint64_t number)
{
    return idOf(number, static_cast<std::uint8_t>(0x40 + number));
}

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
    OperationBuilder builder(empty, uidOf(number), Hlc::at(rig.clock.now()));
    // One of them is for a stream that the device is not in: it is kept back.
    const auto stream = Id::fromBytes(rig.notes.at(number == kKeptBack ? "other stream" : "stream"));
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
    const auto other = value(setup.team("Wijkteam Stationsblok"));
    rig.notes["other stream"] = value(setup.stream(record::v1::STREAM_KIND_TEAM, other.name))->id.toBytes();
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

Result<> release(RegistryRig &rig)
{
    const auto result = rig.service->release(uidOf(kKeptBack));
    if (!result)
        return fail(result.error());
    return result->status() == v1::OPERATION_STATUS_APPLIED ? Result<>() : fail(ErrorCode::Internal, "not released");
}

Result<> revoke(RegistryRig &rig)
{
    return rig.storage->write([&](SqlConnection &connection) {
        return Devices(connection).revoke(*Id::fromBytes(rig.notes.at("device")), v1::DIRECTIVE_WIPE);
    });
}

Result<> expel(RegistryRig &rig)
{
    return rig.storage->write([&](SqlConnection &connection) -> Result<> {
        Directory directory(connection);
        const auto worker = directory.worker(*Id::fromBytes(rig.notes.at("worker")));
        const auto streams = directory.streams();
        if (!worker || !streams)
            return fail(worker ? streams.error() : worker.error());
        return directory.removeMember((*worker)->teamId, streams->back().no - 1);
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
        registryCase("registry_release", release),
        registryCase("registry_decline", [](RegistryRig &rig) { return rig.service->decline(uidOf(kKeptBack)); }),
        registryCase("registry_revoke", revoke),
        registryCase("registry_expel", expel),
        registryCase("registry_new_history", [](RegistryRig &rig) { return rig.service->startNewHistory(); }),
        registryCase("registry_first_open", nullptr),
    };
}

} // namespace wijkronde::crash
