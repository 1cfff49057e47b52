// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/app_context.h"

#include "qml/day/day_model.h"
#include "tests/core/store/full_disk.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class AppContextTest : public QObject {
    Q_OBJECT

private slots:
    void anEnrolledTabletKnowsWhoseItIs()
    {
        SmallTown town;
        const AppContext context(nullptr);
        QVERIFY(context.ready() && context.enrolled() && !context.storeFailed());
        QCOMPARE(context.workerName(), QStringLiteral("Testeboer, Noor"));
        QCOMPARE(context.todayText(), QStringLiteral("Dinsdag 10 maart"));
        QVERIFY(context.vaultWeak());
        QVERIFY(context.vaultText().contains(QStringLiteral("Niet voor gebruik in de wijk")));
    }

    void whatWaitsIsCountedByRecord()
    {
        SmallTown town;
        AppContext context(nullptr);
        town.pump();
        const int before = context.waitingCount();
        const auto id = town.talk("housing", 10);
        auto work = town.workspace();
        auto changed = town.talkForm("housing", 10, "nog iets");
        value(editRecord(work, *value(town.store().find(id)), changed));
        town.pump();
        QCOMPARE(context.waitingCount(), before + 1);
        QVERIFY(context.waitingSinceText().startsWith(QStringLiteral("Sinds vandaag om ")));
    }

    void whatIsChosenIsThereAfterARestart()
    {
        SmallTown town;
        {
            AppContext context(nullptr);
            context.setThemeChoice(QStringLiteral("sun"));
            context.setTextScale(1.5);
            context.setReducedMotion(true);
            context.setLanguage(QStringLiteral("en"));
            town.pump();
        }
        town.restart();
        const AppContext context(nullptr);
        QCOMPARE(context.themeChoice(), QStringLiteral("sun"));
        QCOMPARE(context.textScale(), 1.5);
        QVERIFY(context.reducedMotion());
        QCOMPARE(context.language(), QStringLiteral("en"));
    }

    void theLanguageChangesAtOnceInModelsToo()
    {
        SmallTown town;
        town.talk("finance_debt", 5);
        AppContext context(nullptr);
        DayModel day;
        town.pump();
        QCOMPARE(day.data(day.index(0), DayModel::TitleRole).toString(), QStringLiteral("Geld"));
        QSignalSpy changes(&day, &QAbstractItemModel::dataChanged);
        context.setLanguage(QStringLiteral("en"));
        QVERIFY(!changes.isEmpty());
        QCOMPARE(day.data(day.index(0), DayModel::TitleRole).toString(), QStringLiteral("Money"));
        QCOMPARE(context.todayText(), QStringLiteral("Tuesday 10 March"));
    }

    void aClockThatRunsFarBehindIsSaid()
    {
        SmallTown town;
        AppContext context(nullptr);
        town.pump();
        QVERIFY(context.warningText().isEmpty());
        town.talk("housing", 1);
        town.clock.set(utc(1970, 1, 2));
        town.restart();
        const AppContext later(nullptr);
        town.pump();
        QVERIFY(later.warningText().contains(QStringLiteral("klok")));
    }

    void aStoreThatCannotBeOpenedLeadsToTheRecoveryPage()
    {
        SmallTown town;
        town.closeSession();
        town.vault.locked = true;
        town.openSession();
        // The failure came before the page was there.
        AppContext context(nullptr);
        emit town.session().openFailed(Error{ErrorCode::KeyUnavailable, {}});
        QVERIFY(context.storeFailed() && context.ready());
        QVERIFY(!context.storeErrorTitle().isEmpty() && !context.storeErrorText().isEmpty());
    }

    void aSettingThatCannotBeStoredIsSaid()
    {
        SmallTown town;
        AppContext context(nullptr);
        QSignalSpy failures(&context, &AppContext::failed);
        // So long that it needs room.
        fillDisk(town.store().database());
        town.session().setSetting("language", std::string(100'000, 'x'));
        town.pump();
        QCOMPARE(failures.count(), 1);
        QCOMPARE(failures.first().at(0).toString(), QStringLiteral("Deze tablet is vol"));
    }
};
WIJKRONDE_TEST(AppContextTest)

} // namespace wijkronde::test

#include "app_context_test.moc"
