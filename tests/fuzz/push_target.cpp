// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/storage/ledger.h"
#include "sync/registry/storage/quarantine.h"
#include "sync/registry/storage/records.h"
#include "tests/fuzz/push_grammar.h"
#include "tests/fuzz/target.h"
#include "tests/support/reference_merge.h"

#include <google/protobuf/empty.pb.h>

#include <algorithm>
#include <set>

namespace wijkronde::fuzz {
namespace {

using namespace wijkronde::test;
using registry::Ledger;
using registry::Quarantine;
using registry::Records;
using registry::SqlConnection;

/// As protobuf itself would write it; the reference merge reads through protobuf.
bool isPlain(const std::string &fields)
{
    google::protobuf::Empty empty;
    return empty.ParseFromString(fields) && empty.SerializeAsString() == fields;
}

/// What some devices push, in any order and with any fault: every operation that was acknowledged is in the log or in
/// quarantine, sending again changes nothing, every record is what an independent merge of the log makes of it, all
/// devices see the same, and the registry's invariants hold.
class PushTarget : public Target {
public:
    explicit PushTarget(bool planted) : m_planted(planted) {}

    void run(std::string_view input) override
    {
        Choices choices(input);
        m_handedIn.clear();
        m_acknowledged.clear();
        for (const auto &operation : m_world.operations())
            m_handedIn.push_back(operation);
        std::vector<PushGrammar> devices;
        for (const auto &device : m_world.devices())
            devices.emplace_back(m_world, device);
        for (int steps = 0; steps < 8 && !choices.isEmpty(); ++steps) {
            auto &device = devices[choices.byte() % devices.size()];
            if (choices.onceIn(4))
                device.look();
            else if (choices.onceIn(6))
                letJudge(choices);
            else
                push(device, choices);
        }
        settle(devices);
        m_world.back();
    }

private:
    void push(PushGrammar &grammar, Choices &choices)
    {
        const auto request = grammar.request(choices);
        const auto &device = grammar.device();
        auto &service = m_world.registry().service();
        const auto response = service.push(device.id, withFault(request));
        if (!response) {
            check(response.error().code == ErrorCode::InvalidArgument || response.error().code == ErrorCode::TooLarge
                      || response.error().code == ErrorCode::MalformedMessage,
                  std::string("a push failed: ") + std::string(response.error().info().name));
            grammar.device().rejoin();
            return;
        }
        if (response->verdict() == v1::VERDICT_UNSPECIFIED) {
            judge(request, *response);
            const auto before = states();
            const auto again = service.push(device.id, request);
            check(again && again->verdict() == v1::VERDICT_UNSPECIFIED && states() == before,
                  "sending again changed something");
        }
        grammar.take(*response);
    }

    /// A person at the office looks at one of the operations that were handed in: mostly one that was kept back.
    void letJudge(Choices &choices)
    {
        std::vector<std::string> kept;
        auto &registry = m_world.registry();
        const auto rows = value(registry.storage().read(
            [&](SqlConnection &connection) { return Quarantine(connection).find(m_acknowledged); }));
        for (const auto &[uid, row] : rows)
            kept.push_back(uid);
        const auto uid = kept.empty() ? std::nullopt : Id::fromBytes(choices.oneOf(kept));
        if (!uid)
            return;
        auto &service = registry.service();
        std::optional<Error> error;
        if (choices.onceIn(3)) {
            if (auto declined = service.decline(*uid); !declined)
                error = declined.error();
        } else if (auto released = service.release(*uid); !released) {
            error = released.error();
        }
        check(!error || error->code == ErrorCode::NotFound || error->code == ErrorCode::InvalidArgument,
              "a judgement failed: " + (error ? plainLine(*error) : std::string()));
    }

    /// The planted fault: an operation gets lost at the door, and the answer says nothing of it.
    v1::PushRequest withFault(v1::PushRequest request) const
    {
        if (m_planted && request.operations_size() > 1) {
            const auto lost = request.operations_size() - 1;
            request.mutable_operations(lost)->CopyFrom(request.operations(0));
        }
        return request;
    }

