// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/partners/similar_partners.h"

#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class SimilarPartnersTest : public QObject {
    Q_OBJECT

private slots:
    void aNameIsHeldAgainstThoseThatAreHereWordForWord()
    {
        SmallTown town;
        record::v1::Partner partner;
        partner.set_name("Taalhuis De Brug");
        const auto id = town.create(partner);
        SimilarPartners similar;
        similar.setName(QStringLiteral("ta"));
        town.pump();
        QVERIFY(similar.names().isEmpty());
        similar.setName(QStringLiteral("taalh"));
        town.pump();
        QCOMPARE(similar.names(), QStringList{"Taalhuis De Brug"});
        QCOMPARE(similar.ids(), QStringList{QString::fromStdString(id.toHex())});
        similar.setName(QStringLiteral("taalhuis de kade"));
        town.pump();
        QVERIFY(similar.names().isEmpty() && similar.ids().isEmpty());
    }

    void aLateAnswerIsNotForAnotherName()
    {
        SmallTown town;
        record::v1::Partner partner;
        partner.set_name("Taalhuis De Brug");
        town.create(partner);
        SimilarPartners similar;
        similar.setName(QStringLiteral("taalhuis"));
        similar.setName({});
        town.pump();
        QVERIFY(similar.names().isEmpty());
    }

    void whoIsThereMakesNoPartnerSimilar()
    {
        SmallTown town;
        record::v1::Partner partner;
        partner.set_name("Taalhuis De Brug");
        record::v1::PartnerContact person;
        person.set_partner_id(town.create(partner).toBytes());
        person.set_name("Bakker, Iris");
        town.create(person);
        SimilarPartners similar;
        similar.setName(QStringLiteral("bakker"));
        town.pump();
        QVERIFY(similar.names().isEmpty());
    }
};
WIJKRONDE_TEST(SimilarPartnersTest)

} // namespace wijkronde::test

#include "similar_partners_test.moc"
