// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/record_commands.h"

#include "core/record/hlc.h"
#include "core/store/record_query.h"
#include "core/usecases/save_record.h"
#include "platform/linux/tablet/field_values.h"

#include <QJsonArray>

#include <charconv>
#include <limits>
#include <set>

namespace wijkronde::tablet {
namespace {

constexpr int kBatch = 500;

Result<Id> idOf(const std::string &text)
{
    const auto id = Id::fromHex(text);
    return id ? Result<Id>(*id) : fail(ErrorCode::InvalidArgument, "an id takes 32 hexadecimal digits");
}

Result<const KindInfo *> kindOfName(const std::string &name)
{
    const auto *kind = kindByName(name);
    return kind ? Result<const KindInfo *>(kind) : fail(ErrorCode::UnknownKind, name);
}

Result<int> limitOf(const Arguments &arguments)
{
    if (!arguments.has("--limit"))
        return std::numeric_limits<int>::max();
    const auto text = arguments.option("--limit");
    int limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc{} || end != text.data() + text.size() || limit < 0)
        return fail(ErrorCode::InvalidArgument, "--limit takes a whole number");
    return limit;
}

/// A record that is here, and its kind.
struct Found {
    Record record;
    const KindInfo *kind;
};

Result<Found> findRecord(Store &store, const std::string &text)
{
    const auto id = idOf(text);
    if (!id)
        return fail(id.error());
    auto record = store.find(*id);
    if (!record)
        return fail(record.error());
    if (!*record || (*record)->isEmpty())
        return fail(ErrorCode::NotFound, text);
    const auto *kind = kindByNumber((*record)->kind());
    if (!kind)
        return fail(ErrorCode::UnknownKind, std::to_string((*record)->kind()));
    return Found{std::move(**record), kind};
}

QJsonObject recordJson(const Id &id, const KindInfo &kind, const std::string &shown)
{
    QJsonObject json{{"id", QString::fromStdString(id.toHex())}, {"kind", QString::fromStdString(kind.name())}};
    if (const auto message = kind.parse(shown))
        json["fields"] = fieldsJson(kind, **message);
    return json;
}

QJsonObject rowJson(const ListRow &row, const KindInfo &kind)
{
    auto json = recordJson(row.id, kind, row.shown);
    json["waiting"] = row.waiting;
    json["choice"] = row.choice;
    return json;
}

/// Rows of a list page by page; the sort key says in which order the list stands.
Result<int> printRows(Store &store, ListFilter filter, int limit, const Print &print)
{
    RecordQuery query(store.database());
    std::optional<ListCursor> after;
    int printed = 0;
    while (printed < limit) {
        const int batch = std::min(kBatch, limit - printed);
        const auto rows = query.page(filter, after, batch);
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            print(rowJson(row, *kindByNumber(row.kind)));
            after = ListCursor{row.sort, row.recordNo};
        }
        printed += static_cast<int>(rows->size());
        if (static_cast<int>(rows->size()) < batch)
            break;
    }
    return printed;
}

bool isByTime(const KindInfo &kind)
{
    return kind.sortKey() && kind.sortKey()->descriptor->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_INT64;
}

/// Each list once, with one of its kinds.
std::map<std::uint32_t, const KindInfo *> allLists()
{
    std::map<std::uint32_t, const KindInfo *> lists;
    for (const auto &kind : allKinds()) {
        if (kind.list() != 0)
            lists.emplace(kind.list(), &kind);
    }
    return lists;
}

Result<std::unique_ptr<google::protobuf::Message>> changed(const KindInfo &kind, const std::string &shown,
                                                           const std::vector<FieldChange> &changes)
{
    auto message = kind.parse(shown);
    if (!message)
        return message;
    for (const auto &change : changes)
        WIJKRONDE_TRY(applyFieldChange(change, **message));
    return message;
}

Result<std::vector<FieldChange>> changesFrom(const KindInfo &kind, const Arguments &arguments)
{
    std::vector<FieldChange> changes;
    for (std::size_t i = 1; i < arguments.words.size(); ++i) {
        auto change = parseFieldChange(kind, arguments.words[i]);
        if (!change)
            return fail(change.error());
        changes.push_back(std::move(*change));
    }
    return changes;
}

