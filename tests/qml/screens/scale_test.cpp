// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_list_model.h"
#include "qml/day/day_model.h"
#include "qml/tour/tour_driver.h"
#include "tests/qml/screens/running_app.h"
#include "tests/support/test_program.h"

#include <QEventLoop>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

namespace wijkronde::test {
namespace {

int delegatesUnder(const QQuickItem &item)
{
    int count = QByteArray(item.metaObject()->className()).startsWith("ContactDelegate") ? 1 : 0;
    for (const auto *child : item.childItems())
        count += delegatesUnder(*child);
    return count;
}

} // namespace

/// A tablet with 100,000 contacts in the hand: mornings through the app, with the budgets of the GUI thread.
/// Durations are those of UndisturbedClock, so that the limits hold beside other work too; real time is printed with
/// them.
class ScaleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const SystemClock clock;
        const auto started = clock.steady();
        fillTablet(m_folder.path(), kContacts);
        qInfo("%d contacts are on the tablet after %.0f ms", kContacts, Duration(clock.steady() - started).count());
        startApp();
    }
    void cleanupTestCase() { m_app.reset(); }

    void theListOpensWithItsFirstPage()
    {
        QVERIFY(opensList());
        QCOMPARE(m_list->rowCount(), ContactListModel::kPageSize);
        Readings readings;
        for (int i = 0; i < 20; ++i) {
            measure(readings, [this] { m_list->setPeriodFilter(QStringLiteral("month")); });
            measure(readings, [this] { m_list->setPeriodFilter({}); });
        }
        readings.print("first page of the list");
        QVERIFY(percentile95(readings.own) <= limitOf(Duration(20)));
    }

    void scrollingMakesOnlyTheRowsInSightAndLoadsByPages()
    {
        int most = 0;
        QObject drawn;
        QObject::connect(&m_app->window(), &QQuickWindow::afterAnimating, &drawn,
                         [&] { most = std::max(most, delegatesUnder(*m_app->window().contentItem())); });
        const int flicks = scrollsToPage(6);
        QVERIFY(flicks > 0);
        qInfo("%d flicks: %d rows of %d loaded, never more than %d row items", flicks, m_list->rowCount(), kContacts,
              most);
        QVERIFY(m_list->rowCount() < 20 * ContactListModel::kPageSize);
        QVERIFY(most > 5);
        QVERIFY2(most < 60, qPrintable(QString::number(most)));
    }

    void searchFollowsTheKeys()
    {
        QMetaObject::invokeMethod(m_driver->find(QStringLiteral("contactList")), "positionViewAtBeginning");
        QVERIFY(m_driver->tap(QStringLiteral("contactSearch")));
        Readings readings;
        for (const auto *word : {"koffie", "energierekening", "dr", "joséphine", "a"}) {
            for (const auto character : QString::fromUtf8(word))
                measure(readings, [this, character] { key(0, QString(character)); });
            QVERIFY(clearsSearch());
        }
        readings.print("search while typing, from key to rows");
        QVERIFY(percentile95(readings.own) <= limitOf(Duration(50)));
    }

    void noEntryOfOursHoldsTheScreenUp()
    {
        EntryTimes times;
        for (int morning = 0; morning < kMornings; ++morning) {
            startApp();
            QVERIFY(opensList());
            QVERIFY(scrollsToPage(2) > 0);
            QVERIFY(searches());
            QVERIFY(logsContact());
            times.add();
        }
        QVERIFY(times.count() > 15);
        const auto tooLong = times.overLimit();
        QVERIFY2(!tooLong, tooLong ? tooLong->c_str() : "");
    }

