// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/qml_module.h"
#include "qml/app/self_test.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QQmlEngine>
#include <QtTest/QtTest>

namespace wijkronde::test {

class PagesTest : public QObject {
    Q_OBJECT

private slots:
    void everyPageIsMadeWithoutAWarning()
    {
        SmallTown town;
        town.talk("housing", 5, "een notitie");
        QQmlEngine engine;
        useQmlModule(engine);
        const auto problems = loadEveryPage(engine);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
        town.pump();
    }
};
WIJKRONDE_TEST(PagesTest)

} // namespace wijkronde::test

#include "pages_test.moc"
