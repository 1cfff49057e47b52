// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/identity.h"
#include "core/usecases/workspace.h"

#include <memory>
#include <optional>
#include <string>

namespace google::protobuf {
class Message;
}

namespace wijkronde {

/// How many people a log is about. One person's is a Contact; the other two are a GroupActivity (design.md, What must
/// be true 4).
enum class Approach { Individual, Collective, Community };

std::string_view approachCode(Approach approach);
std::optional<Approach> approachOf(std::string_view code);

/// A new log with everything filled in that the app knows: when (now), where and in which visit (the running one), who,
/// and for one person: anonymous, a talk on the spot.
Result<std::unique_ptr<google::protobuf::Message>> newLogForm(Workspace &workspace, const Identity &identity,
                                                              Approach approach);

/// The same log about another number of people: fields of the same name go along, with what was typed. `left` is the
/// form of the other kind as it was left before, if it was: what only that kind can hold comes back from it.
std::unique_ptr<google::protobuf::Message> withApproach(const google::protobuf::Message &form, Approach approach,
                                                        const google::protobuf::Message *left = nullptr);

/// The approach that a form or stored record has.
Approach approachOfForm(const google::protobuf::Message &form);

/// Why a form cannot be saved yet; empty = it can. A vocabulary-like code for the screen: "domains", "theme".
std::string_view missingInForm(const google::protobuf::Message &form);

} // namespace wijkronde
