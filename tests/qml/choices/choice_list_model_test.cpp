// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/choice_list_model.h"

#include "qml/app/app_context.h"
#include "qml/contacts/contact_detail.h"
#include "tests/qml/choices/two_answers.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

namespace wijkronde::test {

class ChoiceListModelTest : public QObject {
    Q_OBJECT

    static QString at(const ChoiceListModel &list, int row, ChoiceListModel::Role role)
    {
        return list.index(row).data(role).toString();
    }

private slots:
    void whatWaitsIsGroupedWithTheNewestFirstAndTheBadgeCountsIt()
    {
        SmallTown town;
        AppContext context(nullptr);
        ChoiceListModel list;
        town.pump();
        QVERIFY(list.empty() && !list.loading());
        QCOMPARE(context.choiceCount(), 0);
        Colleague sem(town);
        sem.twoNotes("eigen", "van Sem");
        const auto base = sem.contact("note");
        sem.here(base, [](auto &wanted) { wanted.set_work_note("verder"); });
        sem.edit(base, [](auto &builder) { builder.remove(); });
        town.clock.advance(std::chrono::minutes(2));
        const auto newest = sem.twoNotes("later", "nog later");
        QCOMPARE(list.count(), 3);
        QCOMPARE(context.choiceCount(), 3);
        QCOMPARE(at(list, 0, ChoiceListModel::ChoiceIdRole),
                 QStringLiteral("record:") + QString::fromStdString(newest.toHex()));
        QCOMPARE(at(list, 0, ChoiceListModel::HeadingRole), QStringLiteral("Twee mensen schreven iets anders"));
        QCOMPARE(at(list, 1, ChoiceListModel::HeadingRole), QString());
        QCOMPARE(at(list, 2, ChoiceListModel::HeadingRole),
                 QStringLiteral("De een verwijderde het, de ander wijzigde het"));
        QCOMPARE(at(list, 0, ChoiceListModel::TitleRole), QStringLiteral("Wonen"));
        QCOMPARE(at(list, 0, ChoiceListModel::SubtitleRole), QStringLiteral("Notitie, sinds vandaag om 10.02 uur"));
    }

    void aContactSaysThatThereIsSomethingToChooseAndShowsBothCriticalAnswers()
    {
        SmallTown town;
        Colleague sem(town);
        const auto base = sem.contact("note");
        ContactDetail detail;
        detail.setRecordId(QString::fromStdString(base.id().toHex()));
        town.pump();
        QVERIFY(detail.choiceTitle().isEmpty());
        QVERIFY(detail.approachText().contains(QStringLiteral("anoniem")));
        sem.here(base, [](auto &wanted) { wanted.set_identification("referenced"); });
        sem.edit(base, [&](auto &builder) {
            builder.change(Colleague::changed(base, [](auto &wanted) { wanted.set_identification("identified"); }));
        });
        QCOMPARE(detail.choiceTitle(), QStringLiteral("Let op: hier staan twee antwoorden. Kies samen."));
        QCOMPARE(detail.choiceText(),
                 QStringLiteral("Anoniem of op naam: ‘Met kenmerk’ (jij) of ‘Op naam’ (Proefman, Sem)"));
        QVERIFY(!detail.approachText().contains(QStringLiteral("anoniem")));
    }
};
WIJKRONDE_TEST(ChoiceListModelTest)

} // namespace wijkronde::test

#include "choice_list_model_test.moc"