    void judge(const v1::PushRequest &request, const v1::PushResponse &response)
    {
        check(response.results_size() == request.operations_size(), "not one result an operation");
        const auto count = static_cast<std::uint64_t>(request.operations_size());
        check(count == 0 || response.ack_through() >= request.first_op_seq() + count - 1,
              "taken, but not acknowledged");
        for (int i = 0; i < request.operations_size(); ++i) {
            const auto &result = response.results(i);
            const bool kept =
                result.status() == v1::OPERATION_STATUS_QUARANTINED || result.status() == v1::OPERATION_STATUS_DECLINED;
            check(kept == (result.reason() != v1::QUARANTINE_REASON_UNSPECIFIED), "a reason without a quarantine");
            check(kept || result.status() == v1::OPERATION_STATUS_APPLIED
                      || result.status() == v1::OPERATION_STATUS_CONFLICT,
                  "no status");
            check(result.seq() == 0 || result.stream() < static_cast<std::uint32_t>(response.stream_ids_size()),
                  "a stream out of range");
            m_handedIn.push_back(request.operations(i));
            m_acknowledged.insert(request.operations(i).op_uid());
        }
    }

    std::set<Id> recordIds() const
    {
        std::set<Id> ids;
        for (const auto &operation : m_handedIn) {
            if (const auto id = Id::fromBytes(operation.record_id()))
                ids.insert(*id);
        }
        return ids;
    }

    /// Number and exact bytes of each record.
    std::map<Id, std::pair<std::uint64_t, std::string>> states()
    {
        std::map<Id, std::pair<std::uint64_t, std::string>> all;
        const auto rows = value(m_world.registry().storage().read(
            [&](SqlConnection &connection) { return Records(connection).load(recordIds()); }));
        for (const auto &[id, row] : rows)
            all[id] = {row.seq, row.state};
        return all;
    }

    void settle(std::vector<PushGrammar> &devices)
    {
        for (auto &device : devices)
            device.look();
        std::set<Dot> dots;
        for (const auto &operation : m_handedIn)
            dots.insert(dotOf(operation.op_uid()));
        auto &storage = m_world.registry().storage();
        const auto log =
            value(storage.read([&](SqlConnection &connection) { return Ledger(connection).logged(dots); }));
        const auto kept =
            value(storage.read([&](SqlConnection &connection) { return Quarantine(connection).find(m_acknowledged); }));
        for (const auto &uid : m_acknowledged) {
            const auto logged = log.find(dotOf(uid));
            check(kept.contains(uid) || (logged != log.end() && logged->second.opUid == uid),
                  "an acknowledged operation is nowhere");
        }
        compareWithReference(log);
        m_world.expectInvariants();
    }

    void compareWithReference(const std::map<Dot, registry::LoggedOperation> &log)
    {
        std::map<Id, ReferenceMerge> merges;
        std::set<Id> unclear;
        std::set<std::string> seen;
        for (auto operation : m_handedIn) {
            const auto logged = log.find(dotOf(operation.op_uid()));
            if (logged == log.end() || logged->second.opUid != operation.op_uid()
                || operation.record_id() != logged->second.recordId.view() || !seen.insert(operation.op_uid()).second)
                continue;
            const auto elements = operation.contexts();
            if (!isPlain(operation.fields())
                || !std::ranges::all_of(elements, [](const auto &one) { return isPlain(one.element()); }))
                unclear.insert(logged->second.recordId);
            operation.set_hlc(logged->second.hlc);
            merges[logged->second.recordId].add(operation, logged->second.deviceNo);
        }
        for (const auto &[id, numbered] : states()) {
            const auto record = value(Record::parse(numbered.second));
            if (!unclear.contains(id) && !broughtTogether(record))
                check(ReferenceMerge::factsOf(record) == merges[id].facts(), "a record is not the merge of its log");
        }
    }

    /// Texts that the registry brought together are operations that no device handed in.
    static bool broughtTogether(const Record &record)
    {
        return std::ranges::any_of(record.state().versions(), [](const auto &one) { return one.device_no() == 0; });
    }

    bool m_planted;
    RegistryWorld m_world;
    std::vector<record::v1::Operation> m_handedIn;
    std::set<std::string> m_acknowledged;
};

} // namespace

std::unique_ptr<Target> makePushTarget(bool planted)
{
    return std::make_unique<PushTarget>(planted);
}

} // namespace wijkronde::fuzz
