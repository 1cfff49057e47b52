// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/day/visit_text.h"

#include "qml/app/app_session.h"
#include "qml/app/time_text.h"

namespace wijkronde {

QString VisitText::times(const record::v1::Visit &visit)
{
    const auto &session = AppSession::current();
    const auto locale = session.words().locale();
    const auto start = TimeText::entered(visit.started_at_ms(), visit.started_offset_min());
    const bool isToday = start.date() == session.today();
    if (!visit.has_ended_at_ms()) {
        const auto when = isToday ? TimeText::clockWithUnit(start, locale)
                                  : TimeText::momentInSentence(start, session.today(), locale);
        //: When a visit started, as in "Sinds 9.05 uur"
        return tr("Since %1").arg(when);
    }
    const auto end = TimeText::entered(visit.ended_at_ms(), visit.ended_offset_min());
    //: From when until when, as in "9.05 tot 11.40 uur"
    const auto span = tr("%1 to %2").arg(TimeText::clock(start, locale), TimeText::clockWithUnit(end, locale));
    //: A day and from when until when, as in "Gisteren, 9.05 tot 11.40 uur"
    return isToday ? span : tr("%1, %2").arg(TimeText::day(start.date(), session.today(), locale), span);
}

} // namespace wijkronde
