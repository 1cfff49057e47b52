// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/policy.pb.h"
#include "tests/qml/small_town.h"

#include <string>

namespace wijkronde::test {

/// A signal of the worker (or of the colleague), so many minutes ago.
inline Id giveSignal(SmallTown &town, const std::string &category, const std::string &text, int minutesAgo,
                     bool own = true)
{
    record::v1::Signal signal;
    signal.set_signal_category(category);
    signal.set_text(text);
    signal.set_noticed_at_ms(toMillis(town.clock.now() - std::chrono::minutes(minutesAgo)));
    signal.set_noticed_offset_min(60);
    signal.set_place_id(SmallTown::kCommunityCentre.toBytes());
    signal.add_worker_ids((own ? SmallTown::kWorker : SmallTown::kColleague).toBytes());
    return town.create(signal);
}

/// What policy says, a minute after the last time.
inline Id answerSignal(SmallTown &town, const Id &signal, const std::string &status, const std::string &text)
{
    town.clock.advance(std::chrono::minutes(1));
    record::v1::PolicyReply reply;
    reply.set_signal_id(signal.toBytes());
    reply.set_signal_status(status);
    reply.set_replied_at_ms(toMillis(town.clock.now()));
    if (!text.empty())
        reply.set_text(text);
    reply.set_replied_by("Afdeling beleid");
    return town.create(reply);
}

} // namespace wijkronde::test
