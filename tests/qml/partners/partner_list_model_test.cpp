// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/partner_list_model.h"

#include "core/usecases/check_partner.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class PartnerListModelTest : public QObject {
    Q_OBJECT

    using Tester = QAbstractItemModelTester;
    static constexpr auto kMode = Tester::FailureReportingMode::QtTest;

    static Id partner(SmallTown &town, const char *name, const char *kind = "school")
    {
        record::v1::Partner partner;
        partner.set_name(name);
        partner.set_partner_kind(kind);
        partner.add_domains("parenting_growing_up");
        return town.create(partner);
    }
    static void look(SmallTown &town, const Id &partner, const char *result)
    {
        auto work = town.workspace();
        value(checkPartner(work, SmallTown::kWorker, {partner, std::nullopt, result, {}}));
        town.pump();
    }
    static QString textAt(const PartnerListModel &list, int row, int role)
    {
        return list.data(list.index(row), role).toString();
    }

private slots:
    void aLongListIsReadByPagesInOrderOfName()
    {
        SmallTown town;
        for (int i = 0; i < 120; ++i)
            partner(town, ("Partner " + std::to_string(100 + i)).c_str());
        PartnerListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        QCOMPARE(list.rowCount(), PartnerListModel::kPageSize);
        list.loadMore();
        town.pump();
        list.loadMore();
        town.pump();
        QCOMPARE(list.rowCount(), 120);
        QVERIFY(!list.canFetchMore({}));
        QCOMPARE(textAt(list, 0, PartnerListModel::TitleRole), QStringLiteral("Partner 100"));
        QCOMPARE(textAt(list, 119, PartnerListModel::TitleRole), QStringLiteral("Partner 219"));
    }

    void aLookChangesTheWordAndTheColourOfARow()
    {
        SmallTown town;
        const auto school = partner(town, "Basisschool De Vuurvlinder");
        PartnerListModel list;
        const Tester tester(&list, kMode);
        QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
        town.pump();
        QCOMPARE(textAt(list, 0, PartnerListModel::FreshnessRole), QStringLiteral("unchecked"));
        QCOMPARE(textAt(list, 0, PartnerListModel::FreshnessTextRole), QStringLiteral("Nog niet nagevraagd"));
        look(town, school, "right");
        QCOMPARE(textAt(list, 0, PartnerListModel::FreshnessRole), QStringLiteral("fresh"));
        QCOMPARE(textAt(list, 0, PartnerListModel::FreshnessTextRole), QStringLiteral("Klopt, nagevraagd: vandaag"));
        town.clock.advance(std::chrono::hours(24 * 400));
        town.session().noteDay();
        town.pump();
        QCOMPARE(textAt(list, 0, PartnerListModel::FreshnessRole), QStringLiteral("stale"));
        look(town, school, "gone");
        QCOMPARE(textAt(list, 0, PartnerListModel::FreshnessTextRole), QStringLiteral("Misschien weg"));
        QCOMPARE(resets.count(), 0);
    }

    void searchFindsWhoIsThereAndSaysHowMany()
    {
        SmallTown town;
        const auto school = partner(town, "Basisschool De Vuurvlinder");
        partner(town, "Mbo Waterland");
        record::v1::PartnerContact person;
        person.set_name("Proefman, Joséphine");
        person.set_partner_id(school.toBytes());
        town.create(person);
        PartnerListModel list;
        const Tester tester(&list, kMode);
        town.pump();
        QVERIFY(list.resultText().isEmpty());
        list.setQuery(QStringLiteral("josephine"));
        town.pump();
        QCOMPARE(list.rowCount(), 1);
        QVERIFY(textAt(list, 0, PartnerListModel::SubtitleRole).startsWith(QStringLiteral("Proefman, Joséphine · ")));
        QCOMPARE(list.resultText(), QStringLiteral("1 partner gevonden"));
        list.setQuery(QStringLiteral("zzzz"));
        town.pump();
        QCOMPARE(list.resultText(), QStringLiteral("Geen partners gevonden"));
        QVERIFY(list.isEmpty() && list.isFiltered());
        list.clearFilters();
        town.pump();
        QCOMPARE(list.rowCount(), 2);
    }

    void filtersHoldTogether()
    {
        SmallTown town;
        partner(town, "Basisschool", "school");
        partner(town, "Schuldhulp", "debt_help");
        PartnerListModel list;
        town.pump();
        list.setKindFilter(QStringLiteral("debt_help"));
        town.pump();
        QCOMPARE(list.rowCount(), 1);
        list.setDomainFilter(QStringLiteral("housing"));
        town.pump();
        QCOMPARE(list.rowCount(), 0);
    }
};
WIJKRONDE_TEST(PartnerListModelTest)

} // namespace wijkronde::test

#include "partner_list_model_test.moc"
