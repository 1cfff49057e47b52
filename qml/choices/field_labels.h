// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace wijkronde {

/// What a person calls the fields of the schema. One name means the same in every kind of record.
class FieldLabels {
    Q_DECLARE_TR_FUNCTIONS(FieldLabels)
public:
    /// Empty for a field that the table does not have; a test looks that it has all.
    static QString find(const std::string &fieldName);
};

} // namespace wijkronde
