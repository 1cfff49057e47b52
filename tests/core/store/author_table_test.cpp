// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/author_table.h"

#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

class AuthorTableTest : public QObject {
    Q_OBJECT

private slots:
    void whoStandsBehindADeviceNumberIsKept()
    {
        Tablet tablet;
        const Id vera = tablet.random.id();
        value(AuthorTable(tablet.store->database()).put(7, vera, "Vera Voorbeeld"));
        tablet.reopen();
        AuthorTable authors(tablet.store->database());
        QCOMPARE(value(authors.find(7)), std::optional(Author{vera, "Vera Voorbeeld"}));
        QVERIFY(!value(authors.find(8)));
        value(authors.put(7, vera, "Vera Voorbeeld-Çelik"));
        QCOMPARE(value(authors.find(7))->name, "Vera Voorbeeld-Çelik");
    }

    void aMergeOfTheRegistryHasNoAuthor()
    {
        Tablet tablet;
        AuthorTable authors(tablet.store->database());
        QCOMPARE(test::codeOf(authors.put(0, tablet.random.id(), "Niemand")), ErrorCode::InvalidArgument);
        QVERIFY(!value(authors.find(0)));
    }
};

WIJKRONDE_TEST(AuthorTableTest)
#include "author_table_test.moc"
