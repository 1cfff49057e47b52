// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/similar_partners.h"

#include "core/base/text_fold.h"
#include "qml/app/app_session.h"

#include <algorithm>

namespace wijkronde {
namespace {

constexpr std::size_t kShortest = 3;
constexpr int kMost = 3;

/// As far as it is typed, word for word.
bool isNamedLike(const std::string &name, const std::string &typed)
{
    const auto words = foldedWords(foldText(name));
    return std::ranges::all_of(foldedWords(foldText(typed)), [&](const std::string &begun) {
        return std::ranges::any_of(words, [&](const std::string &word) { return word.starts_with(begun); });
    });
}

} // namespace

void SimilarPartners::setName(const QString &name)
{
    const GuiBudget::Scope scope("SimilarPartners.setName");
    if (name == m_name)
        return;
    m_name = name;
    emit nameChanged();
    PartnerFilter filter;
    filter.search = name.toStdString();
    if (codePoints(filter.search) < kShortest) {
        show({});
        return;
    }
    AppSession::current().read(
        this, "SimilarPartners.show",
        [filter](Workspace &workspace) { return findPartners(workspace, filter, std::nullopt, kMost); },
        [this, name](const Result<std::vector<PartnerChoice>> &found) {
            if (found && name == m_name)
                show(*found);
        });
}

void SimilarPartners::show(const std::vector<PartnerChoice> &found)
{
    QStringList names;
    QStringList ids;
    for (const auto &choice : found) {
        // Found by its own name, not by its place or by who is there.
        if (!choice.person.empty() || names.size() == kMost
            || !isNamedLike(choice.partner.name(), m_name.toStdString()))
            continue;
        names.append(QString::fromStdString(choice.partner.name()));
        ids.append(QString::fromStdString(choice.row.id.toHex()));
    }
    if (names == m_names && ids == m_ids)
        return;
    m_names = names;
    m_ids = ids;
    emit changed();
}

} // namespace wijkronde
