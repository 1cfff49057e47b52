// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "qml/choices/answer_list_model.h"
#include "qml/choices/choice_page.h"

#include <vector>

namespace wijkronde {

/// The answers of a choice in words, with what differs marked: of a field with several values, or of two partners.
/// Nothing for what has no answers beside each other. On the GUI thread.
std::vector<AnswerRow> answerRows(const ChoicePage &page, const Words &words);

} // namespace wijkronde
