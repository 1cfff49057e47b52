// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace wijkronde {

/// A text field of a record message of that kind; empty when the kind has no such field.
QString textField(std::uint32_t kind, const std::string &shown, const char *name);

/// The name of the place, partner or person that an id in a record names; empty when it is not on this tablet. On the
/// store's thread.
Result<QString> recordName(Workspace &workspace, const std::string &idBytes);
/// Those that have one.
Result<QStringList> recordNames(Workspace &workspace, const std::vector<std::string> &ids);

} // namespace wijkronde
