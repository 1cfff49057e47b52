// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/components/shown_window.h"
#include "tests/support/test_program.h"

#include <QAccessible>

namespace wijkronde::test {

class NavigationButtonTest : public QObject {
    Q_OBJECT

    static QByteArray tab(int waiting, int choices)
    {
        return "NavigationButton { width: 90; destination: NavigationDestination { key: 'sync'; text: 'Versturen'; "
               "iconName: 'sync'; badgeText: '3 nog te versturen, 2 keuzes nodig'; badge: "
               + QByteArray::number(waiting) + "; choices: " + QByteArray::number(choices) + " } }";
    }
    static QString numberIn(const QQuickItem &pill)
    {
        for (const auto *row : pill.childItems()) {
            for (const auto *item : row->childItems()) {
                if (item->property("text").isValid())
                    return item->property("text").toString();
            }
        }
        return {};
    }

private slots:
    void choicesAreCountedBesideWhatWaitsAndHaveASign()
    {
        ShownWindow shown(tab(3, 2));
        const auto *choices = shown.item("choicesCount");
        const auto *waiting = shown.item("waitingCount");
        QVERIFY(choices->isVisible() && waiting->isVisible());
        QCOMPARE(numberIn(*choices), QStringLiteral("2"));
        QCOMPARE(numberIn(*waiting), QStringLiteral("3"));
        QCOMPARE(choices->property("iconName").toString(), QStringLiteral("choice"));
        QVERIFY(waiting->property("iconName").toString().isEmpty());
        // Not one over the other, and within the tab.
        const auto left = choices->mapRectToScene(choices->boundingRect());
        const auto right = waiting->mapRectToScene(waiting->boundingRect());
        QVERIFY(left.right() < right.left() && left.left() >= 0 && right.right() <= 90);
        const auto *spoken = QAccessible::queryAccessibleInterface(shown.item("tab_sync"));
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Versturen"));
        QCOMPARE(spoken->text(QAccessible::Description), QStringLiteral("3 nog te versturen, 2 keuzes nodig"));
    }

    void whatIsNotThereIsNotCounted()
    {
        ShownWindow shown(tab(0, 0));
        QVERIFY(!shown.item("choicesCount")->isVisible() && !shown.item("waitingCount")->isVisible());
    }

    void manyStayWithinTheNarrowestTab()
    {
        ShownWindow shown(tab(2000, 200));
        const auto *choices = shown.item("choicesCount");
        const auto *waiting = shown.item("waitingCount");
        QCOMPARE(numberIn(*choices), QStringLiteral("99+"));
        QVERIFY(choices->mapRectToScene(choices->boundingRect()).left() >= 0);
        QVERIFY(waiting->mapRectToScene(waiting->boundingRect()).right() <= 90);
    }
};
WIJKRONDE_TEST(NavigationButtonTest)

} // namespace wijkronde::test

#include "navigation_button_test.moc"
