// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/network_status.h"
#include "core/ports/timer.h"
#include "core/schema/fieldwork.pb.h"
#include "core/schema/town.pb.h"
#include "core/store/sync_writer.h"
#include "core/usecases/save_record.h"
#include "qml/app/app_session.h"
#include "qml/app/translations.h"
#include "qml/sync/tablet_sync.h"
#include "tests/support/executors.h"
#include "tests/support/expect.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixed_time_zone.h"
#include "tests/support/memory_key_vault.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <memory>
#include <optional>

namespace wijkronde::test {

/// A key vault that others own: a session wants one of its own.
class BorrowedVault : public KeyVault {
public:
    explicit BorrowedVault(KeyVault &vault) : m_vault(vault) {}
    Result<std::optional<std::string>> read(const std::string &name) override { return m_vault.read(name); }
    Result<> write(const std::string &name, const std::string &secret) override { return m_vault.write(name, secret); }
    Result<> erase(const std::string &name) override { return m_vault.erase(name); }
    bool isStrong() const override { return m_vault.isStrong(); }

private:
    KeyVault &m_vault;
};

/// Answers when the test says so.
class AskedPositionSource : public PositionSource {
public:
    void request(std::function<void(Position)> found, std::function<void(Failure)> failed) override
    {
        ++requests;
        m_found = std::move(found);
        m_failed = std::move(failed);
    }
    void cancel() override
    {
        m_found = nullptr;
        m_failed = nullptr;
    }
    void answer(const Position &position) { std::exchange(m_found, nullptr)(position); }
    void refuse(Failure failure) { std::exchange(m_failed, nullptr)(failure); }

    int requests = 0;

private:
    std::function<void(Position)> m_found;
    std::function<void(Failure)> m_failed;
};

class SetNetworkStatus : public NetworkStatus {
public:
    State state() const override { return m_state; }
    void onChange(std::function<void(State)> listener) override { m_listener = std::move(listener); }
    void set(State state)
    {
        m_state = state;
        m_listener(state);
    }

private:
    State m_state = State::Offline;
    std::function<void(State)> m_listener;
};

class ManualTimer : public Timer {
public:
    void start(Millis, std::function<void()> due) override { m_due = std::move(due); }
    void stop() override { m_due = nullptr; }

private:
    std::function<void()> m_due;
};

/// A registry that answers every call as the test says.
class ScriptedTransport : public Transport {
public:
    using Script = std::function<Result<Answer>(const Call &)>;
    explicit ScriptedTransport(const Script &script) : m_script(script) {}
    Result<Answer> exchange(const Call &call) override { return m_script(call); }
    void cancel() override {}

private:
    const Script &m_script;
};

/// A tablet of one worker with three places, a few contacts and a colleague, made through the use cases, and the
/// session of the app over it. Nothing runs but what pump() runs.
class SmallTown {
public:
    /// With false the tablet is new: nobody is enrolled.
    explicit SmallTown(bool enrolled = true)
    {
        if (enrolled)
            settle();
        openSession();
    }
    ~SmallTown() { closeSession(); }

    void openSession()
    {
        m_session = std::make_unique<AppSession>(AppSession::Ports{
            clock, random, timeZone,
            [this]() -> Result<std::unique_ptr<KeyVault>> { return std::make_unique<BorrowedVault>(vault); }, writer,
            reader, gui, &positions});
        m_sync = std::make_unique<TabletSync>(
            *m_session, TabletSync::Ports{sync, m_timer, network, [this](const std::string &) {
                                              return std::make_unique<ScriptedTransport>(registry);
                                          }});
        m_session->setSync(m_sync.get());
        Translations::use("nl");
        m_session->open(folder.path());
        pump();
    }
    /// As when the app is killed: what was posted and not run is lost.
    void closeSession()
    {
        m_sync.reset();
        m_session.reset();
        writer = {};
        reader = {};
        sync = {};
        gui = {};
    }
    void restart()
    {
        closeSession();
        openSession();
    }

    void pump()
    {
        while (writer.pumpOne() || reader.pumpOne() || sync.pumpOne() || gui.pumpOne()) {
        }
    }

    AppSession &session() { return *m_session; }
    TabletSync &tabletSync() { return *m_sync; }
    Store &store() { return m_session->writerStore(); }
    Workspace workspace() { return {store(), clock, random, timeZone}; }

    Id create(const google::protobuf::Message &message)
    {
        auto work = workspace();
        const auto id = value(createRecord(work, message));
        pump();
        return id;
    }
    /// A talk with one person of this worker (or of the colleague), so many minutes ago.
    Id talk(const std::string &domain, int minutesAgo, const std::string &note = {}, bool own = true)
    {
        return create(talkForm(domain, minutesAgo, note, own));
    }
    record::v1::Contact talkForm(const std::string &domain, int minutesAgo, const std::string &note = {},
                                 bool own = true) const
    {
        record::v1::Contact contact;
        contact.set_started_at_ms(toMillis(clock.now() - std::chrono::minutes(minutesAgo)));
        contact.set_started_offset_min(60);
        contact.set_place_id(kCommunityCentre.toBytes());
        contact.add_worker_ids((own ? kWorker : kColleague).toBytes());
        contact.set_contact_kind("presence_talk");
        contact.set_identification("anonymous");
        contact.add_domains(domain);
        if (!note.empty())
            contact.set_work_note(note);
        return contact;
    }

    static inline const Id kWorker = *Id::fromHex("00000000000000000000000000000001");
    static inline const Id kColleague = *Id::fromHex("00000000000000000000000000000002");
    static inline const Id kTeam = *Id::fromHex("00000000000000000000000000000003");
    static inline const Id kCommunityCentre = *Id::fromHex("00000000000000000000000000000011");
    static inline const Id kSchool = *Id::fromHex("00000000000000000000000000000012");
    static inline const Id kLibrary = *Id::fromHex("00000000000000000000000000000013");

    TemporaryFolder folder;
    FakeClock clock;
    SeededRandom random;
    DutchTimeZone timeZone;
    MemoryKeyVault vault;
    PumpedExecutor writer;
    PumpedExecutor reader;
    PumpedExecutor sync;
    PumpedExecutor gui;
    AskedPositionSource positions;
    SetNetworkStatus network;
    ScriptedTransport::Script registry = [](const Call &) -> Result<Answer> { return fail(ErrorCode::Offline); };

private:
    void settle();

    ManualTimer m_timer;
    std::unique_ptr<AppSession> m_session;
    std::unique_ptr<TabletSync> m_sync;
};

} // namespace wijkronde::test
