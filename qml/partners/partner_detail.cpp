// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/partner_detail.h"

#include "core/store/record_query.h"
#include "core/usecases/check_partner.h"
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

template <typename Codes>
std::vector<std::string> codesOf(const Codes &codes)
{
    return {codes.begin(), codes.end()};
}

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

PartnerDetail::PartnerDetail(QObject *parent) : QObject(parent)
{
    auto &session = AppSession::current();
    connect(&session, &AppSession::changed, this, &PartnerDetail::handleChanges);
    connect(&session, &AppSession::wordsChanged, this, &PartnerDetail::changed);
    connect(&session, &AppSession::dayChanged, this, &PartnerDetail::reload);
}

void PartnerDetail::setRecordId(const QString &recordId)
{
    const GuiBudget::Scope scope("PartnerDetail.setRecordId");
    if (recordId == m_recordId)
        return;
    m_recordId = recordId;
    emit recordIdChanged();
    reload();
}

Result<std::optional<PartnerDetail::Shown>> PartnerDetail::readPartner(Workspace &workspace, const Id &id,
                                                                       const Id &workerId)
{
    const auto row = RecordQuery(workspace.store.database()).row(id);
    if (!row)
        return fail(row.error());
    Shown shown;
    shown.id = QString::fromStdString(id.toHex());
    if (!*row || (*row)->kind != kindOf(shown.partner).number() || !shown.partner.ParseFromString((*row)->shown))
        return std::nullopt;
    shown.choice = (*row)->choice;
    auto place = recordName(workspace, shown.partner.place_id());
    auto knownBy = recordNames(workspace, codesOf(shown.partner.known_by_ids()));
    auto sent = readSentState(workspace, id);
    const auto checks = partnerChecks(workspace, id);
    const auto people = peopleOf(workspace, id);
    if (!place || !knownBy || !sent || !checks || !people)
        return fail(ErrorCode::StoreFailed, "partner");
    shown.placeName = std::move(*place);
    shown.knownBy = std::move(*knownBy);
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

void PartnerDetail::show(std::optional<Shown> shown)
{
    m_shown = std::move(shown);
    m_people.setRows(m_shown ? m_shown->people : std::vector<PersonFacts>());
    emit changed();
}

void PartnerDetail::reload()
{
    const auto id = Id::fromHex(m_recordId.toStdString());
    const int reading = ++m_readings;
    if (!id) {
        show(std::nullopt);
        return;
    }
    auto &session = AppSession::current();
    session.read(
        this, "PartnerDetail.show",
        [id = *id, worker = session.workerId()](Workspace &workspace) { return readPartner(workspace, id, worker); },
        [this, reading](Result<std::optional<Shown>> shown) {
            if (reading == m_readings)
                show(shown ? std::move(*shown) : std::nullopt);
        });
}

void PartnerDetail::handleChanges(const ChangeSet &changes)
{
    const GuiBudget::Scope scope("PartnerDetail.handleChanges");
    if (m_recordId.isEmpty())
        return;
    // People and looks name their partner only inside.
    const auto isNear = [](const auto &change) {
        const auto *kind = kindByNumber(change.kind);
        return kind
               && (kind->name() == "partner" || kind->name() == "partner_contact" || kind->name() == "partner_check");
    };
    if (std::ranges::any_of(changes.records, isNear) || (changes.outbox && waiting()))
        reload();
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
    return m_shown && m_shown->choice ? QStringLiteral("record:") + m_recordId : QString();
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
    session.write(
        this, "PartnerDetail.checked",
        [worker = session.workerId(), look](Workspace &workspace) { return checkPartner(workspace, worker, look); },
        [this, result](const Result<Id> &kept) {
            auto &current = AppSession::current();
            if (!kept) {
                emit current.failed(kept.error());
                return;
            }
            m_lastCheck = *kept;
            current.noteSaved();
            //: %1 is the answer to "Is this still right?"
            emit checked(tr("Kept: %1").arg(current.words().label("check_result", result.toStdString())));
        });
}

void PartnerDetail::undoCheck()
{
    const GuiBudget::Scope scope("PartnerDetail.undoCheck");
    if (!m_lastCheck)
        return;
    AppSession::current().write(
        this, "PartnerDetail.undone",
        [check = *std::exchange(m_lastCheck, std::nullopt)](Workspace &workspace) {
            return wijkronde::undoCheck(workspace, check);
        },
        [](const Result<> &undone) {
            auto &current = AppSession::current();
            if (!undone)
                emit current.failed(undone.error());
            else
                current.noteSaved();
        });
}

} // namespace wijkronde
