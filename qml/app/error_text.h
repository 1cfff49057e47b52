// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/error.h"

#include <QString>

namespace wijkronde {

/// What a person reads about an error: what it is, what that means, what to do. In the language of the app; short and
/// plain.
struct ErrorText {
    QString title;
    QString text;
    QString action;

    /// Text and action together, for a place with one line.
    QString explanation() const;
};

ErrorText errorText(ErrorCode code);

} // namespace wijkronde
