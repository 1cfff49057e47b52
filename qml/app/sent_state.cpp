// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/sent_state.h"

#include "core/store/quarantine.h"
#include "core/store/record_query.h"
#include "qml/app/app_session.h"
#include "qml/app/time_text.h"

#include <QCoreApplication>

namespace wijkronde {
namespace {

struct SentTexts {
    Q_DECLARE_TR_FUNCTIONS(SentTexts)
};

QString inSentence(WallTime time)
{
    const auto &session = AppSession::current();
    return TimeText::momentInSentence(TimeText::local(time, session.ports().timeZone), session.today(),
                                      session.words().locale());
}

} // namespace

Result<SentState> readSentState(Workspace &workspace, const Id &id)
{
    RecordQuery query(workspace.store.database());
    const auto waitingSince = query.waitingSince(id);
    const auto takenAt = query.lastTakenAt(id);
    const auto kept = Quarantine(workspace.store).ofRecord(id);
    if (!waitingSince || !takenAt || !kept)
        return fail(ErrorCode::StoreFailed, "sent");
    return SentState{*waitingSince, *takenAt, !kept->empty()};
}

QString sentText(const SentState &state)
{
    if (state.waitingSince)
        //: "Alleen op deze tablet, sinds vandaag om 10.42 uur"
        return SentTexts::tr("Only on this tablet, since %1").arg(inSentence(*state.waitingSince));
    if (state.kept)
        return SentTexts::tr("Colleagues do not see it yet: the registry could not take it");
    if (state.takenAt)
        //: "Verstuurd: vandaag om 16.32 uur"
        return SentTexts::tr("Sent: %1").arg(inSentence(*state.takenAt));
    return SentTexts::tr("Safe at the registry");
}

} // namespace wijkronde
