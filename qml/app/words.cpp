// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/words.h"

namespace wijkronde {

QLocale Words::locale() const
{
    return m_language == "en" ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                              : QLocale(QLocale::Dutch, QLocale::Netherlands);
}

QString Words::label(const char *vocabulary, const std::string &code) const
{
    return code.empty() ? QString() : QString::fromStdString(m_vocabularies->label(vocabulary, code, m_language));
}

QString Words::labels(const char *vocabulary, const std::vector<std::string> &codes) const
{
    QStringList all;
    for (const auto &code : codes)
        all.append(label(vocabulary, code));
    return all.join(QStringLiteral(", "));
}

QString Words::shortLabel(const char *vocabulary, const std::string &code) const
{
    return code.empty() ? QString() : QString::fromStdString(m_vocabularies->shortLabel(vocabulary, code, m_language));
}

std::vector<std::string> Words::codesNamed(const char *vocabulary, const QString &typed) const
{
    return m_vocabularies->named(vocabulary, typed.toStdString(), m_language);
}

int Words::rank(const std::string &nextStep) const
{
    const auto *term = m_vocabularies->find("next_step", nextStep);
    return term && term->has_rank() ? term->rank() : -1;
}

} // namespace wijkronde
