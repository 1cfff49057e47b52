// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"

#include <QtTest/QTest>

#include <vector>

namespace wijkronde::test {
namespace {

std::vector<MakeTest> &tests()
{
    static std::vector<MakeTest> all;
    return all;
}

bool isCalled(MakeTest make, const QString &name)
{
    return name == QLatin1String(make()->metaObject()->className());
}

} // namespace

bool registerTest(MakeTest make)
{
    tests().push_back(make);
    return true;
}

int runTests(QStringList arguments)
{
    // A crash ends the program: Qt 6.4's own handler asks gdb for a trace, and then the same line crashes again, for
    // ever.
    arguments.append(QStringLiteral("-nocrashhandler"));
    QString only;
    for (const auto make : tests()) {
        if (only.isEmpty() && isCalled(make, arguments.value(1)))
            only = arguments.takeAt(1);
    }
    int failed = 0;
    for (const auto make : tests()) {
        const auto test = make();
        if (only.isEmpty() || isCalled(make, only))
            failed += QTest::qExec(test.get(), arguments) == 0 ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
}

} // namespace wijkronde::test
