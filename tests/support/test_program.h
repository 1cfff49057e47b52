// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

namespace wijkronde::test {

using MakeTest = std::unique_ptr<QObject> (*)();
/// Before main() only; always true.
bool registerTest(MakeTest make);

/// PROGRAM [CLASS] [arguments of QtTest]: all test classes, or one of them. The exit code of the program.
int runTests(QStringList arguments);

} // namespace wijkronde::test

/// Makes a test class part of its program. Stands once behind the class.
#define WIJKRONDE_TEST(Type)                                                                                           \
    [[maybe_unused]] static const bool registered##Type =                                                              \
        ::wijkronde::test::registerTest([]() -> std::unique_ptr<QObject> { return std::make_unique<Type>(); });
