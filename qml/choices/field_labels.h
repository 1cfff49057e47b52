// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/kinds.h"

#include <QCoreApplication>
#include <QString>

namespace wijkronde {

/// What a person calls the fields of the schema. One name means the same in every kind of record, but for a few.
class FieldLabels {
    Q_DECLARE_TR_FUNCTIONS(FieldLabels)
public:
    /// Empty for a field that the table does not have; a test looks that it has all.
    static QString find(const FieldInfo &field);
};

} // namespace wijkronde
