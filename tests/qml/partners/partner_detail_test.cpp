// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/partner_detail.h"

#include "core/usecases/check_partner.h"
#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class PartnerDetailTest : public QObject {
    Q_OBJECT

    struct School {
        explicit School(SmallTown &town)
        {
            record::v1::Partner school;
            school.set_name("Basisschool De Vuurvlinder");
            school.set_partner_kind("school");
            school.set_place_id(SmallTown::kSchool.toBytes());
            school.add_known_by_ids(SmallTown::kColleague.toBytes());
            id = town.create(school);
            record::v1::PartnerContact someone;
            someone.set_name("Bakker, Iris");
            someone.set_role("Intern begeleider");
            someone.set_phone("0600000002");
            someone.set_partner_id(id.toBytes());
            person = town.create(someone);
        }
        QString hex() const { return QString::fromStdString(id.toHex()); }
        Id id;
        Id person;
    };

    static QString personText(PartnerDetail &detail, int role)
    {
        return detail.people()->data(detail.people()->index(0), role).toString();
    }

private slots:
    void aPartnerIsShownWithItsPlaceItsPeopleAndWhoKnowsIt()
    {
        SmallTown town;
        const School school(town);
        PartnerDetail detail;
        const QAbstractItemModelTester tester(detail.people(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        detail.setRecordId(school.hex());
        town.pump();
        QVERIFY(detail.found());
        QCOMPARE(detail.title(), QStringLiteral("Basisschool De Vuurvlinder"));
        QCOMPARE(detail.kindText(), QStringLiteral("School"));
        QCOMPARE(detail.placeText(), QStringLiteral("Basisschool De Vuurvlinder"));
        QCOMPARE(detail.knownByText(), QStringLiteral("Proefman, Sem"));
        QCOMPARE(detail.people()->rowCount(), 1);
        QCOMPARE(personText(detail, PersonListModel::NameRole), QStringLiteral("Bakker, Iris"));
        QCOMPARE(personText(detail, PersonListModel::PhoneRole), QStringLiteral("0600000002"));
        QVERIFY(detail.waiting());
        QVERIFY(detail.choiceId().isEmpty());
    }

    void anAnswerIsKeptSaidAndCanBeTakenBack()
    {
        SmallTown town;
        const School school(town);
        PartnerDetail detail;
        detail.setRecordId(school.hex());
        town.pump();
        QSignalSpy said(&detail, &PartnerDetail::kept);
        detail.check(detail.shownId(), QString::fromStdString(school.person.toHex()), QStringLiteral("right"));
        town.pump();
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.first().at(0).toString(), QStringLiteral("Bewaard: Klopt"));
        QCOMPARE(detail.freshness(), QStringLiteral("fresh"));
        QCOMPARE(personText(detail, PersonListModel::FreshnessRole), QStringLiteral("fresh"));
        QCOMPARE(detail.historyText(), QStringLiteral("Vandaag om 10.00 uur · Bakker, Iris · Klopt · jij"));
        detail.undo();
        town.pump();
        QCOMPARE(detail.freshness(), QStringLiteral("unchecked"));
        QVERIFY(detail.historyText().isEmpty());
    }

    void whoKnowsThePartnerAndWhoIsStillThereIsSaidWithATap()
    {
        SmallTown town;
        const School school(town);
        auto work = town.workspace();
        value(succeedContact(work, *value(town.store().find(school.person)), SmallTown::kColleague));
        PartnerDetail detail;
        detail.setRecordId(school.hex());
        town.pump();
        QVERIFY(!detail.isKnown());
        QSignalSpy said(&detail, &PartnerDetail::kept);
        detail.setKnown(true);
        detail.setKnown(true);
        town.pump();
        QVERIFY(detail.isKnown());
        QCOMPARE(said.count(), 1);
        QVERIFY(detail.knownByText().contains(QStringLiteral("Proefman, Sem")));
        QVERIFY(detail.knownByText() != QStringLiteral("Proefman, Sem"));
        detail.undo();
        town.pump();
        QVERIFY(!detail.isKnown());
        QCOMPARE(personText(detail, PersonListModel::LeftRole), QStringLiteral("true"));
        detail.bringBack(QString::fromStdString(school.person.toHex()));
        town.pump();
        QCOMPARE(said.count(), 2);
        QCOMPARE(personText(detail, PersonListModel::LeftRole), QStringLiteral("false"));
        detail.undo();
        town.pump();
        QCOMPARE(personText(detail, PersonListModel::LeftRole), QStringLiteral("true"));
        // Once is enough.
        detail.undo();
        town.pump();
        QCOMPARE(personText(detail, PersonListModel::LeftRole), QStringLiteral("true"));
    }

    void whatIsNotAPartnerIsNotFound()
    {
        SmallTown town;
        PartnerDetail detail;
        detail.setRecordId(QString::fromStdString(SmallTown::kSchool.toHex()));
        town.pump();
        QVERIFY(!detail.found());
        QVERIFY(detail.title().isEmpty() && detail.historyText().isEmpty());
        QSignalSpy said(&detail, &PartnerDetail::kept);
        detail.check(detail.shownId(), {}, QStringLiteral("right"));
        town.pump();
        QCOMPARE(said.count(), 0);
    }
};
WIJKRONDE_TEST(PartnerDetailTest)

} // namespace wijkronde::test

#include "partner_detail_test.moc"
