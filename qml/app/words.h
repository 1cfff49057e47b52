// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/usecases/vocabularies.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>

namespace wijkronde {

/// The elements of a repeated field of codes or ids.
template <typename Codes>
std::vector<std::string> codesOf(const Codes &codes)
{
    return {codes.begin(), codes.end()};
}

/// The words of the vocabularies in the language that was chosen. A value: a copy of it may be used on any thread.
class Words {
public:
    Words() : m_vocabularies(std::make_shared<const Vocabularies>()) {}
    Words(std::shared_ptr<const Vocabularies> vocabularies, std::string language)
        : m_vocabularies(std::move(vocabularies)), m_language(std::move(language))
    {
    }

    const Vocabularies &vocabularies() const { return *m_vocabularies; }
    const std::string &language() const { return m_language; }
    QLocale locale() const;

    /// Empty for an empty code.
    QString label(const char *vocabulary, const std::string &code) const;
    /// Several of them: "Geld en schulden, Wonen".
    QString labels(const char *vocabulary, const std::vector<std::string> &codes) const;
    QString shortLabel(const char *vocabulary, const std::string &code) const;
    /// Codes that a search may mean (Vocabularies::named).
    std::vector<std::string> codesNamed(const char *vocabulary, const QString &typed) const;
    /// The rung on the ladder, -1 beside it.
    int rank(const std::string &nextStep) const;

private:
    std::shared_ptr<const Vocabularies> m_vocabularies;
    std::string m_language = "nl";
};

} // namespace wijkronde
