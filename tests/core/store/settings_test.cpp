// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/settings.h"

#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void valuesAreKeptByName()
    {
        Tablet tablet;
        QCOMPARE(value(tablet.store->settings().value("theme", "system")), "system");
        value(tablet.store->settings().setValue("theme", "sun"));
        value(tablet.store->settings().setValue("name", "Joséphine 'x'"));
        value(tablet.store->settings().setValue("empty", ""));
        tablet.reopen();
        QCOMPARE(value(tablet.store->settings().value("theme", "system")), "sun");
        QCOMPARE(value(tablet.store->settings().value("name")), "Joséphine 'x'");
        QCOMPARE(value(tablet.store->settings().value("empty", "other")), "");
        value(tablet.store->settings().setValue("theme", "dark"));
        QCOMPARE(value(tablet.store->settings().value("theme")), "dark");
    }

    void whatTheStoreRemembersIsApartFromSettings()
    {
        Tablet tablet;
        const std::string bytes("\0\xff", 2);
        value(tablet.store->settings().setMeta("a", bytes));
        QCOMPARE(value(tablet.store->settings().meta("a")).value(), bytes);
        QVERIFY(!value(tablet.store->settings().meta("b")));
        QCOMPARE(value(tablet.store->settings().value("a", "none")), "none");
        value(tablet.store->settings().setMeta("a", {}));
        QCOMPARE(value(tablet.store->settings().meta("a")).value(), "");
    }
};

WIJKRONDE_TEST(SettingsTest)
#include "settings_test.moc"
