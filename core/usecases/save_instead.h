// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"

#include <vector>

namespace google::protobuf {
class Message;
}

namespace wijkronde {

/// Saves in the place of what was kept back of a record: one new operation, with all that the registry does not know,
/// in a stream where it may stand, and the record's draft erased with it; then what was kept back is withdrawn. Returns
/// the op_uids of that. InvalidArgument when nothing of the record was kept back.
Result<std::vector<Id>> saveInstead(Workspace &workspace, const Id &recordId, const google::protobuf::Message &wanted);

} // namespace wijkronde
