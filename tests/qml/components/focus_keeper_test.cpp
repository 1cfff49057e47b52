// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/components/shown_window.h"
#include "tests/support/test_program.h"

namespace wijkronde::test {

class FocusKeeperTest : public QObject {
    Q_OBJECT

    static QByteArray rows()
    {
        return "CoverablePage { objectName: 'page'; anchors.fill: parent; focus: true\n"
               "Column { width: 400\n"
               "Repeater { model: ListModel { id: names; ListElement { name: 'a' } ListElement { name: 'b' }\n"
               "                              ListElement { name: 'c' } ListElement { name: 'd' } }\n"
               "  delegate: TextButton { required property string name; objectName: name; width: 400; text: name } }\n"
               "TextButton { id: first; objectName: 'first'; width: 400; text: 'x'; visible: !second.visible }\n"
               "TextButton { id: second; objectName: 'second'; width: 400; text: 'y'; visible: false } }\n"
               "SheetPanel { id: sheet; objectName: 'sheet'; title: 'Blad'\n"
               "  TextButton { objectName: 'inSheet'; text: 'z' } }\n"
               "Item { objectName: 'hand'\n"
               "  function remove(index: int) { names.remove(index); }\n"
               "  function swap() { second.visible = true; }\n"
               "  function open() { sheet.open(); }\n"
               "  function close() { sheet.close(); } } }\n";
    }
    static const ShownWindow &laidOut(const ShownWindow &shown)
    {
        if (!QTest::qWaitFor([&] { return shown.item("first")->y() > shown.item("d")->y(); }))
            qFatal("the rows are not laid out");
        return shown;
    }
    static void call(const ShownWindow &shown, const char *name)
    {
        QVERIFY(QMetaObject::invokeMethod(shown.item("hand"), name));
    }
    static void remove(const ShownWindow &shown, int row)
    {
        QVERIFY(QMetaObject::invokeMethod(shown.item("hand"), "remove", Q_ARG(int, row)));
    }

private slots:
    void aRowThatIsRemovedHandsTheFocusToItsNeighbour()
    {
        ShownWindow shown(rows());
        laidOut(shown).item("a")->forceActiveFocus(Qt::TabFocusReason);
        shown.key(Qt::Key_Tab);
        QCOMPARE(shown.focused(), QStringLiteral("b"));
        remove(shown, 1);
        QTRY_VERIFY(shown.focused() == QLatin1String("a") || shown.focused() == QLatin1String("c"));
        // Where the keyboard is, stays to be seen.
        QVERIFY(shown.window().activeFocusItem()->property("visualFocus").toBool());
    }

    void aButtonThatIsReplacedHandsTheFocusToTheOther()
    {
        ShownWindow shown(rows());
        laidOut(shown).item("first")->forceActiveFocus(Qt::TabFocusReason);
        call(shown, "swap");
        QTRY_COMPARE(shown.focused(), QStringLiteral("second"));
    }

    void whatWasRemovedUnderASheetHandsTheFocusToItsNeighbourWhenThatCloses()
    {
        ShownWindow shown(rows());
        laidOut(shown).item("c")->forceActiveFocus(Qt::TabFocusReason);
        call(shown, "open");
        QTRY_COMPARE(shown.focused(), QStringLiteral("sheetCloseButton"));
        remove(shown, 2);
        call(shown, "close");
        QTRY_VERIFY(shown.focused() == QLatin1String("b") || shown.focused() == QLatin1String("d"));
    }

    void underAnOpenSheetNothingIsThere()
    {
        ShownWindow shown(rows());
        auto *row = shown.item("a");
        QVERIFY(row->isVisible());
        call(shown, "open");
        QTRY_VERIFY(!row->isVisible());
        QVERIFY(shown.item("inSheet")->isVisible());
        call(shown, "close");
        QTRY_VERIFY(row->isVisible());
    }
};
WIJKRONDE_TEST(FocusKeeperTest)

} // namespace wijkronde::test

#include "focus_keeper_test.moc"
