// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/signals/signal_detail.h"

#include "tests/qml/signals/given_signals.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class SignalDetailTest : public QObject {
    Q_OBJECT

    static void look(SmallTown &town, SignalDetail &detail, const Id &id)
    {
        detail.setRecordId(QString::fromStdString(id.toHex()));
        town.pump();
    }

private slots:
    void aSignalShowsWhatWasSaidAndWhatPolicyAnswered()
    {
        SmallTown town;
        const auto id = giveSignal(town, "waiting_list", "Schuldhulp begint pas na negen weken.", 0);
        SignalDetail detail;
        look(town, detail, id);
        QVERIFY(detail.found() && detail.waiting() && detail.canEdit());
        QCOMPARE(detail.title(), QStringLiteral("Wachtlijst"));
        QCOMPARE(detail.text(), QStringLiteral("Schuldhulp begint pas na negen weken."));
        QCOMPARE(detail.statusText(), QStringLiteral("Nog te versturen"));
        QCOMPARE(detail.whenText(), QStringLiteral("Vandaag om 10.00 uur"));
        QCOMPARE(detail.placeText(), QStringLiteral("Buurthuis De Kade"));
        QCOMPARE(detail.workersText(), QStringLiteral("Jij"));
        QVERIFY(detail.repliesText().isEmpty() && detail.choiceId().isEmpty());
        answerSignal(town, id, "seen", {});
        answerSignal(town, id, "answered", "Vanaf mei twee mensen erbij.");
        QCOMPARE(detail.repliesText(),
                 QStringLiteral("Beantwoord · vandaag · Afdeling beleid\nVanaf mei twee mensen erbij.\n\n"
                                "Gezien · vandaag · Afdeling beleid"));
        QCOMPARE(detail.standing(), QStringLiteral("answered"));
        // What was answered is not changed any more.
        QVERIFY(!detail.canEdit());
    }

    void aSignalIsTakenAwayByWhoGaveItAndThatCanBeUndone()
    {
        SmallTown town;
        const auto id = giveSignal(town, "waiting_list", "Wachten", 0);
        SignalDetail detail;
        QSignalSpy removed(&detail, &SignalDetail::removed);
        look(town, detail, id);
        detail.remove();
        town.pump();
        QCOMPARE(removed.count(), 1);
        QVERIFY(!detail.found());
        detail.undoRemove();
        town.pump();
        QVERIFY(detail.found());
        look(town, detail, giveSignal(town, "waiting_list", "Wachten", 0, false));
        QCOMPARE(detail.workersText(), QStringLiteral("Proefman, Sem"));
        QVERIFY(!detail.canEdit());
        detail.remove();
        town.pump();
        QVERIFY(detail.found() && removed.count() == 1);
    }

    void whatIsNoSignalIsNotFound()
    {
        SmallTown town;
        SignalDetail detail;
        look(town, detail, SmallTown::kSchool);
        QVERIFY(!detail.found() && detail.title().isEmpty() && detail.repliesText().isEmpty());
    }
};
WIJKRONDE_TEST(SignalDetailTest)

} // namespace wijkronde::test

#include "signal_detail_test.moc"
