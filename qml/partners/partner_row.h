// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/insight/freshness.h"
#include "core/usecases/find_partners.h"
#include "qml/app/words.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace wijkronde {

/// A partner in a list.
struct PartnerRow {
    ListRow record;
    QString name;
    std::string partnerKind;
    std::vector<std::string> domains;
    QString person; ///< whom a search found there
    CheckedState state;

    const Id &key() const { return record.id; }
    ListCursor cursor() const { return {record.sort, record.recordNo}; }
    bool operator==(const PartnerRow &other) const;
};

/// A page of the partners, with how fresh each is; on the store's thread.
Result<std::vector<PartnerRow>> readPartnerPage(Workspace &workspace, const PartnerFilter &filter,
                                                const std::optional<ListCursor> &after, int limit);

/// "fresh", "ageing", "stale" or "unchecked": for the colour of it.
QString freshnessCode(Freshness freshness);
/// The word beside the colour: "Nagevraagd: 3 maanden geleden", "Nog niet nagevraagd", "Bestaat misschien niet meer".
QString freshnessText(const CheckedState &state);

} // namespace wijkronde
