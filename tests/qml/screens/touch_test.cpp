// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/find_places.h"
#include "core/usecases/visits.h"
#include "qml/day/day_model.h"
#include "qml/tour/tour_driver.h"
#include "tests/qml/screens/running_app.h"
#include "tests/support/test_program.h"

#include <QPointingDevice>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace wijkronde::test {

/// With a finger: the tests from outside have a mouse only.
class TouchTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        fillTablet(m_folder.path(), 200);
        m_app = std::make_unique<RunningApp>(m_folder.path());
    }
    void cleanupTestCase() { m_app.reset(); }

    void everyPlaceCanBeReached()
    {
        touch("startVisitButton");
        auto *list = shown("placeList");
        QTRY_VERIFY(list->property("count").toInt() > 0);
        rest("placeList");
        while (list->property("count").toInt() < kPlaces) {
            const auto before = list->property("contentY");
            QMetaObject::invokeMethod(list, "flick", Q_ARG(qreal, 0), Q_ARG(qreal, -6000));
            QTRY_VERIFY(list->property("contentY") != before);
            QTRY_VERIFY_WITH_TIMEOUT(!list->property("moving").toBool(), 20'000);
        }
        QCOMPARE(list->property("count").toInt(), kPlaces);
        touch("sheetCloseButton");
        QTRY_VERIFY(!driver().find(QStringLiteral("sheetCloseButton")));
    }

    void aVisitIsTwoTouches()
    {
        m_touches = 0;
        touch("startVisitButton");
        touch("placeRow_0");
        QTRY_VERIFY(day().property("visitRunning").toBool());
        QTRY_VERIFY(!driver().find(QStringLiteral("sheetCloseButton")));
        QCOMPARE(m_touches, 2);
    }

    void aRoutineContactIsFourTouches()
    {
        const int before = day().rowCount();
        m_touches = 0;
        touch("logContactButton");
        touch("domainTile_finance_debt");
        touch("rung_1");
        touch("saveButton");
        QTRY_COMPARE(day().rowCount(), before + 1);
        QTRY_VERIFY(!driver().find(QStringLiteral("sheetCloseButton")));
        QTRY_VERIFY(undoText().startsWith(QLatin1String("Bewaard")));
        QCOMPARE(m_touches, 4);
    }

    void aFingerScrollsAListWithoutOpeningARow()
    {
        touch("tab_contacts");
        auto *list = shown("contactList");
        QTRY_VERIFY(list->property("count").toInt() > 20);
        // In its first place the head of the list is above its first row.
        const auto before = list->property("contentY").toReal();
        const auto middle = m_app->window().contentItem()->mapFromItem(list, list->boundingRect().center()).toPoint();
        auto *window = &m_app->window();
        QTest::touchEvent(window, m_finger.get()).press(0, middle, window);
        for (int moved = 20; moved <= 300; moved += 20)
            QTest::touchEvent(window, m_finger.get()).move(0, middle - QPoint(0, moved), window);
        QTest::touchEvent(window, m_finger.get()).release(0, middle - QPoint(0, 300), window);
        QTRY_VERIFY(list->property("contentY").toReal() > before + 100);
        QTRY_VERIFY(!list->property("moving").toBool());
        QVERIFY(!driver().find(QStringLiteral("sheetCloseButton")));
        touch("tab_today");
    }

private:
    /// Of the demo town, more than one page of them.
    static constexpr int kPlaces = 60;

    TourDriver driver() { return TourDriver(m_app->window()); }
    DayModel &day() { return *m_app->model<DayModel>(); }
    QString undoText() { return shown("undoBar")->property("text").toString(); }

    QQuickItem *shown(const char *objectName)
    {
        QQuickItem *item = nullptr;
        if (!QTest::qWaitFor([&] { return (item = driver().find(QLatin1String(objectName))) && item->isEnabled(); }))
            qFatal("%s does not come", objectName);
        return item;
    }

    /// Where its middle is, once it has come to rest on the screen.
    QPoint rest(const char *objectName)
    {
        auto *item = shown(objectName);
        const QRectF screen(QPointF(), m_app->window().size());
        QPointF last(-1, -1);
        const auto still = [&] {
            const auto now = item->mapToScene(item->boundingRect().center());
            return last == std::exchange(last, now) && screen.contains(now);
        };
        if (!QTest::qWaitFor(still))
            qFatal("%s does not come to rest on the screen", objectName);
        return last.toPoint();
    }

    /// Down and up in its middle.
    void touch(const char *objectName)
    {
        auto *window = &m_app->window();
        const auto point = rest(objectName);
        QTest::touchEvent(window, m_finger.get()).press(0, point, window);
        QTest::touchEvent(window, m_finger.get()).release(0, point, window);
        ++m_touches;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QPointingDevice> m_finger{QTest::createTouchDevice()};
    std::unique_ptr<RunningApp> m_app;
    int m_touches = 0;
};
WIJKRONDE_TEST(TouchTest)

} // namespace wijkronde::test

#include "touch_test.moc"
