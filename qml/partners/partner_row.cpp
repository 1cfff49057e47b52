// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/partner_row.h"

#include "core/usecases/check_partner.h"
#include "qml/app/app_session.h"
#include "qml/app/time_text.h"

#include <QCoreApplication>

namespace wijkronde {
namespace {

struct PartnerTexts {
    Q_DECLARE_TR_FUNCTIONS(PartnerTexts)
};

} // namespace

bool PartnerRow::operator==(const PartnerRow &other) const
{
    return record.id == other.record.id && record.sort == other.record.sort && record.shown == other.record.shown
           && record.waiting == other.record.waiting && record.choice == other.record.choice && person == other.person
           && state == other.state;
}

Result<std::vector<PartnerRow>> readPartnerPage(Workspace &workspace, const PartnerFilter &filter,
                                                const std::optional<ListCursor> &after, int limit)
{
    auto found = findPartners(workspace, filter, after, limit);
    if (!found)
        return fail(found.error());
    std::vector<PartnerRow> rows;
    rows.reserve(found->size());
    for (auto &choice : *found) {
        const auto checks = partnerChecks(workspace, choice.names);
        if (!checks)
            return fail(checks.error());
        const auto &partner = choice.partner;
        rows.push_back({std::move(choice.row),
                        QString::fromStdString(partner.name()),
                        partner.partner_kind(),
                        {partner.domains().begin(), partner.domains().end()},
                        QString::fromStdString(choice.person),
                        partnerState(*checks, workspace.clock.now())});
    }
    return rows;
}

QString freshnessCode(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Fresh:
        return QStringLiteral("fresh");
    case Freshness::Ageing:
        return QStringLiteral("ageing");
    case Freshness::Stale:
        return QStringLiteral("stale");
    case Freshness::Unchecked:
        break;
    }
    return QStringLiteral("unchecked");
}

QString freshnessText(const CheckedState &state)
{
    if (state.gone > 0)
        return state.gone > 1 ? PartnerTexts::tr("Probably gone") : PartnerTexts::tr("Perhaps gone");
    if (!state.lookedAt)
        return PartnerTexts::tr("Not checked yet");
    const auto &session = AppSession::current();
    const auto ago = TimeText::ago(TimeText::local(*state.lookedAt, session.ports().timeZone).date(), session.today(),
                                   session.words().locale());
    switch (state.freshness) {
    case Freshness::Fresh:
        //: "Klopt, nagevraagd: vandaag"; %1 is a day in words
        return PartnerTexts::tr("Right, asked: %1").arg(ago);
    case Freshness::Ageing:
        return PartnerTexts::tr("Check again: last time %1").arg(ago);
    case Freshness::Stale:
    case Freshness::Unchecked:
        break;
    }
    return PartnerTexts::tr("Long ago: %1").arg(ago);
}

} // namespace wijkronde
