// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/sync/account_editor.h"

#include "tests/qml/small_town.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class AccountEditorTest : public QObject {
    Q_OBJECT

    static QString lineOf(AccountEditor &account, const QString &label)
    {
        for (const auto &line : account.lines()->rows()) {
            if (line.label == label)
                return line.value;
        }
        return {};
    }

private slots:
    void theNumbersFollowWhatIsMadeAndSent()
    {
        SmallTown town;
        town.talk("housing", 20);
        AccountEditor account;
        town.pump();
        const auto made = value(town.store().outbox().count());
        QVERIFY(account.isRight());
        QCOMPARE(account.headline(), QStringLiteral("%1 van %1 bewerkingen verantwoord").arg(made));
        QCOMPARE(lineOf(account, QStringLiteral("Alleen op deze tablet")), QString::number(made));
        value(SyncWriter(town.store()).acknowledge(1, {{1, 0, 3, 1}, {3, 9, 0, 0}}, town.clock.now()));
        town.pump();
        QCOMPARE(lineOf(account, QStringLiteral("De registratie heeft ze")), QStringLiteral("1"));
        QCOMPARE(lineOf(account, QStringLiteral("Kon niet worden verwerkt")), QStringLiteral("1"));
        QVERIFY(account.isRight());
    }

    void aSumThatIsNotRightIsSaidAndWhatToDo()
    {
        SmallTown town;
        town.talk("housing", 20);
        value(Account(town.store()).noteErased(1)); // of something that is still there
        AccountEditor account;
        town.pump();
        QVERIFY(!account.isRight());
        QVERIFY(account.explanation().contains(QStringLiteral("Bel kantoor")));
    }
};
WIJKRONDE_TEST(AccountEditorTest)

} // namespace wijkronde::test

#include "account_editor_test.moc"
