// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/schema/fieldwork.pb.h"

#include <QCoreApplication>
#include <QString>

namespace wijkronde {

/// What is said of a visit. GUI thread.
class VisitText {
    Q_DECLARE_TR_FUNCTIONS(VisitText)
public:
    /// "Sinds 9.05 uur", or of one that has ended "9.05 tot 11.40 uur"; with the day when it began on another one.
    static QString times(const record::v1::Visit &visit);
};

} // namespace wijkronde
