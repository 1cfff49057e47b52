// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/qml_module.h"
#include "tests/qml/screens/running_app.h"
#include "tests/support/test_program.h"

#include <QQmlComponent>
#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace wijkronde::test {

class PageCostTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        fillTablet(m_folder.path(), 600);
        m_app = std::make_unique<RunningApp>(m_folder.path());
    }
    void cleanupTestCase() { m_app.reset(); }

    void aPageIsMadeAtOnce_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto *file :
             {"TodayPage",    "ContactListPage", "SyncPage",    "SettingsPage",      "EnrolPage",
              "RecoveryPage", "ContactSheet",    "PlaceSheet",  "ContactDetailPage", "PartnerListPage",
              "PartnerPage",  "CheckSheet",      "RecordSheet", "VisitSheet",        "SignalListPage",
              "SignalPage",   "ChoiceListPage",  "ChoicePage",  "AccountPage",       "Shell"})
            QTest::newRow(file) << QString::fromLatin1(file) + QStringLiteral(".qml");
    }
    void aPageIsMadeAtOnce()
    {
        QFETCH(QString, file);
        const auto started = m_app->guiClock().steady();
        QQmlComponent component(&m_app->engine(), qmlUrl(qPrintable(file)));
        const std::unique_ptr<QObject> page(component.create());
        const Duration took = m_app->guiClock().steady() - started;
        QVERIFY2(page, qPrintable(component.errorString()));
        qInfo("%s is made in %.1f ms", qPrintable(file), took.count());
        QVERIFY2(took <= limitOf(Duration(100)), qPrintable(QStringLiteral("%1 ms").arg(took.count())));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<RunningApp> m_app;
};
WIJKRONDE_TEST(PageCostTest)

} // namespace wijkronde::test

#include "page_cost_test.moc"
