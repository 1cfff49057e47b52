// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/fuzz/choices.h"

namespace google::protobuf {
class Message;
}

namespace wijkronde::fuzz {

/// Changes one field of a message, or of one of the messages in it: another value, none, twice, an element fewer, two
/// swapped, or bytes of the input. With choices that are over it changes nothing.
void mutate(google::protobuf::Message &message, Choices &choices);

} // namespace wijkronde::fuzz
