// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/tour_stops.h"

#include <algorithm>
#include <iterator>

#include "qml/tour/tour_driver.h"

namespace wijkronde {
namespace {

using Kind = TourWorld::Kind;

/// A large fetch over a slow link.
std::vector<SyncStatus> fetching()
{
    SyncStatus status;
    status.state = SyncStatus::State::Running;
    status.progress = {SyncProgress::Phase::Fetching, 14, 14, 2380, 10'412, 5'100, 402'000};
    return {status};
}

/// The link is lost on the way, and the app waits for its next attempt.
std::vector<SyncStatus> lost()
{
    auto statuses = fetching();
    auto status = statuses.front();
    status.state = SyncStatus::State::Waiting;
    status.last.emplace();
    status.last->error = Error{ErrorCode::HungUp, {}};
    status.retryAt = TourClock::moment() + std::chrono::minutes(4);
    statuses.push_back(status);
    return statuses;
}

/// The next attempt goes on.
std::vector<SyncStatus> goingOn()
{
    auto statuses = lost();
    statuses.push_back(fetching().front());
    statuses.back().progress = {SyncProgress::Phase::Fetching, 0, 0, 640, 8032, 600, 108'000};
    return statuses;
}

/// The disk of the registry is full.
std::vector<SyncStatus> registryFull()
{
    auto statuses = lost();
    for (auto &status : statuses)
        status.progress = {};
    statuses.back().last->error = Error{ErrorCode::RegistryFailed, {}};
    return statuses;
}

std::vector<TourStop> choiceStops()
{
    return {
        {"today_choices", Kind::Choices, {}, {}},
        {"contact_choice", Kind::Choices, {"tap:dayRow_0"}, {"tap:sheetCloseButton"}},
        {"choices", Kind::Choices, {"tap:choicesBadge"}, {"tap:backButton"}},
        {"choice_note", Kind::Choices, {"tap:choicesBadge", "tap:choiceRow_0"}, {"tap:backButton", "tap:backButton"}},
        {"choice_both",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_0", "tap:bothButton"},
         {"tap:notBothButton", "tap:backButton", "tap:backButton"}},
        {"choice_together",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_1"},
         {"tap:backButton", "tap:backButton"}},
        {"choice_removed",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_2"},
         {"tap:backButton", "tap:backButton"}},
        {"choice_kept_back",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_3"},
         {"tap:backButton", "tap:backButton"}},
        {"choice_file",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_3", "tap:fileButton"},
         {"tap:sheetCloseButton", "tap:backButton", "tap:backButton"}},
        {"choice_kept_back_partner",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_4"},
         {"tap:backButton", "tap:backButton"}},
        {"choice_adjust",
         Kind::Choices,
         {"tap:choicesBadge", "tap:choiceRow_4", "tap:fixButton"},
         {"tap:sheetCloseButton", "tap:backButton", "tap:backButton"}},
        {"choice_pair", Kind::Choices, {"tap:choicesBadge", "tap:choiceRow_5"}, {"tap:backButton", "tap:backButton"}},
        {"send_choices", Kind::Choices, {"tap:tab_sync"}, {"tap:tab_today"}},
        {"account", Kind::Choices, {"tap:tab_sync", "tap:accountRow"}, {"tap:backButton", "tap:tab_today"}},
        {"choices_none", Kind::Empty, {"tap:tab_sync", "tap:choicesRow"}, {"tap:backButton", "tap:tab_today"}},
    };
}

/// The network, and signals to policy.
std::vector<TourStop> partnerStops()
{
    return {
        {"network", Kind::Day, {"tap:tab_network"}, {"tap:tab_today"}},
        {"network_search",
         Kind::Day,
         {"tap:tab_network", "tap:partnerSearch", "type:school"},
         {"tap:partnerSearch_clear", "tap:tab_today"}},
        {"network_filters",
         Kind::Day,
         {"tap:tab_network", "tap:partnerFilterButton"},
         {"tap:sheetCloseButton", "tap:tab_today"}},
        {"partner", Kind::Day, {"tap:tab_network", "tap:partnerRow_0"}, {"try:sheetCloseButton", "tap:tab_today"}},
        {"partner_check",
         Kind::Day,
         {"tap:tab_network", "tap:partnerRow_0", "tap:notRightButton_partner"},
         {"try:sheetCloseButton", "try:sheetCloseButton", "tap:tab_today"}},
        {"partner_checked",
         Kind::Day,
         {"tap:tab_network", "tap:partnerRow_0", "tap:rightButton_partner"},
         {"tap:undoButton", "try:sheetCloseButton", "tap:tab_today"}},
        {"partner_new",
         Kind::Day,
         {"tap:tab_network", "tap:addPartnerButton", "try:beginAgainButton", "tap:fieldLine_0", "type:Basisschool"},
         {"try:sheetCloseButton", "tap:tab_today"}},
        {"signals", Kind::Day, {"tap:showSignalsButton"}, {"tap:backButton"}},
        {"signal", Kind::Day, {"tap:showSignalsButton", "tap:signalRow_0"}, {"try:sheetCloseButton", "tap:backButton"}},
        {"signals_filters",
         Kind::Day,
         {"tap:showSignalsButton", "tap:signalFilterButton"},
         {"tap:sheetCloseButton", "tap:backButton"}},
        {"signal_new",
         Kind::Day,
         {"tap:giveSignalButton", "try:beginAgainButton", "tap:signal_category_waiting_list", "tap:fieldNote_1",
          "type:Mevrouw de Vries wacht al negen weken op een eerste gesprek."},
         {"tap:sheetCloseButton"}},
    };
}

std::vector<TourStop> withOthers(std::vector<TourStop> stops)
{
    for (auto others : {partnerStops(), choiceStops()})
        std::ranges::move(others, std::back_inserter(stops));
    return stops;
}

} // namespace

const std::vector<TourStop> &tourStops()
{
    static const auto stops = withOthers({
        {"today", Kind::Day, {}, {}},
        {"log", Kind::Day, {"tap:logContactButton"}, {"tap:sheetCloseButton"}},
        {"log_filled",
         Kind::Day,
         {"tap:logContactButton", "tap:domainTile_finance_debt", "tap:domainTile_housing", "tap:rung_1",
          "tap:noteField", "type:Belt zelf met de woningcorporatie over de verhuiskostenvergoeding."},
         {"tap:sheetCloseButton"}},
        {"today_draft", Kind::Day, {}, {}},
        {"log_again", Kind::Day, {"tap:logContactButton"}, {"tap:discardDraftButton", "tap:sheetCloseButton"}},
        {"log_group",
         Kind::Day,
         {"tap:logContactButton", "tap:approach_collective"},
         {"tap:approach_individual", "tap:sheetCloseButton"}},
        {"log_moment", Kind::Day, {"tap:logContactButton", "tap:changeMomentButton"}, {"tap:sheetCloseButton"}},
        {"contacts", Kind::Day, {"tap:tab_contacts"}, {"tap:tab_today"}},
        {"contacts_search",
         Kind::Day,
         {"tap:tab_contacts", "tap:contactSearch", "type:koffie"},
         {"tap:contactSearch_clear", "tap:tab_today"}},
        {"contacts_nothing",
         Kind::Day,
         {"tap:tab_contacts", "tap:contactSearch", "type:zzzz"},
         {"tap:contactSearch_clear", "tap:tab_today"}},
        {"filters",
         Kind::Day,
         {"tap:tab_contacts", "tap:contactFilterButton"},
         {"tap:sheetCloseButton", "tap:tab_today"}},
        {"contact", Kind::Day, {"tap:dayRow_0"}, {"tap:sheetCloseButton"}},
        {"send", Kind::Day, {"tap:tab_sync"}, {"tap:tab_today"}},
        {"settings", Kind::Day, {"tap:tab_settings"}, {"tap:tab_today"}},
        {"visit_end", Kind::Day, {"tap:endVisitButton"}, {"tap:sheetCloseButton"}},
        {"visit_end_filled",
         Kind::Day,
         {"tap:endVisitButton", "tap:people_band_eleven_to_twenty", "tap:heardField",
          "type:Mevrouw de Vries zegt dat de stroom in twee flats is afgesloten."},
         {"tap:sheetCloseButton"}},
        {"told_before", Kind::Day, {"tap:endVisitButton", "tap:changeToldButton_0"}, {"tap:sheetCloseButton"}},
        {"visit_ended", Kind::Day, {"tap:endVisitButton", "tap:saveVisitButton"}, {"tap:undoButton"}},
        {"today_empty", Kind::Empty, {}, {}},
        {"places_empty", Kind::Empty, {"tap:startVisitButton"}, {"tap:sheetCloseButton"}},
        {"contacts_empty", Kind::Empty, {"tap:tab_contacts"}, {"tap:tab_today"}},
        {"network_empty", Kind::Empty, {"tap:tab_network"}, {"tap:tab_today"}},
        {"signals_empty", Kind::Empty, {"tap:showSignalsButton"}, {"tap:backButton"}},
        {"send_empty", Kind::Empty, {"tap:tab_sync"}, {"tap:tab_today"}},
        {"today_begun", Kind::Begun, {}, {}},
        {"log_begun", Kind::Begun, {"tap:logContactButton"}, {"tap:sheetCloseButton"}},
        {"places", Kind::Begun, {"tap:startVisitButton"}, {"tap:sheetCloseButton"}},
        {"places_search",
         Kind::Begun,
         {"tap:startVisitButton", "tap:placeSearch", "type:kade"},
         {"tap:placeSearch_clear", "tap:sheetCloseButton"}},
        {"send_fetching", Kind::Begun, {"tap:tab_sync"}, {"tap:tab_today"}, fetching},
        {"send_lost", Kind::Begun, {"tap:tab_sync"}, {"tap:tab_today"}, lost},
        {"send_going_on", Kind::Begun, {"tap:tab_sync"}, {"tap:tab_today"}, goingOn},
        {"send_registry_full", Kind::Begun, {"tap:tab_sync"}, {"tap:tab_today"}, registryFull},
        {"welcome", Kind::New, {}, {}},
        {"recovery", Kind::Broken, {}, {}},
    });
    return stops;
}

QString follow(TourDriver &driver, const std::vector<const char *> &way)
{
    for (const auto *step : way) {
        const QString word = QString::fromUtf8(step);
        const QString what = word.section(QLatin1Char(':'), 1);
        if (word.startsWith(QLatin1String("tap:"))) {
            if (!driver.tap(what))
                return word;
        } else if (word.startsWith(QLatin1String("type:"))) {
            driver.type(what);
        } else if (word.startsWith(QLatin1String("try:"))) {
            if (driver.find(what) && !driver.tap(what))
                return word;
        } else {
            return word;
        }
    }
    return {};
}

} // namespace wijkronde
