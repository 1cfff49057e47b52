// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "core/usecases/identity.h"
#include "sync/registry/demo/demo_town.h"

namespace wijkronde {

class Store;

/// Fills the empty store of a tablet with the demo town as its first worker would have it after a sync: for the tour,
/// and for tests of lists with 100,000 records, where a registry would only cost time. Not for a tablet that syncs.
Result<Identity> fillDemoTablet(Store &store, const DemoOptions &options);

} // namespace wijkronde
