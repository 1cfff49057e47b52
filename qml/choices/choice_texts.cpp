// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/choice_texts.h"

#include "core/schema/fieldwork.pb.h"
#include "qml/app/app_session.h"
#include "qml/app/record_names.h"
#include "qml/app/time_text.h"
#include "qml/choices/field_labels.h"
#include "qml/contacts/log_row.h"
#include "sync/wire/sync.pb.h"

namespace wijkronde {
namespace {

/// What a record that an id names is called; what kind it is when it has no name of its own; nothing when it is not on
/// this tablet.
Result<QString> nameOf(Workspace &workspace, const std::string &idBytes)
{
    auto name = recordName(workspace, idBytes);
    const auto id = Id::fromBytes(idBytes);
    if (!name || !name->isEmpty() || !id)
        return name;
    const auto record = workspace.store.find(*id);
    if (!record)
        return fail(record.error());
    const auto *kind = *record ? kindByNumber((*record)->kind()) : nullptr;
    return kind && !kind->field("name") ? ChoiceTexts::kindText(kind->number()) : QString();
}

std::vector<std::string> elementsOf(const FieldValue &value)
{
    if (const auto *elements = std::get_if<std::vector<std::string>>(&value))
        return *elements;
    const auto *text = std::get_if<std::string>(&value);
    return text ? std::vector{*text} : std::vector<std::string>{};
}

Result<ShownValue> withNames(Workspace &workspace, const FieldInfo &field, FieldValue value)
{
    ShownValue shown{&field, std::move(value), {}};
    if (!field.isId())
        return shown;
    for (const auto &id : elementsOf(shown.value)) {
        auto name = nameOf(workspace, id);
        if (!name)
            return fail(name.error());
        if (!name->isEmpty())
            shown.names.append(*name);
    }
    return shown;
}

bool isTime(const FieldInfo &field)
{
    return QString::fromStdString(field.name()).endsWith(QLatin1String("_ms"));
}

} // namespace

Result<ShownValue> ChoiceTexts::read(Workspace &workspace, std::uint32_t kind, std::uint32_t tag,
                                     const std::string &bytes)
{
    const auto *info = kindByNumber(kind);
    const auto *field = info ? info->field(tag) : nullptr;
    if (!field)
        return fail(ErrorCode::UnknownField);
    const auto message = info->parse(bytes);
    if (!message)
        return fail(message.error());
    return withNames(workspace, *field, fieldValue(*field, **message));
}

Result<std::vector<ShownValue>> ChoiceTexts::readAll(Workspace &workspace, std::uint32_t kind, const std::string &bytes)
{
    std::vector<ShownValue> values;
    const auto *info = kindByNumber(kind);
    const auto message = info ? info->parse(bytes) : fail(ErrorCode::UnknownKind);
    if (!message)
        return values;
    for (const auto &field : info->fields()) {
        auto value = fieldValue(field, **message);
        // The offset of a time zone says nothing to a person.
        if (std::holds_alternative<std::monostate>(value) || field.name().ends_with("_offset_min"))
            continue;
        auto shown = withNames(workspace, field, std::move(value));
        if (!shown)
            return fail(shown.error());
        values.push_back(std::move(*shown));
    }
    return values;
}

Result<QString> ChoiceTexts::placeOf(Workspace &workspace, std::uint32_t kind, const std::string &shown)
{
    pb::Visit visit;
    if (kind != kindOf(visit).number() || !visit.ParseFromString(shown))
        return QString();
    return nameOf(workspace, visit.place_id());
}

QString ChoiceTexts::fieldLabel(const FieldInfo &field)
{
    const auto label = FieldLabels::find(field);
    return label.isEmpty() ? QString::fromStdString(field.name()) : label;
}

bool ChoiceTexts::hasFieldLabel(const FieldInfo &field)
{
    return !FieldLabels::find(field).isEmpty();
}

QString ChoiceTexts::valueText(const ShownValue &shown, const Words &words)
{
    const auto &session = AppSession::current();
    if (!shown.field || std::holds_alternative<std::monostate>(shown.value))
        return tr("(empty)");
    if (shown.field->isId())
        return shown.names.isEmpty() ? tr("(not on this tablet)") : shown.names.join(QStringLiteral(", "));
    if (const auto *answer = std::get_if<bool>(&shown.value))
        return *answer ? tr("Yes") : tr("No");
    if (const auto *number = std::get_if<std::int64_t>(&shown.value)) {
        if (isTime(*shown.field))
            return TimeText::moment(TimeText::local(fromMillis(*number), session.ports().timeZone), session.today(),
                                    words.locale());
        return words.locale().toString(static_cast<qlonglong>(*number));
    }
    QStringList parts;
    const auto &vocabulary = shown.field->rule.vocabulary();
    for (const auto &element : elementsOf(shown.value))
        parts.append(vocabulary.empty() ? QString::fromStdString(element) : words.label(vocabulary.c_str(), element));
    return parts.join(QStringLiteral(", "));
}

QString ChoiceTexts::kindText(std::uint32_t kind)
{
    const auto *info = kindByNumber(kind);
    const auto name = info ? info->name() : std::string();
    if (name == "contact")
        return tr("Contact");
    if (name == "group_activity")
        return tr("Group activity");
    if (name == "visit")
        return tr("Visit");
    if (name == "observation")
        return tr("What goes on here");
    if (name == "partner")
        return tr("Network partner");
    if (name == "partner_contact")
        return tr("Person at a partner");
    if (name == "partner_check")
        return tr("Is this still right?");
    if (name == "place")
        return tr("Place");
    if (name == "signal")
        return tr("Signal to policy");
    if (name == "policy_reply")
        return tr("Answer from policy");
    if (name == "team_member")
        return tr("Colleague");
    if (name == "team")
        return tr("Team");
    if (name == "municipality")
        return tr("Municipality");
    if (name == "area")
        return tr("Area");
    if (name == "term")
        return tr("Word of a list");
    if (name == "same_as")
        return tr("The same or not");
    return tr("Something else");
}

QString ChoiceTexts::recordTitle(std::uint32_t kind, const std::string &shown, const QString &place, const Words &words)
{
    if (isLogKind(kind)) {
        const auto facts = logFacts(kind, shown);
        const auto title = facts ? logTitle(*facts, words) : QString();
        return title.isEmpty() ? kindText(kind) : title;
    }
    if (!place.isEmpty())
        return tr("Visit to %1").arg(place);
    const auto category = textField(kind, shown, "signal_category");
    if (!category.isEmpty())
        return words.label("signal_category", category.toStdString());
    for (const auto *field : {"name", "label_nl"}) {
        const auto name = textField(kind, shown, field);
        if (!name.isEmpty())
            return name;
    }
    return kindText(kind);
}

QString ChoiceTexts::writer(const WrittenBy &by)
{
    switch (by.who) {
    case Writer::Me:
        return tr("You");
    case Writer::Colleague:
        return QString::fromStdString(by.name);
    case Writer::Registry:
        return tr("The registry");
    case Writer::Unknown:
        break;
    }
    return tr("A colleague");
}

QString ChoiceTexts::when(const WrittenBy &by)
{
    const auto &session = AppSession::current();
    return withClock(by, TimeText::moment(TimeText::local(by.at, session.ports().timeZone), session.today(),
                                          session.words().locale()));
}

QString ChoiceTexts::whenInSentence(const WrittenBy &by)
{
    const auto &session = AppSession::current();
    return withClock(by, TimeText::momentInSentence(TimeText::local(by.at, session.ports().timeZone), session.today(),
                                                    session.words().locale()));
}

QString ChoiceTexts::withClock(const WrittenBy &by, const QString &time)
{
    //: A time, and that it is the one that a clock showed which was not right
    return by.byDeviceClock ? tr("%1, time of the tablet").arg(time) : time;
}

QString ChoiceTexts::reason(int reason)
{
    switch (reason) {
    case v1::QUARANTINE_REASON_NO_ACCESS:
        return tr("You may not change this any more. Perhaps it moved to another team.");
    case v1::QUARANTINE_REASON_UNKNOWN_KIND:
        return tr("The registry does not know this kind of record yet. The office must update the registry.");
    case v1::QUARANTINE_REASON_KIND_DIFFERS:
        return tr("At the registry this is another kind of record.");
    case v1::QUARANTINE_REASON_MALFORMED:
        return tr("Something in it is not right, so the registry cannot read it.");
    case v1::QUARANTINE_REASON_TOO_LARGE:
        return tr("It is too large for the registry.");
    case v1::QUARANTINE_REASON_DEVICE_REVOKED:
        return tr("This tablet was locked when it was sent.");
    case v1::QUARANTINE_REASON_NO_STREAM:
        return tr("It does not say which team it belongs to.");
    case v1::QUARANTINE_REASON_APPEND_ONLY:
        return tr("This was written once and is not changed later.");
    case v1::QUARANTINE_REASON_WRONG_STREAM:
        return tr("It stands in a place where too many people can read it.");
    default:
        return tr("The registry does not say why.");
    }
}

QString ChoiceTexts::advice(int reason)
{
    switch (reason) {
    case v1::QUARANTINE_REASON_NO_ACCESS:
        return tr("Ask the office who looks after it now. Keep it as a file if you want to hand it over.");
    case v1::QUARANTINE_REASON_UNKNOWN_KIND:
        return tr("Leave it here. When the office has updated the registry, it is taken by itself.");
    case v1::QUARANTINE_REASON_TOO_LARGE:
        return tr("Make it shorter, for example the text, and save it again.");
    case v1::QUARANTINE_REASON_DEVICE_REVOKED:
        return tr("Call the office. They can look at it and take it over.");
    case v1::QUARANTINE_REASON_APPEND_ONLY:
        return tr("Log it as something new, and say there what is different.");
    default:
        return tr("Tap Adjust, look whether everything is right and save it. Then it is sent once more.");
    }
}

} // namespace wijkronde
