// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/arguments.h"

#include "tests/support/expect.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::tablet;
using namespace wijkronde::test;

class ArgumentsTest : public QObject {
    Q_OBJECT

private slots:
    void wordsAndOptionsFindTheirPlace()
    {
        const auto arguments =
            value(parseArguments({"--data", "d", "--vault", "file", "put", "contact", "--id", "ab", "minutes=5"}));
        QCOMPARE(arguments.dataFolder, std::string("d"));
        QCOMPARE(arguments.command, std::string("put"));
        QCOMPARE(arguments.words, (std::vector<std::string>{"contact", "minutes=5"}));
        QCOMPARE(arguments.option("--id"), std::string("ab"));
    }
    void behindTwoDashesEverythingIsAWord()
    {
        QCOMPARE(value(parseArguments({"--data", "d", "search", "--", "--limit"})).words.front(),
                 std::string("--limit"));
    }
    void wrongUsageIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no command") << QStringList{"--data", "d"};
        QTest::newRow("no data") << QStringList{"sync"};
        QTest::newRow("unknown command") << QStringList{"--data", "d", "fly"};
        QTest::newRow("unknown option") << QStringList{"--data", "d", "sync", "--now"};
        QTest::newRow("option without value") << QStringList{"--data"};
        QTest::newRow("unknown vault") << QStringList{"--data", "d", "--vault", "sock", "sync"};
        QTest::newRow("too few words") << QStringList{"--data", "d", "get"};
        QTest::newRow("too many words") << QStringList{"--data", "d", "sync", "it"};
    }
    void wrongUsageIsRefused()
    {
        QFETCH(QStringList, words);
        std::vector<std::string> given;
        for (const auto &word : words)
            given.push_back(word.toStdString());
        const auto arguments = parseArguments(given);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().info().exitCode, 2);
    }
};
WIJKRONDE_TEST(ArgumentsTest)
#include "arguments_test.moc"
