// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
//
// As tests/support/test_program.cpp, with the application that Qt Quick needs.
#include "tests/support/test_program.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    // Without a display, unless who starts it has one for us.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    return wijkronde::test::runTests(application.arguments());
}
