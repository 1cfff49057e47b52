// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/qml_module.h"

#include <QQmlEngine>

/// Generated from the QML_ELEMENT types.
void qml_register_types_Wijkronde();

namespace wijkronde {

void useQmlModule(QQmlEngine &engine)
{
    static const bool registered = [] {
        qml_register_types_Wijkronde();
        return true;
    }();
    Q_UNUSED(registered)
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

QUrl qmlUrl(const char *file)
{
    return QUrl(QStringLiteral("qrc:/qt/qml/Wijkronde/") + QString::fromLatin1(file));
}

} // namespace wijkronde