private:
    static constexpr int kContacts = 100'000;
    static constexpr int kMornings = 3;

    void startApp()
    {
        m_app.reset();
        EntryTimes::begin();
        m_app = std::make_unique<RunningApp>(m_folder.path());
        m_driver = std::make_unique<TourDriver>(m_app->window());
    }

    bool opensList()
    {
        if (!m_driver->tap(QStringLiteral("tab_contacts"))
            || !QTest::qWaitFor([this] { return m_app->model<ContactListModel>(); }))
            return false;
        m_list = m_app->model<ContactListModel>();
        return QTest::qWaitFor([this] { return m_list->rowCount() > 0 && !m_list->loading(); });
    }

    /// As a finger does, flick after flick. How many those were; 0 when the list does not go on.
    int scrollsToPage(int pages)
    {
        auto *view = m_driver->find(QStringLiteral("contactList"));
        const auto place = [view] { return view->property("contentY").toReal(); };
        int flicks = 0;
        for (; m_list->rowCount() < pages * ContactListModel::kPageSize; ++flicks) {
            // At its end it waits for the next page; one that does not come would hold the list here.
            if (!QTest::qWaitFor([view] { return !view->property("atYEnd").toBool(); }))
                return 0;
            const auto before = place();
            QMetaObject::invokeMethod(view, "flick", Q_ARG(qreal, 0), Q_ARG(qreal, -6000));
            // A finger goes on before the list is at rest.
            const auto goesOn = [&] {
                return place() > before + view->height() / 2 || !view->property("flicking").toBool();
            };
            if (!QTest::qWaitFor(goesOn, 20'000))
                return 0;
        }
        return flicks;
    }

    /// To the search field, and one word.
    bool searches()
    {
        QMetaObject::invokeMethod(m_driver->find(QStringLiteral("contactList")), "positionViewAtBeginning");
        if (!m_driver->tap(QStringLiteral("contactSearch")))
            return false;
        m_driver->type(QStringLiteral("koffie"));
        return m_list->query() == QLatin1String("koffie") && clearsSearch();
    }

    bool clearsSearch()
    {
        return m_driver->tap(QStringLiteral("contactSearch_clear"))
               && QTest::qWaitFor([this] { return m_list->query().isEmpty() && !m_list->loading(); });
    }

    bool logsContact()
    {
        auto *day = m_app->model<DayModel>();
        const int before = day->rowCount();
        for (const auto *control : {"tab_today", "logContactButton", "domainTile_finance_debt", "noteField"}) {
            if (!m_driver->tap(QString::fromLatin1(control)))
                return false;
        }
        m_driver->type(QStringLiteral("Belt zelf met de gemeente."));
        return m_driver->tap(QStringLiteral("saveButton"))
               && QTest::qWaitFor([day, before] { return day->rowCount() == before + 1; });
    }

    void key(int code, const QString &text)
    {
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, Qt::NoModifier, text);
            QCoreApplication::sendEvent(&m_app->window(), &event);
        }
    }

    struct Readings {
        std::vector<Duration> own;
        std::vector<Duration> real;

        void print(const char *what) const
        {
            qInfo("%s: p50 %.1f ms, p95 %.1f ms of %d; in real time %.1f and %.1f ms", what, median(own).count(),
                  percentile95(own).count(), static_cast<int>(own.size()), median(real).count(),
                  percentile95(real).count());
            QStringList slow;
            for (std::size_t i = 0; i < own.size(); ++i) {
                if (own[i] > 4 * median(own))
                    slow += QStringLiteral("%1: %2").arg(i + 1).arg(own[i].count(), 0, 'f', 1);
            }
            qInfo("more than four times the middle one: %s", qPrintable(slow.join(QStringLiteral(", "))));
        }
    };

    /// From an action to the rows that belong to it. The screen is at rest before: how long the picture of the rows
    /// before takes depends on the graphics of this machine, not on how many contacts there are.
    template <typename Action>
    void measure(Readings &readings, Action action)
    {
        m_driver->picture();
        QEventLoop waiting;
        bool came = false;
        const auto started = m_app->rowsClock().steady();
        const auto startedReally = m_app->clock().steady();
        QObject::connect(m_list, &ContactListModel::stateChanged, &waiting, [&] {
            if (m_list->loading() || std::exchange(came, true))
                return;
            readings.own.push_back(m_app->rowsClock().steady() - started);
            readings.real.push_back(m_app->clock().steady() - startedReally);
            waiting.quit();
        });
        QTimer::singleShot(20'000, &waiting, &QEventLoop::quit);
        action();
        if (!came)
            waiting.exec();
        if (!came)
            qFatal("the list was not read again");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RunningApp> m_app;
    std::unique_ptr<TourDriver> m_driver;
    ContactListModel *m_list = nullptr;
};
WIJKRONDE_TEST(ScaleTest)

} // namespace wijkronde::test

#include "scale_test.moc"
