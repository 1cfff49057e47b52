// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/partner_detail.h"

#include "core/store/record_query.h"
#include "core/usecases/check_partner.h"
#include "core/usecases/duplicates.h"
#include "core/usecases/find_partners.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"
#include "qml/partners/partner_row.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// What one wants to see of the past of a partner.
constexpr std::size_t kMostLooks = 5;

PersonFacts factsOf(const PersonRow &row, const std::vector<CheckRow> &checks, WallTime now)
{
    const auto &person = row.person;
    return {row.id,
            QString::fromStdString(person.name()),
            QString::fromStdString(person.role()),
            QString::fromStdString(person.phone()),
            QString::fromStdString(person.email()),
            QString::fromStdString(person.reachable()),
            codesOf(person.mandate_scopes()),
            person.has_left_at_ms(),
            contactState(checks, row.id, now)};
}

} // namespace

PartnerDetail::PartnerDetail(QObject *parent) : RecordDetail(parent) {}

void PartnerDetail::read(const Id &id)
{
    readShown(
        "PartnerDetail.show",
        [id, worker = AppSession::current().workerId()](Workspace &workspace) {
            return readPartner(workspace, id, worker);
        },
        [this](auto shown) {
            m_shown = std::move(shown);
            m_people.setRows(m_shown->people);
        });
}

void PartnerDetail::showNothing()
{
    m_shown.reset();
    m_people.setRows({});
}

bool PartnerDetail::concerns(const ChangeSet::Change &change) const
{
    // People and looks name their partner only inside.
    const auto *kind = kindByNumber(change.kind);
    return kind
           && (kind->name() == "partner" || kind->name() == "partner_contact" || kind->name() == "partner_check"
               || kind->name() == "same_as");
}

Result<std::optional<PartnerDetail::Shown>> PartnerDetail::readPartner(Workspace &workspace, const Id &id,
                                                                       const Id &workerId)
{
    const auto row = RecordQuery(workspace.store.database()).row(id);
    if (!row)
        return fail(row.error());
    Shown shown;
    if (!*row || (*row)->kind != kindOf(shown.partner).number() || !shown.partner.ParseFromString((*row)->shown))
        return std::nullopt;
    shown.choice = (*row)->choice;
    auto place = recordName(workspace, shown.partner.place_id());
    auto knownBy = recordNames(workspace, codesOf(shown.partner.known_by_ids()));
    auto sent = readSentState(workspace, id);
    const auto aliases = Aliases::read(workspace);
    if (!aliases)
        return fail(aliases.error());
    const auto names = aliases->namesOf(id);
    const auto checks = partnerChecks(workspace, names);
    const auto people = peopleOf(workspace, names);
    if (!place || !knownBy || !sent || !checks || !people)
        return fail(ErrorCode::StoreFailed, "partner");
    shown.placeName = std::move(*place);
    shown.knownBy = std::move(*knownBy);
    shown.known = std::ranges::count(shown.partner.known_by_ids(), workerId.toBytes()) > 0;
    shown.sent = *sent;
    const auto now = workspace.clock.now();
    shown.state = partnerState(*checks, now);
    for (const auto &person : *people)
        shown.people.push_back(factsOf(person, *checks, now));
    for (const auto &[checkId, check] : *checks) {
        if (shown.looks.size() == kMostLooks)
            break;
        auto person = recordName(workspace, check.contact_id());
        auto worker = recordName(workspace, check.worker_id());
        if (!person || !worker)
            return fail(ErrorCode::StoreFailed, "check");
        shown.looks.push_back({fromMillis(check.checked_at_ms()), check.checked_offset_min(), check.check_result(),
                               std::move(*person), std::move(*worker), check.worker_id() == workerId.view()});
    }
    return shown;
}

QString PartnerDetail::title() const
{
    if (!m_shown)
        return {};
    const auto name = QString::fromStdString(m_shown->partner.name());
    return name.isEmpty() ? tr("Without a name") : name;
}

QString PartnerDetail::kindText() const
{
    return m_shown ? AppSession::current().words().label("partner_kind", m_shown->partner.partner_kind()) : QString();
}

QString PartnerDetail::freshness() const
{
    return m_shown ? freshnessCode(m_shown->state.freshness) : QString();
}

QString PartnerDetail::freshnessLine() const
{
    return m_shown ? freshnessText(m_shown->state) : QString();
}

QString PartnerDetail::functionsText() const
{
    return m_shown ? AppSession::current().words().labels("partner_function", codesOf(m_shown->partner.functions()))
                   : QString();
}

QString PartnerDetail::domainsText() const
{
    return m_shown ? AppSession::current().words().labels("life_domain", codesOf(m_shown->partner.domains()))
                   : QString();
}

