// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/choice_editor.h"

#include "core/schema/network.pb.h"
#include "core/store/quarantine.h"
#include "qml/choices/choice_list_model.h"
#include "qml/contacts/log_draft.h"
#include "tests/qml/choices/two_answers.h"
#include "tests/support/test_program.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {
namespace {

QString idOf(const Id &record)
{
    return QStringLiteral("record:") + QString::fromStdString(record.toHex());
}

QString textAt(ChoiceEditor &choice, int row, AnswerListModel::Role role)
{
    return choice.answers()->index(row).data(role).toString();
}

std::string noteOf(SmallTown &town, const Id &id)
{
    record::v1::Contact contact;
    contact.ParseFromString((*value(town.store().find(id))).shown());
    return contact.work_note();
}

} // namespace

class ChoiceEditorTest : public QObject {
    Q_OBJECT

private slots:
    void bothTextsAreShownWithWhoAndWhenAndWhatDiffers()
    {
        SmallTown town;
        Colleague sem(town);
        ChoiceEditor choice;
        choice.setChoiceId(idOf(sem.twoNotes("belt <terug> morgen", "belt vandaag terug")));
        town.pump();
        QVERIFY(choice.found());
        QCOMPARE(choice.kind(), QStringLiteral("text"));
        QCOMPARE(choice.title(), QStringLiteral("Wonen"));
        QCOMPARE(choice.question(), QStringLiteral("Notitie: wat klopt er?"));
        QCOMPARE(choice.answers()->rowCount(), 2);
        QCOMPARE(textAt(choice, 0, AnswerListModel::WriterRole), QStringLiteral("Jij"));
        QCOMPARE(textAt(choice, 0, AnswerListModel::ChooseTextRole), QStringLiteral("Die van mij"));
        QCOMPARE(textAt(choice, 0, AnswerListModel::WhenRole), QStringLiteral("Vandaag om 10.00 uur"));
        QCOMPARE(textAt(choice, 1, AnswerListModel::WriterRole), QStringLiteral("Proefman, Sem"));
        QCOMPARE(textAt(choice, 1, AnswerListModel::ChooseTextRole), QStringLiteral("Die van Sem"));
        QCOMPARE(textAt(choice, 0, AnswerListModel::TextRole), QStringLiteral("belt <terug> morgen"));
        QCOMPARE(textAt(choice, 0, AnswerListModel::MarkupRole),
                 QStringLiteral("belt <b><u>&lt;terug&gt; morgen</u></b>"));
        QCOMPARE(choice.joinedText(), QStringLiteral("belt <terug> morgen\n\nbelt vandaag terug"));
    }

    void afterAChoiceTheNextOneComesAndUndoShowsBothAgain()
    {
        SmallTown town;
        Colleague sem(town);
        const auto first = sem.twoNotes("eigen", "van Sem");
        town.clock.advance(std::chrono::minutes(1));
        const auto second = sem.twoNotes("nog een", "ook een");
        ChoiceEditor choice;
        choice.setChoiceId(idOf(first));
        town.pump();
        QSignalSpy decided(&choice, &ChoiceEditor::decided);
        choice.choose(0);
        town.pump();
        QCOMPARE(decided.count(), 1);
        QCOMPARE(decided.at(0).at(0).toString(), QStringLiteral("Gekozen: die van jou."));
        QCOMPARE(noteOf(town, first), "eigen");
        QCOMPARE(choice.choiceId(), idOf(second));
        QSignalSpy undone(&choice, &ChoiceEditor::undone);
        choice.undo();
        town.pump();
        QCOMPARE(undone.count(), 1);
        QCOMPARE(noteOf(town, first), "van Sem");
        QCOMPARE(choice.choiceId(), idOf(first));
        QCOMPARE(choice.answers()->rowCount(), 2);
        choice.chooseText(QStringLiteral("samen"));
        town.pump();
        QCOMPARE(noteOf(town, first), "samen");
        choice.choose(1);
        town.pump();
        QCOMPARE(noteOf(town, second), "ook een");
        QVERIFY(!choice.found());
        QVERIFY(choice.kind().isEmpty());
    }

    void aCriticalFieldIsToBeChosenTogether()
    {
        SmallTown town;
        Colleague sem(town);
        const auto base = sem.contact("note");
        sem.here(base, [](auto &wanted) { wanted.set_confidentiality("restricted_safety"); });
        sem.edit(base, [&](auto &builder) {
            builder.change(Colleague::changed(base, [](auto &wanted) { wanted.set_confidentiality("open_team"); }));
        });
        ChoiceEditor choice;
        choice.setChoiceId(idOf(base.id()));
        town.pump();
        QCOMPARE(choice.kind(), QStringLiteral("critical"));
        QCOMPARE(textAt(choice, 0, AnswerListModel::TextRole), QStringLiteral("Alleen veiligheid"));
        QCOMPARE(textAt(choice, 1, AnswerListModel::TextRole), QStringLiteral("Hele team"));
        QVERIFY(choice.explanation().contains(QStringLiteral("strengste")));
    }

