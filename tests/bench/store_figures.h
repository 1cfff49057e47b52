// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"
#include "tests/bench/bench_tablet.h"
#include "tests/bench/figures.h"

namespace wijkronde::bench {

/// First pages of all lists, a filter, and searching while a word is typed letter by letter.
Result<> measureReading(BenchTablet &tablet, const Clock &clock, Figures &figures);

/// Changes the note of so many contacts, each durable when it returns; times every save. Another `round` writes other
/// notes.
Result<> measureSaving(BenchTablet &tablet, const Clock &clock, int edits, Figures &figures, int round = 0);

/// Opening the store and reading the first page, as at a cold start.
Result<double> coldStartMs(BenchTablet &tablet, const Clock &clock);

/// Every record as one line of JSON, for another system to be measured with.
Result<> writeRecords(Store &store, const std::string &path);

} // namespace wijkronde::bench
