// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/account_editor.h"

#include "qml/app/app_session.h"

#include <utility>

namespace wijkronde {
namespace {

QString number(std::int64_t value)
{
    return AppSession::current().words().locale().toString(static_cast<qlonglong>(value));
}

} // namespace

AccountEditor::AccountEditor(QObject *parent) : QObject(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &AccountEditor::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &AccountEditor::refresh);
    reload();
}

void AccountEditor::reload()
{
    m_reading.run(
        this, "AccountEditor.show", &AccountEditor::reload,
        [](Workspace &workspace) { return Account(workspace.store).read(); },
        [this](const Result<EditAccount> &account) {
            if (account) {
                m_account = *account;
                m_loading = false;
                refresh();
            }
        });
}

void AccountEditor::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("AccountEditor.handleChanges");
    if (changes.outbox)
        reload();
}

void AccountEditor::refresh()
{
    std::vector<FactLine> lines{
        {tr("Made on this tablet"), number(m_account.made),
         tr("Every time that you saved, changed or removed something."), QStringLiteral("edit")},
        {tr("The registry has them"), number(m_account.confirmed),
         tr("The registry said so for each one. Your team sees them."), QStringLiteral("safe")},
        {tr("Of those, also in a backup"), number(m_account.durable),
         tr("Even when the registry breaks down, these are still there."), QStringLiteral("lock")},
        {tr("Only on this tablet"), number(m_account.waiting),
         m_account.waiting > 0 ? tr("They are safe here and go with the next time you send.")
                               : tr("Nothing waits to be sent."),
         QStringLiteral("waiting")},
    };
    // What is not there needs no line.
    if (m_account.keptBack > 0)
        lines.push_back({tr("Could not be processed"), number(m_account.keptBack),
                         tr("The registry keeps them until somebody has looked. See under “Choice needed”."),
                         QStringLiteral("choice")});
    if (m_account.withdrawn + m_account.declined > 0)
        lines.push_back({tr("Taken back or not taken over"), number(m_account.withdrawn + m_account.declined),
                         tr("You took them back, or the office looked at them and did not take them over."),
                         QStringLiteral("undo")});
    if (m_account.erased > 0)
        lines.push_back({tr("Erased on request"), number(m_account.erased),
                         tr("The person whom they were about asked for that. The contents are gone."),
                         QStringLiteral("delete")});
    m_lines.setRows(std::move(lines));
    emit changed();
}

QString AccountEditor::headline() const
{
    //: "128 van 128 bewerkingen verantwoord"
    return tr("%1 of %2 edits accounted for").arg(number(m_account.accounted()), number(m_account.made));
}

QString AccountEditor::explanation() const
{
    if (m_account.isRight())
        return tr("We know of every edit where it is. Nothing is missing.");
    return tr("The sum is not right. Do not go on working on this tablet. Call the office and say what stands here: "
              "they can find out what is missing.");
}

} // namespace wijkronde
