// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace wijkronde {

/// Replaces a small file as a whole: after a crash it is the old one or the new one. Readable by its owner only (0600).
/// Durable when it returns. Errors: StoreFull, StoreFailed.
Result<> writeDurably(const std::string &path, std::string_view content);

/// Makes a folder that only its owner can enter (0700), with its parents. One that is there and open to others is
/// closed only when it is empty or holds `ownFile`; with other files in it, it is left alone: InvalidArgument. Other
/// errors: StoreFull, StoreFailed.
Result<> makePrivateFolder(const std::string &path, std::string_view ownFile = {});

} // namespace wijkronde
