// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/components/shown_window.h"
#include "tests/support/test_program.h"

namespace wijkronde::test {

class UndoBarTest : public QObject {
    Q_OBJECT

    static QByteArray bar(int readingTime)
    {
        return "UndoBar { objectName: 'bar'; width: 400; readingTime: " + QByteArray::number(readingTime)
               + "; function offer() { show('Bewaard', 'Ongedaan maken'); } }";
    }
    static bool isShown(const ShownWindow &shown) { return shown.item("bar")->property("shown").toBool(); }
    static void call(const ShownWindow &shown, const char *name)
    {
        QVERIFY(QMetaObject::invokeMethod(shown.item("bar"), name));
    }

private slots:
    void itStaysUntilTheNextAction()
    {
        ShownWindow shown(bar(1));
        call(shown, "offer");
        QTRY_VERIFY(shown.item("bar")->property("aged").toBool());
        QVERIFY(isShown(shown));
        call(shown, "passBy");
        QVERIFY(!isShown(shown));
    }

    void anActionBeforeItCouldBeReadLetsItStayAWhile()
    {
        ShownWindow shown(bar(60'000));
        call(shown, "offer");
        call(shown, "passBy");
        QVERIFY(isShown(shown));
        shown.item("bar")->setProperty("aged", true);
        QVERIFY(!isShown(shown));
        // What is offered next starts anew.
        call(shown, "offer");
        QVERIFY(isShown(shown));
    }

    void itStaysWhileTheKeyboardIsInIt()
    {
        ShownWindow shown(bar(1));
        call(shown, "offer");
        shown.item("undoButton")->forceActiveFocus(Qt::TabFocusReason);
        call(shown, "passBy");
        QTRY_VERIFY(shown.item("bar")->property("aged").toBool());
        QVERIFY(isShown(shown));
    }
};
WIJKRONDE_TEST(UndoBarTest)

} // namespace wijkronde::test

#include "undo_bar_test.moc"
