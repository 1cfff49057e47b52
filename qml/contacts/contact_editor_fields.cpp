// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The fields of the form: reading and changing them.
#include "qml/contacts/contact_editor.h"

#include "core/schema/fieldwork.pb.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/text_warning.h"
#include "qml/app/time_text.h"

#include <algorithm>

namespace wijkronde {
namespace {

using google::protobuf::Message;

constexpr std::int64_t kMillisPerMinute = 60'000;
/// A contact is often written down afterwards, but seldom later than this without saying so.
constexpr std::int64_t kOldMoment = 30 * kMillisPerMinute;

/// Both messages have the fields that are changed here under the same names.
template <typename Change>
void edit(Message &form, Change change)
{
    if (auto *contact = dynamic_cast<pb::Contact *>(&form))
        change(*contact);
    else if (auto *activity = dynamic_cast<pb::GroupActivity *>(&form))
        change(*activity);
}

template <typename Change>
void editGroup(Message &form, Change change)
{
    if (auto *activity = dynamic_cast<pb::GroupActivity *>(&form))
        change(*activity);
}

} // namespace

QStringList ContactEditor::domains() const
{
    QStringList codes;
    for (const auto &code : m_facts.domains)
        codes.append(QString::fromStdString(code));
    return codes;
}

int ContactEditor::nextStepRank() const
{
    return AppSession::current().words().rank(m_facts.nextStep);
}

QString ContactEditor::whenText() const
{
    if (!m_form)
        return {};
    const auto &session = AppSession::current();
    const auto locale = session.words().locale();
    const auto now = toMillis(session.now());
    if (!m_opened.seen && m_facts.startedMs <= now && now - m_facts.startedMs < kMillisPerMinute)
        //: The moment of a contact, as in "Nu, 10.42 uur"
        return tr("Now, %1").arg(TimeText::clockWithUnit(m_facts.started(), locale));
    return TimeText::moment(m_facts.started(), session.today(), locale);
}

bool ContactEditor::momentIsOld() const
{
    return m_form && !m_opened.seen && !m_momentChosen
           && toMillis(AppSession::current().now()) - m_facts.startedMs > kOldMoment;
}

QString ContactEditor::whenIso() const
{
    return m_form ? m_facts.started().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) : QString();
}

QString ContactEditor::whenDayText() const
{
    const auto &session = AppSession::current();
    return m_form ? TimeText::day(m_facts.started().date(), session.today(), session.words().locale()) : QString();
}

QString ContactEditor::whenTimeText() const
{
    return m_form ? TimeText::clock(m_facts.started(), AppSession::current().words().locale()) : QString();
}

void ContactEditor::setApproach(const QString &approach)
{
    const auto wanted = approachOf(approach.toStdString());
    whenOpen([this, wanted] {
        if (!wanted || *wanted == approachOfForm(*m_form))
            return;
        auto form = withApproach(*m_form, *wanted, m_left.get());
        if (kindOf(*form).number() != kindOf(*m_form).number())
            m_left = std::move(m_form);
        m_form = std::move(form);
        changed();
    });
}

QString ContactEditor::noteWarning() const
{
    if (!m_form)
        return {};
    const auto &kind = kindOf(*m_form);
    const auto *theme = kind.field("theme");
    const auto found = TextWarning::aboutPersons(*kind.field("work_note"), m_facts.note);
    return found.isEmpty() && theme ? TextWarning::aboutPersons(*theme, m_facts.theme) : found;
}

void ContactEditor::setNote(const QString &note)
{
    whenOpen([this, text = note.toStdString()] {
        if (text == m_facts.note)
            return;
        edit(*m_form, [&](auto &form) { text.empty() ? form.clear_work_note() : form.set_work_note(text); });
        changed();
    });
}

void ContactEditor::setTheme(const QString &theme)
{
    whenOpen([this, text = theme.toStdString()] {
        if (text == m_facts.theme)
            return;
        editGroup(*m_form, [&](auto &form) { text.empty() ? form.clear_theme() : form.set_theme(text); });
        changed();
    });
}

void ContactEditor::setPeopleBand(const QString &code)
{
    whenOpen([this, code = code.toStdString()] {
        if (code == m_facts.peopleBand)
            return;
        editGroup(*m_form, [&](auto &form) { code.empty() ? form.clear_people_band() : form.set_people_band(code); });
        changed();
    });
}

void ContactEditor::setContactKind(const QString &code)
{
    whenOpen([this, code = code.toStdString()] {
        if (code == m_facts.contactKind)
            return;
        edit(*m_form, [&](auto &form) { code.empty() ? form.clear_contact_kind() : form.set_contact_kind(code); });
        changed();
    });
}

void ContactEditor::toggleDomain(const QString &code)
{
    whenOpen([this, code = code.toStdString()] {
        edit(*m_form, [&](auto &form) {
            auto *domains = form.mutable_domains();
            const auto found = std::ranges::find(*domains, code);
            if (found == domains->end())
                *domains->Add() = code;
            else
                domains->erase(found);
        });
        changed();
    });
}

bool ContactEditor::isDomain(const QString &code) const
{
    return std::ranges::find(m_facts.domains, code.toStdString()) != m_facts.domains.end();
}

void ContactEditor::chooseStep(const QString &code)
{
    whenOpen([this, code = code.toStdString()] {
        edit(*m_form, [&](auto &form) { code.empty() ? form.clear_next_step() : form.set_next_step(code); });
        changed();
    });
}

void ContactEditor::enterMoment(const QDateTime &local)
{
    const auto &zone = AppSession::current().ports().timeZone;
    const auto moment = TimeText::moment(local, zone);
    m_momentChosen = true;
    edit(*m_form, [&](auto &form) {
        form.set_started_at_ms(toMillis(moment));
        form.set_started_offset_min(static_cast<std::int32_t>(zone.offsetAt(moment).count()));
    });
    changed();
}

void ContactEditor::useNow()
{
    whenOpen([this] {
        const auto &session = AppSession::current();
        enterMoment(TimeText::local(session.now(), session.ports().timeZone));
    });
}

void ContactEditor::setWhen(const QString &iso)
{
    whenOpen([this, iso] {
        auto local = QDateTime::fromString(iso, Qt::ISODate);
        local.setTimeSpec(Qt::UTC);
        if (local.isValid())
            enterMoment(local);
    });
}

void ContactEditor::moveWhen(int days, int minutes)
{
    whenOpen([this, days, minutes] { enterMoment(m_facts.started().addDays(days).addSecs(minutes * 60)); });
}

void ContactEditor::setPlace(const QString &recordId)
{
    const auto id = Id::fromHex(recordId.toStdString());
    whenOpen([this, id] {
        if (!id)
            return;
        edit(*m_form, [&](auto &form) {
            // A visit is at one place: elsewhere the log belongs to no visit.
            if (form.place_id() != id->view())
                form.clear_visit_id();
            form.set_place_id(id->toBytes());
        });
        changed();
        AppSession::current().read(
            this, "ContactEditor.placeName",
            [place = id->toBytes()](Workspace &workspace) { return recordName(workspace, place); },
            [this, place = id->toBytes()](Result<QString> name) {
                if (!name || m_facts.placeId != place)
                    return;
                m_opened.placeName = std::move(*name);
                emit formChanged();
            });
    });
}

} // namespace wijkronde
