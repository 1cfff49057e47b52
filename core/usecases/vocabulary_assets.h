// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

namespace wijkronde {

/// A file of assets/vocabulary as it was compiled in: proto3 JSON of a Vocabulary.
struct VocabularyAsset {
    std::string_view name;
    std::string_view json;
};

const std::vector<VocabularyAsset> &vocabularyAssets();

} // namespace wijkronde
