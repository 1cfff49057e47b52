// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace wijkronde {

/// A value, or the reason why there is none.
template <typename T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace wijkronde

/// Returns the error of a Result<> expression to the caller.
#define WIJKRONDE_TRY(expression)                                                                                      \
    do {                                                                                                               \
        if (auto tried_ = (expression); !tried_)                                                                       \
            return ::wijkronde::fail(std::move(tried_).error());                                                       \
    } while (false)
