// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/simulation/sim_tablet.h"

#include "core/store/sync_writer.h"
#include "core/usecases/open_store.h"
#include "sync/engine/enrolment.h"
#include "sync/wire/sync.pb.h"
#include "tests/simulation/sim_registry.h"
#include "tests/support/expect.h"

namespace wijkronde::simulation {

using test::value;

namespace {

std::vector<Id> idsOf(Store &store, std::string_view sql)
{
    std::vector<Id> ids;
    auto select = value(store.database().prepare(sql));
    while (value(select.step()))
        ids.push_back(select.id(0));
    return ids;
}

} // namespace

SimTablet::SimTablet(int number_, std::string folder, const WorldTime &time, registry::Worker worker_,
                     std::uint64_t seed, Encryption encryption)
    : number(number_),
      worker(std::move(worker_)),
      clock(time),
      random(seed),
      m_folder(std::move(folder)),
      m_encryption(encryption)
{
    open();
}

SimTablet::SimTablet(int number_, const SimTablet &original, const DiskCopy &copy, std::uint64_t seed)
    : number(number_),
      worker(original.worker),
      clock(original.clock),
      random(seed),
      vault(original.vault),
      unsure(copy.unsure),
      m_folder(original.m_folder),
      m_encryption(original.m_encryption)
{
    restart(copy.image);
}

void SimTablet::open()
{
    Store::Options options;
    options.vfs = disk.vfs();
    options.encryption = m_encryption;
    store = value(openStore(m_folder, vault, random, options));
}

void SimTablet::restart(const SimDisk::Image &image)
{
    forms.clear();
    store.reset();
    disk.put(image);
    open();
}

void SimTablet::reopen(SimDisk::Cut cut, std::uint64_t seed)
{
    restart(disk.end(cut, seed));
}

std::unique_ptr<SyncSession> SimTablet::session()
{
    return value(SyncSession::open(*store, vault, clock, random, {PullStep::Extent::All, SimRegistry::kSentLogLife}));
}

const DiskCopy &SimTablet::keepCopy()
{
    m_copy = DiskCopy{disk.image(), unsure};
    return *m_copy;
}

void SimTablet::rollBack()
{
    unsure = m_copy->unsure;
    disk.end({}, 0);
    restart(m_copy->image);
}

bool SimTablet::dropRow(const Id &id)
{
    const auto row = value(store->records().find(id));
    if (!row || row->base.empty() || !operationsOn(id).empty())
        return false;
    const auto stream = value(store->streams().byNo(row->streamNo));
    value(SyncWriter(*store).mend(stream->id, {}, {id}));
    forms.erase(id);
    return true;
}

std::optional<Record> SimTablet::find(const Id &id)
{
    return value(store->find(id));
}

std::vector<Id> SimTablet::operations()
{
    return idsOf(*store, "SELECT op_uid FROM outbox UNION ALL SELECT op_uid FROM sent");
}

std::vector<Id> SimTablet::sent()
{
    return idsOf(*store, "SELECT op_uid FROM sent");
}

std::uint64_t SimTablet::countOperations()
{
    return value(store->outbox().count()) + value(store->outbox().sentCount());
}

std::string SimTablet::lastSaved()
{
    auto select = value(store->database().prepare("SELECT operation FROM outbox ORDER BY op_seq DESC LIMIT 1"));
    return value(select.step()) ? std::string(select.blob(0)) : std::string();
}

Id SimTablet::deviceId()
{
    v1::DeviceCertificate certificate;
    v1::CertificateBody body;
    certificate.ParseFromString(value(store->settings().meta(kCertificate)).value_or(std::string()));
    body.ParseFromString(certificate.body());
    return Id::fromBytes(body.device_id()).value_or(Id{});
}

std::vector<pb::Operation> SimTablet::operationsOn(const Id &record)
{
    auto select = value(store->database().prepare(
        "SELECT operation FROM outbox JOIN record USING (record_no) WHERE record_id = ?1 "
        "AND op_uid NOT IN (SELECT op_uid FROM withdrawal) UNION ALL "
        "SELECT operation FROM sent JOIN record USING (record_no) LEFT JOIN stream ON stream.stream_no = "
        "sent.stream_no "
        "WHERE record_id = ?1 AND status NOT IN (5, 6) "
        "AND (base IS NOT NULL OR status = 3 OR (member AND sent.seq > 0))"));
    select.bind(1, record);
    std::vector<pb::Operation> operations;
    while (value(select.step()))
        operations.emplace_back().ParseFromString(std::string(select.blob(0)));
    return operations;
}

std::map<Id, HeldState> SimTablet::held()
{
    std::map<Id, HeldState> all;
    auto select = value(store->database().prepare("SELECT record_id, seq, base, local FROM record"));
    while (value(select.step()))
        all[select.id(0)] = {static_cast<std::uint64_t>(select.integer(1)), std::string(select.blob(2)),
                             !select.isNull(3)};
    return all;
}

} // namespace wijkronde::simulation