QJsonObject valueJson(const Found &found, const FieldInfo &field, int index)
{
    const auto &version = found.record.state().versions(index);
    const auto message = found.kind->parse(found.record.valueIn(index, field.tag()));
    return {{"value", message ? fieldJson(field, **message) : QJsonValue()},
            {"device_no", static_cast<qint64>(version.device_no())},
            {"at_ms", static_cast<qint64>(toMillis(Hlc::wallTime(version.hlc())))}};
}

QJsonObject conflictJson(const Found &found)
{
    QJsonArray fields;
    for (const auto &conflict : found.record.conflicts()) {
        const auto &field = *found.kind->field(conflict.tag);
        QJsonArray values;
        for (const auto index : conflict.versions)
            values.append(valueJson(found, field, index));
        fields.append(QJsonObject{{"field", QString::fromStdString(field.name())}, {"values", values}});
    }
    return {{"id", QString::fromStdString(found.record.id().toHex())},
            {"kind", QString::fromStdString(found.kind->name())},
            {"edited_while_deleted", found.record.isEditedWhileDeleted()},
            {"fields", fields}};
}

/// The newest value of a conflict that this device wrote, or that another one did.
std::optional<int> versionOf(const Found &found, const FieldConflict &conflict, std::uint32_t deviceNo, bool mine)
{
    std::optional<int> chosen;
    for (const auto index : conflict.versions) {
        if ((found.record.state().versions(index).device_no() == deviceNo) == mine)
            chosen = index;
    }
    return chosen;
}

Result<> resolveBySide(Workspace &workspace, const Found &found, bool mine)
{
    for (const auto &conflict : found.record.conflicts()) {
        const auto version = versionOf(found, conflict, workspace.store.deviceNo(), mine);
        if (!version)
            return fail(ErrorCode::NotFound,
                        mine ? "no value of this device in the conflict" : "no other value in the conflict");
        const auto wanted = found.kind->parse(found.record.valueIn(*version, conflict.tag));
        if (!wanted)
            return fail(wanted.error());
        const auto now = workspace.store.find(found.record.id());
        if (!now || !*now)
            return fail(now ? Error{ErrorCode::NotFound, {}} : now.error());
        WIJKRONDE_TRY(resolveField(workspace, **now, conflict.tag, **wanted));
    }
    return {};
}

} // namespace

Result<> put(Workspace &workspace, const Arguments &arguments, const Print &print)
{
    const auto kind = kindOfName(arguments.words.front());
    if (!kind)
        return fail(kind.error());
    const auto changes = changesFrom(**kind, arguments);
    const auto given = arguments.has("--id")
                           ? idOf(arguments.option("--id")).map([](Id id) { return std::optional(id); })
                           : Result<std::optional<Id>>(std::nullopt);
    if (!changes || !given)
        return fail(changes ? given.error() : changes.error());
    auto seen = *given ? workspace.store.find(**given) : Result<std::optional<Record>>(std::nullopt);
    if (!seen)
        return fail(seen.error());
    const bool exists = *seen && !(*seen)->isEmpty();
    if (exists && (*seen)->kind() != (*kind)->number())
        return fail(ErrorCode::InvalidArgument, "the record is of another kind");
    const auto wanted = changed(**kind, exists ? (*seen)->shown() : std::string(), *changes);
    if (!wanted)
        return fail(wanted.error());
    Result<Id> id = exists ? Result<Id>((*seen)->id()) : fail(ErrorCode::Internal);
    if (exists) {
        if (const auto edited = editRecord(workspace, **seen, **wanted); !edited)
            return fail(edited.error());
    } else {
        id = createRecord(workspace, **wanted, {*given, std::nullopt, false});
    }
    if (!id)
        return fail(id.error());
    print({{"id", QString::fromStdString(id->toHex())}});
    return {};
}

