// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/store/drafts.h"

#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::idOf;
using test::Tablet;
using test::value;

class DraftsTest : public QObject {
    Q_OBJECT

private slots:
    void aDraftBelongsToOneRecordAndKind()
    {
        Tablet tablet;
        auto &drafts = tablet.store->drafts();
        const std::string form("a\0b", 3);
        value(drafts.put(idOf(1), 21, form, WallTime{Millis{1000}}));
        value(drafts.put(idOf(1), 22, "group", WallTime{Millis{2000}}));
        value(drafts.put(idOf(2), 21, "other", WallTime{Millis{3000}}));
        QCOMPARE(value(drafts.find(idOf(1), 21))->form, form);
        QCOMPARE(value(drafts.find(idOf(1), 22))->form, "group");
        QVERIFY(!value(drafts.find(idOf(2), 22)));
        value(drafts.put(idOf(1), 21, "newer", WallTime{Millis{4000}}));
        const auto all = value(drafts.all());
        QCOMPARE(all.size(), 3u);
        QCOMPARE(all[0].form, "newer");
        QCOMPARE(all[0].updatedAt, WallTime{Millis{4000}});
        value(drafts.erase(idOf(1), 21));
        value(drafts.erase(idOf(1), 21));
        QVERIFY(!value(drafts.find(idOf(1), 21)));
        QCOMPARE(value(drafts.find(idOf(1), 22))->kind, 22u);
    }

    void aDraftOfAnEditKnowsWhatItsAuthorSaw()
    {
        Tablet tablet;
        const std::string seen("state\0bytes", 11);
        value(tablet.store->drafts().put(idOf(1), 21, "form", tablet.clock.now(), seen));
        value(tablet.store->drafts().put(idOf(2), 21, "form", tablet.clock.now()));
        tablet.reopen();
        QCOMPARE(value(tablet.store->drafts().find(idOf(1), 21))->base, seen);
        QVERIFY(value(tablet.store->drafts().find(idOf(2), 21))->base.empty());
        QCOMPARE(value(tablet.store->drafts().all()).size(), 2u);
    }

    void aDraftSurvivesARestartAndIsNeitherSentNorFound()
    {
        Tablet tablet;
        value(tablet.store->drafts().put(idOf(1), 21, test::contactOf(1, "typed").SerializeAsString(),
                                         tablet.clock.now()));
        tablet.reopen();
        QVERIFY(value(tablet.store->drafts().find(idOf(1), 21)));
        QCOMPARE(value(tablet.store->outbox().count()), 0u);
        QVERIFY(!value(tablet.store->find(idOf(1))));
        QCOMPARE(value(tablet.store->database().number("SELECT count(*) FROM search_content")), 0);
    }

    void aSaveTakesItsOwnDraftOnly()
    {
        Tablet tablet;
        auto &drafts = tablet.store->drafts();
        for (const auto &[id, kind] : {std::pair{idOf(1), 21u}, {idOf(1), 22u}, {idOf(2), 21u}})
            value(drafts.put(id, kind, "x", tablet.clock.now()));
        auto work = tablet.workspace();
        CreateOptions options;
        options.id = idOf(1);
        options.eraseDraft = true;
        value(createRecord(work, test::contactOf(1), options));
        QCOMPARE(value(drafts.all()).size(), 2u);
        QVERIFY(!value(drafts.find(idOf(1), 21)));
    }
};

WIJKRONDE_TEST(DraftsTest)
#include "drafts_test.moc"
