// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/key_check.h"

#include "tests/support/expect.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::value;

class KeyCheckTest : public QObject {
    Q_OBJECT

private slots:
    void itIsReadAsItWasWrittenAndHoldsNoKey()
    {
        const test::TemporaryFolder folder;
        const auto database = folder.file("a.db");
        QVERIFY(!value(KeyCheck::read(database)));
        const std::string key(32, 'K');
        value(KeyCheck::of(key).write(database));
        const auto read = value(KeyCheck::read(database));
        QCOMPARE(read->format, KeyCheck::kFormat);
        QCOMPARE(read->keyHash, KeyCheck::of(key).keyHash);
        QVERIFY(read->keyHash != KeyCheck::of(std::string(32, 'L')).keyHash);
        const auto bytes = test::readFile(KeyCheck::pathFor(database));
        QVERIFY(bytes.find(key) == std::string::npos);
        QVERIFY(bytes.find("4b4b4b4b") == std::string::npos);
    }
};

WIJKRONDE_TEST(KeyCheckTest)
#include "key_check_test.moc"
