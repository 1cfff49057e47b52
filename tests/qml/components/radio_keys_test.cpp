// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/components/shown_window.h"
#include "tests/support/test_program.h"

namespace wijkronde::test {

class RadioKeysTest : public QObject {
    Q_OBJECT

    static QByteArray page(const char *value)
    {
        return QByteArray("Column { width: 400\n"
                          "TextButton { objectName: 'before'; text: 'a' }\n"
                          "RadioChoice { objectName: 'choice'; width: 400; label: 'x'\n"
                          "  texts: ['Rood', 'Groen', 'Blauw']; values: ['r', 'g', 'b']; value: '")
               + value
               + "'; onChosen: chosen => value = chosen }\n"
                 "TextButton { objectName: 'after'; text: 'b' } }";
    }
    static QString valueOf(const ShownWindow &shown) { return shown.item("choice")->property("value").toString(); }

private slots:
    void aGroupIsOneStopOfTheTabKey()
    {
        ShownWindow shown(page("g"));
        shown.item("before")->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(!shown.item("choice_r")->activeFocusOnTab());
        shown.key(Qt::Key_Tab);
        QCOMPARE(shown.focused(), QStringLiteral("choice_g"));
        shown.key(Qt::Key_Tab);
        QCOMPARE(shown.focused(), QStringLiteral("after"));
        shown.key(Qt::Key_Backtab);
        QCOMPARE(shown.focused(), QStringLiteral("choice_g"));
    }

    void arrowsChooseRoundAndRound()
    {
        ShownWindow shown(page("g"));
        shown.item("choice_g")->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(shown.item("choice_g")->activeFocusOnTab() && !shown.item("choice_r")->activeFocusOnTab());
        shown.key(Qt::Key_Right);
        QCOMPARE(valueOf(shown), QStringLiteral("b"));
        QCOMPARE(shown.focused(), QStringLiteral("choice_b"));
        shown.key(Qt::Key_Down);
        QCOMPARE(valueOf(shown), QStringLiteral("r"));
        shown.key(Qt::Key_Left);
        QCOMPARE(valueOf(shown), QStringLiteral("b"));
        QTRY_VERIFY(shown.item("choice_b")->activeFocusOnTab() && !shown.item("choice_g")->activeFocusOnTab());
        shown.key(Qt::Key_Tab);
        QCOMPARE(shown.focused(), QStringLiteral("after"));
    }

    void withNothingChosenTheFirstIsTheStopAndSpaceChooses()
    {
        ShownWindow shown(page(""));
        shown.item("before")->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(!shown.item("choice_g")->activeFocusOnTab());
        shown.key(Qt::Key_Tab);
        QCOMPARE(shown.focused(), QStringLiteral("choice_r"));
        QCOMPARE(valueOf(shown), QString());
        shown.key(Qt::Key_Space);
        QCOMPARE(valueOf(shown), QStringLiteral("r"));
    }
};
WIJKRONDE_TEST(RadioKeysTest)

} // namespace wijkronde::test

#include "radio_keys_test.moc"
