// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <stdexcept>
#include <utility>

namespace wijkronde::test {

/// The value of a result that a test takes for granted; an error ends the test function with its text.
template <typename T>
T value(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(result.error().info().name) + ": " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The code of a result that must have failed; a success ends the test function.
template <typename T>
ErrorCode codeOf(const Result<T> &result)
{
    if (result)
        throw std::runtime_error("it succeeded");
    return result.error().code;
}

} // namespace wijkronde::test
