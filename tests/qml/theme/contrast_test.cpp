// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/app/qml_module.h"
#include "tests/support/test_program.h"

#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <memory>

namespace wijkronde::test {
namespace {

/// WCAG 2.2, "relative luminance".
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.2, "contrast ratio": 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    // The list makes copies: std::minmax of two temporaries gives references that dangle.
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

struct Pair {
    QColor over;
    QColor ground;
};

Pair pairOf(const QObject &theme, const QString &words)
{
    return {theme.property(qPrintable(words.section(QLatin1Char('/'), 0, 0))).value<QColor>(),
            theme.property(qPrintable(words.section(QLatin1Char('/'), 1, 1))).value<QColor>()};
}

} // namespace

/// Computed from the tokens that the screens use, so a colour that is changed is judged at once.
class ContrastTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useQmlModule(m_engine); }

    void theFormulaIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        // Known from every tool: the darkest grey that still fails on white, and the first that passes.
        QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
        QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) > 4.5);
    }

    void textIsReadable_data() { addPairs("textPairs", 30); }
    void textIsReadable()
    {
        QFETCH(QString, theme);
        expectContrast(theme == QLatin1String("Sun") ? 7.0 : 4.5);
    }

    void edgesAndMarksAreSeen_data() { addPairs("edgePairs", 9); }
    void edgesAndMarksAreSeen() { expectContrast(3.0); }

private:
    std::unique_ptr<QObject> make(const QString &theme)
    {
        QQmlComponent component(&m_engine, qmlUrl(qPrintable(QStringLiteral("Theme%1.qml").arg(theme))));
        return std::unique_ptr<QObject>(component.create());
    }

    void addPairs(const char *list, int atLeast)
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("pair");
        for (const auto *theme : {"Light", "Dark", "Sun"}) {
            const auto tokens = make(QLatin1String(theme));
            QVERIFY2(tokens, theme);
            const auto pairs = tokens->property(list).toStringList();
            QVERIFY2(pairs.size() >= atLeast, qPrintable(QStringLiteral("%1 pairs").arg(pairs.size())));
            for (const auto &pair : pairs)
                QTest::addRow("%s %s", theme, qPrintable(pair)) << QString::fromLatin1(theme) << pair;
        }
    }

    void expectContrast(double atLeast)
    {
        QFETCH(QString, theme);
        QFETCH(QString, pair);
        const auto tokens = make(theme);
        const auto [over, ground] = pairOf(*tokens, pair);
        QVERIFY2(over.isValid() && ground.isValid(), qPrintable(pair));
        // A colour that lets its ground through has no contrast of its own.
        QCOMPARE(over.alpha(), 255);
        QCOMPARE(ground.alpha(), 255);
        const auto ratio = contrast(over, ground);
        QVERIFY2(ratio >= atLeast,
                 qPrintable(QStringLiteral("%1:1, at least %2:1").arg(ratio, 0, 'f', 2).arg(atLeast)));
    }

    QQmlEngine m_engine;
};
WIJKRONDE_TEST(ContrastTest)

} // namespace wijkronde::test

#include "contrast_test.moc"
