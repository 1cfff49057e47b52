// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/arguments.h"

#include "tests/support/expect.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::registry;
using namespace wijkronde::test;

class ArgumentsTest : public QObject {
    Q_OBJECT

private slots:
    void optionsFlagsAndWordsAreToldApart()
    {
        const auto arguments =
            value(Arguments::parse({"--name", "a", "word", "--json", "--name", "b"}, {"--name"}, {"--json"}, 1));
        QCOMPARE(arguments.value("--name").value(), "b");
        QCOMPARE(arguments.inOrder().size(), 3u);
        QVERIFY(arguments.has("--json"));
        QVERIFY(!arguments.has("--wipe"));
        QCOMPARE(arguments.words(), std::vector<std::string>{"word"});
    }

    void whatDoesNotBelongIsAnError()
    {
        QCOMPARE(codeOf(Arguments::parse({"--name"}, {"--name"}, {}, 0)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(Arguments::parse({"--other"}, {"--name"}, {}, 0)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(Arguments::parse({"word"}, {}, {}, 0)), ErrorCode::InvalidArgument);
    }

    void numbersHaveBounds()
    {
        const auto arguments = value(Arguments::parse({"--n", "12", "--odd", "12x"}, {"--n", "--odd"}, {}, 0));
        QCOMPARE(value(arguments.number("--n", 1, 0, 20)), 12);
        QCOMPARE(value(arguments.number("--absent", 1, 0, 20)), 1);
        QCOMPARE(codeOf(arguments.number("--n", 1, 0, 11)), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(arguments.number("--odd", 1, 0, 20)), ErrorCode::InvalidArgument);
    }
};

WIJKRONDE_TEST(ArgumentsTest)
#include "arguments_test.moc"
