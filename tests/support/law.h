// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <rapidcheck.h>

#include <QByteArray>
#include <QtGlobal>

namespace wijkronde::test {

/// How many random cases a law is tried with: WIJKRONDE_LAW_CASES, else 5,000; WIJKRONDE_LAW_SEED for others. Called
/// before the first law of a program: RapidCheck reads it once.
inline void useLawCases()
{
    const auto cases = qEnvironmentVariable("WIJKRONDE_LAW_CASES", "5000");
    const auto seed = qEnvironmentVariable("WIJKRONDE_LAW_SEED", "20260310");
    qputenv("RC_PARAMS", ("max_success=" + cases + " seed=" + seed + " max_size=40").toUtf8());
}

} // namespace wijkronde::test
