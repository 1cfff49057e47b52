// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/gui_budget.h"

#include "core/base/log.h"

#include <cstdlib>

namespace wijkronde {
namespace {

const Clock *s_clock = nullptr;

std::map<std::string, GuiBudget::Entry, std::less<>> &allEntries()
{
    static std::map<std::string, GuiBudget::Entry, std::less<>> entries;
    return entries;
}

bool abortsWhenOver()
{
    static const char *const wish = std::getenv("WIJKRONDE_GUI_BUDGET");
    return wish && std::string_view(wish) == "abort";
}

} // namespace

GuiBudget::Scope::Scope(std::string_view name) : m_name(name)
{
    if (s_clock)
        m_start = s_clock->steady();
}

GuiBudget::Scope::~Scope()
{
    if (!s_clock)
        return;
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(s_clock->steady() - m_start);
    auto entry = allEntries().find(m_name);
    if (entry == allEntries().end())
        entry = allEntries().emplace(m_name, Entry{}).first;
    entry->second.worst = std::max(entry->second.worst, took);
    ++entry->second.calls;
    if (took > kLimit && abortsWhenOver()) {
        log(LogLevel::Error, "gui_budget_passed",
            {{LogKey::Step, m_name}, {LogKey::DurationMs, static_cast<std::int64_t>(took.count() / 1000)}});
        std::abort();
    }
}

void GuiBudget::useClock(const Clock *clock)
{
    s_clock = clock;
}

const std::map<std::string, GuiBudget::Entry, std::less<>> &GuiBudget::entries()
{
    return allEntries();
}

void GuiBudget::clear()
{
    allEntries().clear();
}

} // namespace wijkronde
