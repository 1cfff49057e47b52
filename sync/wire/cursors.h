// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace wijkronde::v1 {
class StreamCursor;
}

namespace wijkronde::wire {

/// PullRequest.cursors_hash: BLAKE2b-128 over the cursors in ascending order of stream id. A stream of which nothing
/// was pulled yet counts too, with number 0 and no salt.
std::string cursorsHash(std::vector<v1::StreamCursor> cursors);

} // namespace wijkronde::wire
