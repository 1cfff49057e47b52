// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/translations.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>

namespace wijkronde {

void Translations::use(const std::string &language)
{
    static std::unique_ptr<QTranslator> current;
    auto next = std::make_unique<QTranslator>();
    // English is the language of the sources; its file only holds the plurals.
    const auto name = QStringLiteral(":/wijkronde/translations/wijkronde_%1.qm").arg(QString::fromStdString(language));
    const bool loaded = next->load(name);
    Q_ASSERT(loaded);
    if (current)
        QCoreApplication::removeTranslator(current.get());
    if (loaded)
        QCoreApplication::installTranslator(next.get());
    current = std::move(next);
}

} // namespace wijkronde