QString PartnerDetail::groupsText() const
{
    return m_shown
               ? AppSession::current().words().labels("population_group", codesOf(m_shown->partner.population_groups()))
               : QString();
}

QString PartnerDetail::decidesText() const
{
    return m_shown ? AppSession::current().words().labels("mandate_scope", codesOf(m_shown->partner.mandate_scopes()))
                   : QString();
}

QString PartnerDetail::strengthText() const
{
    return m_shown ? AppSession::current().words().label("relation_strength", m_shown->partner.relation_strength())
                   : QString();
}

QString PartnerDetail::sentText() const
{
    return m_shown ? wijkronde::sentText(m_shown->sent) : QString();
}

QString PartnerDetail::choiceId() const
{
    return m_shown && m_shown->choice ? QStringLiteral("record:") + shownId() : QString();
}

QString PartnerDetail::historyText() const
{
    if (!m_shown)
        return {};
    QStringList lines;
    const auto &session = AppSession::current();
    const auto &words = session.words();
    for (const auto &look : m_shown->looks) {
        const auto moment =
            TimeText::moment(TimeText::entered(toMillis(look.at), look.offsetMinutes), session.today(), words.locale());
        QStringList parts{moment};
        if (!look.person.isEmpty())
            parts.append(look.person);
        parts.append(words.label("check_result", look.result));
        parts.append(look.own ? tr("you") : look.worker.isEmpty() ? tr("a colleague") : look.worker);
        lines.append(parts.join(QStringLiteral(" · ")));
    }
    return lines.join(QLatin1Char('\n'));
}

void PartnerDetail::check(const QString &partnerId, const QString &personId, const QString &result)
{
    const GuiBudget::Scope scope("PartnerDetail.check");
    auto &session = AppSession::current();
    const auto partner = Id::fromHex(partnerId.toStdString());
    if (!partner || !session.identity())
        return;
    const PartnerLook look{*partner, Id::fromHex(personId.toStdString()), result.toStdString(), {}};
    //: %1 is the answer to "Is this still right?"
    const auto message = tr("Kept: %1").arg(session.words().label("check_result", look.result));
    keep(
        "PartnerDetail.checked",
        [worker = session.workerId(), look](Workspace &workspace) -> Result<Undo> {
            const auto check = checkPartner(workspace, worker, look);
            if (!check)
                return fail(check.error());
            return [check = *check](Workspace &later) { return undoCheck(later, check); };
        },
        message);
}

void PartnerDetail::bringBack(const QString &personId)
{
    const GuiBudget::Scope scope("PartnerDetail.bringBack");
    const auto person = Id::fromHex(personId.toStdString());
    if (!person)
        return;
    keep(
        "PartnerDetail.broughtBack",
        [person = *person](Workspace &workspace) -> Result<Undo> {
            const auto before = wijkronde::bringBack(workspace, person);
            if (!before)
                return fail(before.error());
            if (!*before)
                return Undo();
            return [before = **before](Workspace &later) { return undoSuccession(later, before); };
        },
        tr("Kept: works here after all"));
}

void PartnerDetail::setKnown(bool known)
{
    const GuiBudget::Scope scope("PartnerDetail.setKnown");
    auto &session = AppSession::current();
    if (!m_shown || !session.identity())
        return;
    const auto partner = *shown();
    keep(
        "PartnerDetail.known",
        [worker = session.workerId(), partner, known](Workspace &workspace) -> Result<Undo> {
            const auto stored = wijkronde::setKnown(workspace, worker, partner, known);
            if (!stored)
                return fail(stored.error());
            if (!*stored)
                return Undo();
            return [worker, partner, known](Workspace &later) -> Result<> {
                const auto back = wijkronde::setKnown(later, worker, partner, !known);
                return back ? Result<>() : fail(back.error());
            };
        },
        known ? tr("Kept: you know this partner") : tr("Kept: you do not know this partner"));
}

void PartnerDetail::keep(const char *entry, std::function<Result<Undo>(Workspace &)> work, const QString &message)
{
    AppSession::current().write(this, entry, std::move(work), [this, message](const Result<Undo> &done) {
        auto &session = AppSession::current();
        if (!done) {
            emit session.failed(done.error());
            return;
        }
        // A second tap: what the first one did can still be taken back.
        if (!*done)
            return;
        m_undo = *done;
        session.noteSaved();
        emit kept(message);
    });
}

void PartnerDetail::undo()
{
    const GuiBudget::Scope scope("PartnerDetail.undo");
    if (!m_undo)
        return;
    AppSession::current().write(this, "PartnerDetail.undone", std::exchange(m_undo, nullptr),
                                [](const Result<> &undone) {
                                    auto &session = AppSession::current();
                                    if (!undone)
                                        emit session.failed(undone.error());
                                    else
                                        session.noteSaved();
                                });
}

} // namespace wijkronde
