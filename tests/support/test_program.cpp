// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QtTest/QTest>

#include <vector>

namespace wijkronde::test {
namespace {

std::vector<MakeTest> &tests()
{
    static std::vector<MakeTest> all;
    return all;
}

} // namespace

bool registerTest(MakeTest make)
{
    tests().push_back(make);
    return true;
}

} // namespace wijkronde::test

/// PROGRAM [CLASS] [arguments of QtTest]: all test classes, or one of them.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    // A crash ends the program: Qt 6.4's own handler asks gdb for a trace, and then the same line crashes again.
    QStringList arguments = application.arguments() << QStringLiteral("-nocrashhandler");
    QString only;
    bool known = false;
    for (const auto make : wijkronde::test::tests())
        known = known || (arguments.size() > 1 && arguments[1] == QLatin1String(make()->metaObject()->className()));
    if (known)
        only = arguments.takeAt(1);
    int failed = 0;
    for (const auto make : wijkronde::test::tests()) {
        const auto test = make();
        if (only.isEmpty() || only == QLatin1String(test->metaObject()->className()))
            failed += QTest::qExec(test.get(), arguments) == 0 ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
}
