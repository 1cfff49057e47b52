// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/ports/random.h"
#include "core/record/record.h"
#include "core/schema/fieldwork.pb.h"
#include "sync/engine/backoff.h"
#include "sync/wire/sync.pb.h"
#include "tests/bench/load/swarm.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace wijkronde::load {

/// What happened to all calls of one method.
struct MethodTally {
    std::vector<double> ms;    ///< of good answers; from when it was due
    std::uint64_t shed = 0;    ///< asked to come back later, and obeyed
    std::uint64_t aborted = 0; ///< met another transaction, and tried again as the real client does
};

struct Tally {
    std::map<std::string, MethodTally> methods;
    std::uint64_t operations = 0; ///< acknowledged
    SteadyTime lastPush{};        ///< when the last of them was
    std::uint64_t records = 0;    ///< pulled
    std::uint64_t errors = 0;     ///< everything that nobody asked for
    std::string firstError;

    void error(const std::string &what);
};

/// What devices share.
struct LoadWorld {
    Swarm &swarm;
    const Clock &clock;
    Random &random;
    const std::vector<pb::Contact> &contacts; ///< of the demo town
    Tally &tally;
};

/// A tablet as the registry sees it: real keys, a real past, real operations, and the patience of the real client. Its
/// pushes are made beforehand, so that sending one costs next to nothing.
class LoadDevice {
public:
    using Then = std::function<void()>;

    LoadDevice(LoadWorld &world, std::string code);

    /// Enrolled, joined, and everything pulled.
    void enrol(Then then);
    void signIn(Then then);
    /// Makes the next pushes: new contacts of its team, and one in four a change of one of them.
    void prepare(int pushes, int operations);
    std::size_t prepared() const { return m_prepared.size(); }
    /// Sends the next push that was made. Its time counts from `due`.
    void push(SteadyTime due, Then then);
    /// Until there is no more.
    void pull(Then then);
    void leave() { m_world.swarm.close(m_client); }
    bool isBusy() const { return m_busy; }

private:
    struct Prepared {
        std::string body; ///< packed
        std::uint64_t last;
    };
    using Take = std::function<void(std::string_view body)>;
    void call(const std::string &method, std::string packed, SteadyTime due, Take take);
    void call(const std::string &method, const google::protobuf::Message &message, Take take);
    void takeReply(const std::string &method, const std::string &packed, SteadyTime due, const Take &take, Reply reply);
    v1::Past past() const;
    pb::Operation nextOperation();
    void keep(const v1::PullResponse &response);

    LoadWorld &m_world;
    std::size_t m_client;
    std::string m_code;
    std::string m_publicKey;
    std::string m_secretKey;
    v1::DeviceCertificate m_certificate;
    std::string m_token;
    Id m_incarnation;
    std::uint32_t m_deviceNo = 0;
    std::string m_historyId;
    Id m_teamStream;
    std::uint64_t m_acked = 0;
    std::string m_chain; ///< at m_acked
    std::uint64_t m_made = 0;
    std::string m_madeChain; ///< at m_made
    std::deque<Prepared> m_prepared;
    std::map<std::uint64_t, std::string> m_chains; ///< at the ends of the pushes that were made
    std::vector<std::pair<Record, pb::Contact>> m_own;
    std::uint64_t m_membership = 0;
    std::map<std::string, v1::StreamCursor> m_cursors;
    Backoff m_backoff;
    bool m_busy = false;
};

} // namespace wijkronde::load