Result<> get(Workspace &workspace, const Arguments &arguments, const Print &print)
{
    const auto found = findRecord(workspace.store, arguments.words.front());
    if (!found)
        return fail(found.error());
    const auto row = workspace.store.records().find(found->record.id());
    if (!row || !*row)
        return fail(row ? Error{ErrorCode::NotFound, {}} : row.error());
    const auto waiting = workspace.store.outbox().isWaiting((*row)->no);
    if (!waiting)
        return fail(waiting.error());
    auto json = recordJson(found->record.id(), *found->kind, found->record.shown());
    json["deleted"] = found->record.isDeleted();
    json["waiting"] = *waiting;
    json["choice"] = !found->record.conflicts().empty() || found->record.isEditedWhileDeleted();
    print(json);
    return {};
}

Result<> erase(Workspace &workspace, const Arguments &arguments, const Print &print)
{
    const auto found = findRecord(workspace.store, arguments.words.front());
    if (!found)
        return fail(found.error());
    WIJKRONDE_TRY(deleteRecord(workspace, found->record));
    print({{"id", QString::fromStdString(found->record.id().toHex())}, {"deleted", true}});
    return {};
}

Result<> list(Workspace &workspace, const Arguments &arguments, const Print &print)
{
    const auto kind = kindOfName(arguments.words.front());
    const auto limit = limitOf(arguments);
    if (!kind || !limit)
        return fail(kind ? limit.error() : kind.error());
    if ((*kind)->list() == 0)
        return fail(ErrorCode::InvalidArgument, "records of this kind are in no list");
    ListFilter filter;
    filter.list = (*kind)->list();
    filter.newestFirst = isByTime(**kind);
    filter.accepts = [number = (*kind)->number()](const ListRow &row) { return row.kind == number; };
    const auto printed = printRows(workspace.store, std::move(filter), *limit, print);
    return printed ? Result<>() : fail(printed.error());
}

Result<> search(Workspace &workspace, const Arguments &arguments, const Print &print)
{
    auto left = limitOf(arguments);
    if (!left)
        return fail(left.error());
    ListFilter filter;
    for (const auto &word : arguments.words)
        filter.search += word + ' ';
    if (searchExpression(filter.search).empty())
        return {}; // without a word nothing is found
    for (const auto &[number, kind] : allLists()) {
        filter.list = number;
        const auto printed = printRows(workspace.store, filter, *left, print);
        if (!printed)
            return fail(printed.error());
        *left -= *printed;
    }
    return {};
}

Result<> conflicts(Workspace &workspace, const Arguments &, const Print &print)
{
    for (const auto &[number, kind] : allLists()) {
        ListFilter filter;
        filter.list = number;
        filter.newestFirst = isByTime(*kind);
        filter.accepts = [](const ListRow &row) { return row.choice; };
        std::vector<std::string> ids;
        const auto collect = [&ids](const QJsonObject &row) { ids.push_back(row["id"].toString().toStdString()); };
        if (const auto listed = printRows(workspace.store, filter, std::numeric_limits<int>::max(), collect); !listed)
            return fail(listed.error());
        for (const auto &id : ids) {
            const auto found = findRecord(workspace.store, id);
            if (!found)
                return fail(found.error());
            print(conflictJson(*found));
        }
    }
    return {};
}

Result<> resolve(Workspace &workspace, const Arguments &arguments, const Print &print)
{
    const auto found = findRecord(workspace.store, arguments.words.front());
    if (!found)
        return fail(found.error());
    const auto changes = changesFrom(*found->kind, arguments);
    if (!changes)
        return fail(changes.error());
    const bool bySide = arguments.has("--mine") || arguments.has("--theirs");
    if (bySide != changes->empty() || (arguments.has("--mine") && arguments.has("--theirs")))
        return fail(ErrorCode::InvalidArgument, "say FIELD=VALUE, or --mine, or --theirs");
    if (bySide)
        WIJKRONDE_TRY(resolveBySide(workspace, *found, arguments.has("--mine")));
    for (const auto &change : *changes) {
        const auto now = workspace.store.find(found->record.id());
        if (!now || !*now)
            return fail(now ? Error{ErrorCode::NotFound, {}} : now.error());
        const auto wanted = changed(*found->kind, (*now)->shown(), {change});
        if (!wanted)
            return fail(wanted.error());
        WIJKRONDE_TRY(resolveField(workspace, **now, change.field->tag(), **wanted));
    }
    print({{"id", QString::fromStdString(found->record.id().toHex())}});
    return {};
}

} // namespace wijkronde::tablet
