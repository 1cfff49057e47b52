// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/hlc.h"
#include "core/record/operation_builder.h"
#include "core/store/store.h"
#include "core/store/sync_writer.h"
#include "core/usecases/save_record.h"
#include "core/usecases/workspace.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

#include <memory>

namespace wijkronde::test {

/// A tablet's store in a folder of its own, enrolled in one municipality, one area and one team.
class Tablet {
public:
    explicit Tablet(std::uint64_t seed = 1, const char *vfs = nullptr, Encryption encryption = Encryption::On)
        : random(seed), m_vfs(vfs), m_encryption(encryption)
    {
        open();
        value(SyncWriter(*store).setMembership(1, streams()));
    }

    static inline const std::string kKey = std::string(31, 'k') + '\x01';
    static inline const Id kMunicipality = idOf(1, 0xA0);
    static inline const Id kArea = idOf(2, 0xA0);
    static inline const Id kTeam = idOf(3, 0xA0);

    static std::vector<KnownStream> streams()
    {
        return {{kMunicipality, record::v1::STREAM_KIND_MUNICIPALITY, "Merenveld", std::string(16, 'm')},
                {kArea, record::v1::STREAM_KIND_AREA, "Waterland", std::string(16, 'a')},
                {kTeam, record::v1::STREAM_KIND_TEAM, "Team Oost", std::string(16, 't')}};
    }

    void open()
    {
        Store::Options options;
        options.vfs = m_vfs;
        options.encryption = m_encryption;
        store = value(Store::open(folder.path(), kKey, options));
    }
    /// As after a restart of the app.
    void reopen()
    {
        store.reset();
        open();
    }

    Workspace workspace() { return {*store, clock, random, timeZone}; }
    std::string databasePath() const { return folder.file("wijkronde.db"); }

    Id create(const google::protobuf::Message &message)
    {
        auto work = workspace();
        return value(createRecord(work, message));
    }
    Record record(const Id &id) { return *value(store->find(id)); }
    bool edit(const Record &seen, const google::protobuf::Message &wanted)
    {
        auto work = workspace();
        return value(editRecord(work, seen, wanted));
    }
    template <typename Message>
    Message shown(const Id &id)
    {
        Message message;
        if (!message.ParseFromString(record(id).shown()))
            throw std::runtime_error("the shown bytes are no message");
        return message;
    }

    TemporaryFolder folder{TemporaryFolder::Where::Memory};
    FakeClock clock;
    SeededRandom random;
    DutchTimeZone timeZone;
    std::unique_ptr<Store> store;

private:
    const char *m_vfs;
    Encryption m_encryption;
};

} // namespace wijkronde::test