    void whatWasChangedWhileItWasRemovedIsKeptOrRemoved()
    {
        SmallTown town;
        Colleague sem(town);
        const auto base = sem.contact("note");
        sem.here(base, [](auto &wanted) { wanted.set_work_note("verder gegaan"); });
        sem.edit(base, [](auto &builder) { builder.remove(); });
        ChoiceEditor choice;
        choice.setChoiceId(idOf(base.id()));
        town.pump();
        QCOMPARE(choice.kind(), QStringLiteral("removed"));
        QCOMPARE(choice.facts()->rows().at(0).value, QStringLiteral("verder gegaan"));
        choice.remove();
        town.pump();
        QVERIFY(!choice.found());
        QVERIFY((*value(town.store().find(base.id()))).isDeleted());
        choice.undo();
        town.pump();
        QVERIFY(!(*value(town.store().find(base.id()))).isDeleted());
        choice.keep();
        town.pump();
        QCOMPARE(noteOf(town, base.id()), "verder gegaan");
    }

    void whatWasKeptBackSaysWhyAndHasAFileToRead()
    {
        SmallTown town;
        ChoiceEditor choice;
        choice.setChoiceId(keptBack(town, town.talkForm("finance_debt", 20, "belangrijk")));
        town.pump();
        QCOMPARE(choice.kind(), QStringLiteral("kept"));
        QVERIFY(choice.canFix() && choice.isLog());
        QVERIFY(choice.reasonText().contains(QStringLiteral("te veel mensen")));
        QVERIFY(choice.fileText().contains(QStringLiteral("Notitie: belangrijk\n")));
        QVERIFY(choice.fileText().contains(QStringLiteral("Testeboer, Noor")));
        // Of the name everybody sees: only the day.
        QCOMPARE(choice.suggestedFileName(),
                 QStringLiteral("Wijkronde niet verwerkt %1.txt").arg(town.session().today().toString(Qt::ISODate)));
    }

    void takenBackItIsNotSentAnyMoreAndUndoBringsItBack()
    {
        SmallTown town;
        ChoiceEditor choice;
        const auto id = keptBack(town, town.talkForm("finance_debt", 20, "belangrijk"));
        choice.setChoiceId(id);
        town.pump();
        choice.withdraw();
        town.pump();
        QVERIFY(!choice.found());
        QCOMPARE(value(Quarantine(town.store()).count()), 0);
        choice.undo();
        town.pump();
        QCOMPARE(choice.choiceId(), id);
        QCOMPARE(value(Quarantine(town.store()).count()), 1);
    }

    void twoPartnersThatLookTheSameAreJudgedAndNothingIsMerged()
    {
        SmallTown town;
        record::v1::Partner partner;
        partner.set_name("Taalhuis De Brug");
        partner.set_phone("0600000002");
        town.create(partner);
        partner.set_name("taalhuis de brug");
        partner.set_phone("0600000003");
        town.create(partner);
        ChoiceListModel list;
        town.pump();
        QCOMPARE(list.count(), 1);
        QCOMPARE(list.index(0).data(ChoiceListModel::HeadingRole).toString(), QStringLiteral("Misschien dubbel"));
        ChoiceEditor choice;
        choice.setChoiceId(list.index(0).data(ChoiceListModel::ChoiceIdRole).toString());
        town.pump();
        QCOMPARE(choice.kind(), QStringLiteral("pair"));
        QCOMPARE(choice.answers()->rowCount(), 2);
        QVERIFY(textAt(choice, 0, AnswerListModel::TextRole).contains(QStringLiteral("Telefoon: 060000000")));
        choice.judge(true);
        town.pump();
        QVERIFY(!choice.found());
        QVERIFY(list.empty());
        choice.undo();
        town.pump();
        QCOMPARE(choice.kind(), QStringLiteral("pair"));
        choice.judge(false);
        town.pump();
        QVERIFY(list.empty());
    }

    void savingTheFormTakesThePlaceOfWhatWasKeptBack()
    {
        SmallTown town;
        ChoiceEditor choice;
        choice.setChoiceId(keptBack(town, town.talkForm("finance_debt", 20, "belangrijk")));
        town.pump();
        auto work = town.workspace();
        const auto recordId = *Id::fromHex(choice.recordId().toStdString());
        const auto opened = value(openForm(work, recordId));
        auto *form = dynamic_cast<record::v1::Contact *>(opened.form.get());
        QVERIFY(form);
        QCOMPARE(form->work_note(), "belangrijk");
        form->set_work_note("aangepast");
        const auto saved = value(saveForm(work, opened, *form));
        town.pump();
        QVERIFY(!choice.found());
        QCOMPARE(noteOf(town, recordId), "aangepast");
        QCOMPARE(value(town.store().outbox().count()), 1u);
        value(undoSave(work, saved));
        QCOMPARE(noteOf(town, recordId), "belangrijk");
    }
};
WIJKRONDE_TEST(ChoiceEditorTest)

} // namespace wijkronde::test

#include "choice_editor_test.moc"
