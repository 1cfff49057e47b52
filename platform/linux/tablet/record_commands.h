// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/workspace.h"
#include "platform/linux/tablet/arguments.h"

#include <QJsonObject>

#include <functional>

/// The commands on records. Each gives its answers to `print` one by one.
namespace wijkronde::tablet {

using Print = std::function<void(const QJsonObject &)>;

Result<> put(Workspace &workspace, const Arguments &arguments, const Print &print);
Result<> get(Workspace &workspace, const Arguments &arguments, const Print &print);
Result<> erase(Workspace &workspace, const Arguments &arguments, const Print &print);
Result<> list(Workspace &workspace, const Arguments &arguments, const Print &print);
Result<> search(Workspace &workspace, const Arguments &arguments, const Print &print);
Result<> conflicts(Workspace &workspace, const Arguments &arguments, const Print &print);
Result<> resolve(Workspace &workspace, const Arguments &arguments, const Print &print);

} // namespace wijkronde::tablet
