// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/contacts/contact_detail.h"

#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class ContactDetailTest : public QObject {
    Q_OBJECT

    static QString hex(const Id &id) { return QString::fromStdString(id.toHex()); }

private slots:
    void everythingAboutAContactIsSaid()
    {
        SmallTown town;
        ContactDetail detail;
        detail.setRecordId(hex(town.talk("finance_debt", 20, "<b>vet</b> & zo")));
        town.pump();
        QVERIFY(detail.found() && detail.own() && detail.waiting());
        QCOMPARE(detail.title(), QStringLiteral("Geld"));
        QCOMPARE(detail.whenText(), QStringLiteral("Vandaag om 9.40 uur"));
        QCOMPARE(detail.placeName(), QStringLiteral("Buurthuis De Kade"));
        QCOMPARE(detail.note(), QStringLiteral("<b>vet</b> & zo"));
        QVERIFY(detail.approachText().contains(QStringLiteral("anoniem")));
        QCOMPARE(detail.sentText(), QStringLiteral("Alleen op deze tablet, sinds vandaag om 10.00 uur"));
    }

    void aColleaguesContactCannotBeChanged()
    {
        SmallTown town;
        const auto id = town.talk("housing", 20, {}, false);
        ContactDetail detail;
        detail.setRecordId(hex(id));
        town.pump();
        QVERIFY(!detail.own());
        QCOMPARE(detail.workerText(), QStringLiteral("Proefman, Sem"));
        detail.remove();
        town.pump();
        QVERIFY(detail.found());
    }

    void whatIsRemovedComesBackByUndo()
    {
        SmallTown town;
        ContactDetail detail;
        detail.setRecordId(hex(town.talk("housing", 20)));
        town.pump();
        QSignalSpy removed(&detail, &ContactDetail::removed);
        detail.remove();
        town.pump();
        QCOMPARE(removed.count(), 1);
        QVERIFY(!detail.found());
        detail.undoRemove();
        town.pump();
        QVERIFY(detail.found());
    }

    void anotherRecordTakesTheOldOnesPlace()
    {
        SmallTown town;
        const auto first = town.talk("housing", 20);
        const auto second = town.talk("finance_debt", 10);
        ContactDetail detail;
        detail.setRecordId(hex(first));
        detail.setRecordId(hex(second));
        town.pump();
        QCOMPARE(detail.title(), QStringLiteral("Geld"));
        detail.setRecordId({});
        QVERIFY(!detail.found());
    }
};
WIJKRONDE_TEST(ContactDetailTest)

} // namespace wijkronde::test

#include "contact_detail_test.moc"
