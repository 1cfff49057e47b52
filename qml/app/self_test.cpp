// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/self_test.h"

#include "qml/app/qml_module.h"

#include <QQmlComponent>
#include <QQmlEngine>

#include <array>
#include <memory>

namespace wijkronde {
namespace {

struct Page {
    const char *file = nullptr;
    QVariantMap properties;
};

} // namespace

QStringList loadEveryPage(QQmlEngine &engine)
{
    const std::array pages{
        Page{"Shell.qml", {}},
        Page{"SheetSpace.qml", {}},
        Page{"TodayPage.qml", {}},
        Page{"ContactListPage.qml", {}},
        Page{"PartnerListPage.qml", {}},
        Page{"PartnerPage.qml", {}},
        Page{"CheckSheet.qml", {}},
        Page{"SignalListPage.qml", {}},
        Page{"SignalPage.qml", {}},
        Page{"VisitSheet.qml", {}},
        Page{"SyncPage.qml", {}},
        Page{"ChoiceListPage.qml", {}},
        Page{"ChoicePage.qml", {}},
        Page{"AccountPage.qml", {}},
        Page{"SettingsPage.qml", {}},
        Page{"EnrolPage.qml", {}},
        Page{"RecoveryPage.qml", {}},
        Page{"ContactSheet.qml", {}},
        Page{"PlaceSheet.qml", {}},
        Page{"RecordSheet.qml", {}},
        Page{"FileSheet.qml", {{QStringLiteral("suggestedName"), QString()}, {QStringLiteral("fileText"), QString()}}},
        Page{"ContactDetailPage.qml", {}},
    };
    QStringList problems;
    const auto connection = QObject::connect(&engine, &QQmlEngine::warnings, [&](const QList<QQmlError> &warnings) {
        for (const auto &warning : warnings)
            problems.append(warning.toString());
    });
    for (const auto &page : pages) {
        QQmlComponent component(&engine, qmlUrl(page.file));
        // Qt 6.4 crashes when it is asked to make what it could not read.
        const std::unique_ptr<QObject> made(component.isReady() ? component.createWithInitialProperties(page.properties)
                                                                : nullptr);
        for (const auto &error : component.errors())
            problems.append(error.toString());
        if (!made && component.errors().isEmpty())
            problems.append(QString::fromLatin1(page.file) + QStringLiteral(" was not made"));
    }
    QObject::disconnect(connection);
    return problems;
}

} // namespace wijkronde
