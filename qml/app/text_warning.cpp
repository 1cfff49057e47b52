// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/text_warning.h"

#include "core/base/text_fold.h"
#include "core/insight/personal_text.h"

#include <QStringList>

namespace wijkronde {

QString TextWarning::aboutPersons(const FieldInfo &field, const std::string &text)
{
    QStringList found;
    for (const auto &part : personalParts(text)) {
        const auto words = QString::fromStdString(text.substr(part.begin, part.size));
        if (part.kind == PersonalKind::Bsn)
            return tr("This looks like a BSN: %1. Take it out.").arg(words);
        if (field.rule.no_persons())
            found.append(words);
    }
    //: %1 is what was found: names, numbers
    return found.isEmpty() ? QString()
                           : tr("This may be about a person: %1. Take it out.").arg(found.join(QStringLiteral(", ")));
}

QString TextWarning::tooLong(const FieldInfo &field, const std::string &text)
{
    const auto most = static_cast<std::size_t>(field.rule.max_length());
    const auto has = codePoints(text);
    if (most == 0 || has <= most)
        return {};
    //: Too long a text: how many characters there may be, and how many there are
    return tr("At most %1 characters; these are %2.").arg(most).arg(has);
}

} // namespace wijkronde
