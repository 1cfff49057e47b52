// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/tour/scene_check.h"

#include "tests/support/test_program.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtTest/QtTest>

#include <memory>

namespace wijkronde::test {

/// A check that has stopped looking finds nothing wrong: each thing that it looks for is made wrong once.
class SceneCheckTest : public QObject {
    Q_OBJECT

private slots:
    void aGoodSceneHasNoProblems()
    {
        QCOMPARE(problemsOf(QStringLiteral(R"(
            Text { x: 20; y: 20; width: 300; text: "Vandaag" }
            Text { x: 20; y: 60; width: 300; wrapMode: Text.Wrap; text: "Zeg eerst waar je bent. Dan is bij elk contact de plek al ingevuld." }
            Item { x: 20; y: 200; width: 200; height: 48; Accessible.role: Accessible.Button; Accessible.name: "Bewaren"
                Text { anchors.centerIn: parent; text: "Bewaren" } }
        )")),
                 QStringList());
    }

    void aBadSceneIsReported_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("problem");
        QTest::newRow("text that ends in dots")
            << R"(Text { width: 60; elide: Text.ElideRight; text: "Schuldhulpverlening" })"
            << "cut text: Schuldhulpverlening";
        QTest::newRow("a word that is wider than its box") << R"(Text { width: 60; text: "Schuldhulpverlening" })"
                                                           << "cut text: Schuldhulpverlening";
        QTest::newRow("more lines than room")
            << R"(Text { width: 80; height: 12; wrapMode: Text.Wrap; text: "Dit past hier niet in" })"
            << "text higher than its box: Dit past hier niet in";
        QTest::newRow("text that leaves the window") << R"(Text { x: 380; width: 60; text: "Naast" })"
                                                     << "text beside the window: Naast";
        QTest::newRow("two texts in one place") << R"(
            Text { x: 20; y: 20; text: "Bewaren" }
            Text { x: 24; y: 24; text: "Sluiten" })"
                                                << "text over text: Bewaren / Sluiten";
        QTest::newRow("a control that is not named")
            << R"(Item { objectName: "closeButton"; width: 48; height: 48; Accessible.role: Accessible.Button })"
            << "control without a name: closeButton QQuickItem";
        QTest::newRow("a control of spaces")
            << R"(Item { width: 48; height: 48; Accessible.role: Accessible.CheckBox; Accessible.name: " " })"
            << "control without a name:  ";
        QTest::newRow("a control that is hard to hit")
            << R"(Item { width: 44; height: 48; Accessible.role: Accessible.RadioButton; Accessible.name: "Ja" })"
            << "target too small: Ja 44x48";
        QTest::newRow("a control that leaves the window at the side")
            << R"(Item { x: 380; width: 48; height: 48; Accessible.role: Accessible.PageTab; Accessible.name: "Ja" })"
            << "control beside the window: Ja";
        QTest::newRow("a control that leaves the window below")
            << R"(Item { y: 280; width: 48; height: 48; Accessible.role: Accessible.EditableText; Accessible.name: "Ja" })"
            << "control above or below the window: Ja";
    }
    void aBadSceneIsReported()
    {
        QFETCH(QString, scene);
        QFETCH(QString, problem);
        QCOMPARE(problemsOf(scene), QStringList(problem));
    }

    void whatIsNotShownIsNotJudged()
    {
        QCOMPARE(problemsOf(QStringLiteral(R"(
            Text { visible: false; width: 10; text: "Schuldhulpverlening" }
            Item { opacity: 0; width: 10; height: 10; Accessible.role: Accessible.Button }
            Item { width: 100; height: 60; clip: true
                Text { y: 80; width: 10; text: "Schuldhulpverlening" } }
        )")),
                 QStringList());
    }

private:
    QStringList problemsOf(const QString &items)
    {
        QQmlComponent component(&m_engine);
        // As in the app, what is compared lies together in one layer of the window.
        component.setData(
            "import QtQuick\nWindow { width: 400; height: 300; visible: true\nItem { anchors.fill: parent\n"
                + items.toUtf8() + "\n} }",
            {});
        const std::unique_ptr<QObject> made(component.create());
        auto *window = qobject_cast<QQuickWindow *>(made.get());
        if (!window)
            return {component.errorString()};
        if (!QTest::qWaitForWindowExposed(window))
            return {QStringLiteral("the window was not shown")};
        // The window system may give another size than was asked for; what is laid out is what counts.
        window->contentItem()->setSize(window->size());
        return checkScene(*window);
    }

    QQmlEngine m_engine;
};
WIJKRONDE_TEST(SceneCheckTest)

} // namespace wijkronde::test

#include "scene_check_test.moc"
