// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// As tests/support/test_program.cpp, with the application that Qt Quick needs.
#include "tests/support/test_program.h"

#include <QGuiApplication>
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

int main(int argc, char **argv)
{
    // Without a display, unless who starts it has one for us.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QStringList arguments = application.arguments();
    QString only;
    for (const auto make : wijkronde::test::tests()) {
        if (arguments.size() > 1 && arguments[1] == QLatin1String(make()->metaObject()->className()))
            only = arguments[1];
    }
    if (!only.isEmpty())
        arguments.removeAt(1);
    int failed = 0;
    for (const auto make : wijkronde::test::tests()) {
        const auto test = make();
        if (only.isEmpty() || only == QLatin1String(test->metaObject()->className()))
            failed += QTest::qExec(test.get(), arguments) == 0 ? 0 : 1;
    }
    return failed == 0 ? 0 : 1;
}
