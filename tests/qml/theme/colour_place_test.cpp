// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"

#include <QColor>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest/QtTest>

namespace wijkronde::test {
namespace {

/// The colours that a QML text names by itself: "#0E5964", "red", Qt.rgba(…). Nothing drawn ("transparent") is none.
QStringList coloursIn(const QString &qml)
{
    static const QRegularExpression comment(QStringLiteral("//[^\n]*|/\\*.*?\\*/"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression made(
        QStringLiteral("\\bQt\\s*\\.\\s*(?:rgba|hsla|hsva|color|darker|lighter|tint|alpha)\\s*\\("));
    static const QRegularExpression quoted(QStringLiteral("([\"'])(#[0-9A-Fa-f]{3,8}|[A-Za-z]+)\\1"));
    static const auto names = QColor::colorNames();
    const QString code = QString(qml).remove(comment);
    QStringList found;
    for (auto match = made.globalMatch(code); match.hasNext();)
        found.append(match.next().captured());
    for (auto match = quoted.globalMatch(code); match.hasNext();) {
        const auto word = match.next().captured(2);
        if (word.startsWith(QLatin1Char('#')) || (word != QLatin1String("transparent") && names.contains(word)))
            found.append(word);
    }
    return found;
}

} // namespace

/// A colour outside the theme would not change with it, and no test would compute its contrast.
class ColourPlaceTest : public QObject {
    Q_OBJECT

private slots:
    void aColourIsFoundHoweverItIsWritten()
    {
        QCOMPARE(coloursIn(QStringLiteral("color: \"#0E5964\"")), QStringList(QStringLiteral("#0E5964")));
        QCOMPARE(coloursIn(QStringLiteral("color: 'red'")), QStringList(QStringLiteral("red")));
        QCOMPARE(coloursIn(QStringLiteral("color: Qt.rgba(0, 0, 0, 1)")).size(), 1);
        QCOMPARE(coloursIn(QStringLiteral("border.color: Qt.darker(x, 1.2)")).size(), 1);
        QVERIFY(coloursIn(QStringLiteral("color: \"transparent\" // \"red\"\ntext: \"Red\"")).isEmpty());
    }

    void coloursStandInTheThemeOnly()
    {
        int seen = 0;
        QStringList elsewhere;
        QDirIterator files(QStringLiteral(WIJKRONDE_QML_FOLDER), {QStringLiteral("*.qml")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(QLatin1String("/theme/")))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++seen;
            for (const auto &colour : coloursIn(QString::fromUtf8(file.readAll())))
                elsewhere.append(file.fileName() + QStringLiteral(": ") + colour);
        }
        QVERIFY(seen > 50);
        QVERIFY2(elsewhere.isEmpty(), qPrintable(elsewhere.join(QLatin1Char('\n'))));
    }
};
WIJKRONDE_TEST(ColourPlaceTest)

} // namespace wijkronde::test

#include "colour_place_test.moc"
