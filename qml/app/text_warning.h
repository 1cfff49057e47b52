// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/kinds.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace wijkronde {

/// What is said of a text while it is typed; empty when nothing is. Any thread.
class TextWarning {
    Q_DECLARE_TR_FUNCTIONS(TextWarning)
public:
    /// It looks as if a BSN is in it, or, in a field that is never about a person, a name or a number. It can be saved.
    static QString aboutPersons(const FieldInfo &field, const std::string &text);
    /// It is longer than the field takes.
    static QString tooLong(const FieldInfo &field, const std::string &text);
};

} // namespace wijkronde
