// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/record_names.h"

#include "core/record/field_value.h"

namespace wijkronde {

QString textField(std::uint32_t kind, const std::string &shown, const char *name)
{
    const auto *info = kindByNumber(kind);
    const auto *field = info ? info->field(name) : nullptr;
    const auto message = field ? info->parse(shown) : fail(ErrorCode::UnknownField);
    if (!message)
        return {};
    const auto value = fieldValue(*field, **message);
    const auto *text = std::get_if<std::string>(&value);
    return text ? QString::fromStdString(*text) : QString();
}

Result<QString> recordName(Workspace &workspace, const std::string &idBytes)
{
    const auto id = Id::fromBytes(idBytes);
    if (!id)
        return QString();
    const auto record = workspace.store.find(*id);
    if (!record)
        return fail(record.error());
    return *record ? textField((*record)->kind(), (*record)->shown(), "name") : QString();
}

Result<QStringList> recordNames(Workspace &workspace, const std::vector<std::string> &ids)
{
    QStringList names;
    for (const auto &id : ids) {
        const auto name = recordName(workspace, id);
        if (!name)
            return fail(name.error());
        if (!name->isEmpty())
            names.append(*name);
    }
    return names;
}

} // namespace wijkronde
