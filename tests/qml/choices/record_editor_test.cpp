// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "qml/choices/record_editor.h"

#include "core/schema/network.pb.h"
#include "core/usecases/check_partner.h"
#include "core/usecases/find_partners.h"
#include "core/usecases/signals.h"
#include "core/usecases/visits.h"
#include "qml/choices/choice_editor.h"
#include "tests/qml/choices/two_answers.h"
#include "tests/support/test_program.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest/QtTest>

namespace wijkronde::test {

class RecordEditorTest : public QObject {
    Q_OBJECT

    static record::v1::Partner partner()
    {
        record::v1::Partner partner;
        partner.set_name("Taalhuis De Brug");
        partner.set_partner_kind("library");
        partner.add_domains("housing");
        partner.set_place_id(SmallTown::kLibrary.toBytes());
        partner.set_note("Op woensdag open.");
        partner.set_known_since_ms(1'600'000'000'000);
        partner.set_known_since_offset_min(60);
        return partner;
    }
    static QModelIndex row(RecordEditor &editor, const char *label)
    {
        const auto *fields = editor.fields();
        for (int i = 0; i < fields->rowCount(); ++i) {
            if (fields->index(i).data(FieldListModel::LabelRole) == QString::fromUtf8(label))
                return fields->index(i);
        }
        return {};
    }
    static int tag(RecordEditor &editor, const char *label)
    {
        return row(editor, label).data(FieldListModel::TagRole).toInt();
    }
    static QString textAt(RecordEditor &editor, const char *label, FieldListModel::Role role)
    {
        return row(editor, label).data(role).toString();
    }
    static record::v1::Partner stored(SmallTown &town, const QString &id)
    {
        record::v1::Partner found;
        found.ParseFromString((*value(town.store().find(*Id::fromHex(id.toStdString())))).shown());
        return found;
    }

private slots:
    void aPartnerThatWasKeptBackIsPutRightAndSentAnew()
    {
        SmallTown town;
        ChoiceEditor choice;
        choice.setChoiceId(keptBack(town, partner()));
        town.pump();
        QVERIFY(choice.canFix() && !choice.isLog());
        const auto id = choice.recordId();
        RecordEditor editor;
        const QAbstractItemModelTester tester(editor.fields(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        editor.begin(id);
        town.pump();
        QCOMPARE(editor.title(), QStringLiteral("Netwerkpartner"));
        QCOMPARE(textAt(editor, "Naam", FieldListModel::FormRole), QStringLiteral("line"));
        QCOMPARE(textAt(editor, "Naam", FieldListModel::TextRole), QStringLiteral("Taalhuis De Brug"));
        QCOMPARE(textAt(editor, "Notitie", FieldListModel::FormRole), QStringLiteral("note"));
        QCOMPARE(textAt(editor, "Soort partner", FieldListModel::FormRole), QStringLiteral("choice"));
        QCOMPARE(textAt(editor, "Soort partner", FieldListModel::TextRole), QStringLiteral("library"));
        QCOMPARE(row(editor, "Waarover").data(FieldListModel::CodesRole).toStringList(), QStringList{"housing"});
        QCOMPARE(textAt(editor, "Bekend sinds", FieldListModel::FormRole), QStringLiteral("fixed"));
        QCOMPARE(textAt(editor, "Waar", FieldListModel::FormRole), QStringLiteral("link"));
        QVERIFY(!row(editor, "Tijdzone").isValid());
        editor.setText(tag(editor, "Naam"), QStringLiteral("Taalhuis De Kade"));
        editor.toggleCode(tag(editor, "Waarover"), QStringLiteral("housing"));
        editor.toggleCode(tag(editor, "Waarover"), QStringLiteral("finance_debt"));
        editor.takeOff(tag(editor, "Waar"));
        QVERIFY(!row(editor, "Waar").isValid());
        QSignalSpy saved(&editor, &RecordEditor::saved);
        editor.save();
        town.pump();
        QCOMPARE(saved.count(), 1);
        const auto now = stored(town, id);
        QCOMPARE(now.name(), "Taalhuis De Kade");
        QCOMPARE(now.domains_size(), 1);
        QCOMPARE(now.domains(0), "finance_debt");
        QVERIFY(!now.has_place_id());
        QCOMPARE(now.known_since_ms(), 1'600'000'000'000);
        QCOMPARE(value(Quarantine(town.store()).count()), 0);
        QCOMPARE(value(town.store().outbox().count()), 1u);
        QVERIFY(!choice.found());
        editor.undo();
        town.pump();
        QCOMPARE(stored(town, id).name(), "Taalhuis De Brug");
    }

    void codesThatNobodyOffersAreShownAndCanBeTakenOff()
    {
        SmallTown town;
        auto full = partner();
        for (int i = 0; i < 300; ++i)
            full.add_domains("code_" + std::to_string(i));
        const auto id = QString::fromStdString(town.create(full).toHex());
        RecordEditor editor;
        editor.begin(id);
        town.pump();
        const auto others = textAt(editor, "Waarover", FieldListModel::TextRole);
        QVERIFY(others.startsWith(QStringLiteral("code_")));
        QVERIFY(others.endsWith(QStringLiteral("en nog 288")));
        editor.takeOff(tag(editor, "Waarover"));
        QVERIFY(textAt(editor, "Waarover", FieldListModel::TextRole).isEmpty());
        editor.save();
        town.pump();
        QCOMPARE(stored(town, id).domains_size(), 1);
        QCOMPARE(stored(town, id).domains(0), "housing");
    }

    void aTextThatIsTooLongSaysByHowMuchAndIsNotSaved()
    {
        SmallTown town;
        RecordEditor editor;
        editor.begin(QString::fromStdString(town.create(partner()).toHex()));
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0").repeated(23));
        QCOMPARE(textAt(editor, "Telefoon", FieldListModel::ErrorTextRole),
                 QStringLiteral("Hoogstens 20 tekens; dit zijn er 23."));
        editor.save();
        town.pump();
        QVERIFY(!editor.errorTitle().isEmpty());
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000002"));
        QVERIFY(editor.errorTitle().isEmpty());
        QVERIFY(textAt(editor, "Telefoon", FieldListModel::ErrorTextRole).isEmpty());
    }

    void whatIsTypedIsKeptUntilItIsSavedOrBegunAgain()
    {
        SmallTown town;
        const auto id = QString::fromStdString(town.create(partner()).toHex());
        {
            RecordEditor editor;
            editor.begin(id);
            town.pump();
            editor.setText(tag(editor, "Naam"), QStringLiteral("Half"));
            editor.keep();
            town.pump();
        }
        RecordEditor editor;
        editor.begin(id);
        town.pump();
        QVERIFY(editor.draftRestored());
        QCOMPARE(textAt(editor, "Naam", FieldListModel::TextRole), QStringLiteral("Half"));
        editor.beginAgain();
        town.pump();
        QVERIFY(!editor.draftRestored());
        QCOMPARE(textAt(editor, "Naam", FieldListModel::TextRole), QStringLiteral("Taalhuis De Brug"));
        editor.begin(id);
        town.pump();
        QVERIFY(!editor.draftRestored());
    }

    void everyKindThatAPersonMakesHasAForm()
    {
        for (const auto *name : {"partner", "partner_contact", "place", "visit"})
            QVERIFY2(hasRecordForm(kindByName(name)->number()), name);
        // Those have their own.
        QVERIFY(!hasRecordForm(kindByName("contact")->number()));
        QVERIFY(!hasRecordForm(kindByName("group_activity")->number()));
        QVERIFY(!hasRecordForm(999));
    }

    void aNewPartnerNeedsOnlyANameAndStandsWhereTheWorkerIs()
    {
        SmallTown town;
        auto work = town.workspace();
        value(startVisit(work, SmallTown::kWorker, SmallTown::kLibrary));
        RecordEditor editor;
        editor.beginPartner();
        town.pump();
        QVERIFY(editor.isNew() && !editor.canSave());
        QVERIFY(row(editor, "Waar").isValid());
        editor.setText(tag(editor, "Naam"), QStringLiteral("  "));
        QVERIFY(!editor.canSave());
        editor.setText(tag(editor, "Naam"), QStringLiteral("Leesgroep De Bladzijde"));
        QVERIFY(editor.canSave());
        QSignalSpy saved(&editor, &RecordEditor::saved);
        editor.save();
        town.pump();
        QCOMPARE(saved.count(), 1);
        auto found = value(findPartners(work, {}, std::nullopt, 50));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().partner.name(), std::string("Leesgroep De Bladzijde"));
        QCOMPARE(found.front().partner.place_id(), SmallTown::kLibrary.toBytes());
        editor.undo();
        town.pump();
        QVERIFY(value(findPartners(work, {}, std::nullopt, 50)).empty());
    }

    void aNewPartnerThatWasBegunIsThereAgain()
    {
        SmallTown town;
        {
            RecordEditor editor;
            editor.beginPartner();
            town.pump();
            editor.setText(tag(editor, "Naam"), QStringLiteral("Leesgr"));
            editor.keep();
            town.pump();
        }
        RecordEditor editor;
        editor.beginPerson(QString::fromStdString(SmallTown::kLibrary.toHex()), {});
        town.pump();
        QVERIFY(!editor.draftRestored());
        editor.beginPartner();
        town.pump();
        QVERIFY(editor.draftRestored());
        QCOMPARE(textAt(editor, "Naam", FieldListModel::TextRole), QStringLiteral("Leesgr"));
        editor.beginAgain();
        town.pump();
        QVERIFY(!editor.draftRestored() && !editor.canSave());
    }

    void onlyANewPartnerTellsItsNameToBeHeldAgainstOthers()
    {
        SmallTown town;
        const auto id = town.create(partner());
        RecordEditor editor;
        editor.beginPartner();
        town.pump();
        editor.setText(tag(editor, "Naam"), QStringLiteral("taalh"));
        QCOMPARE(editor.newPartnerName(), QStringLiteral("taalh"));
        editor.begin(QString::fromStdString(id.toHex()));
        town.pump();
        QVERIFY(!editor.isNew() && editor.newPartnerName().isEmpty());
        editor.beginPerson(QString::fromStdString(id.toHex()), {});
        town.pump();
        editor.setText(tag(editor, "Naam"), QStringLiteral("taalh"));
        QVERIFY(editor.isNew() && editor.newPartnerName().isEmpty());
    }

    void whoComesAfterSomebodyTakesTheirPlaceUntilItIsUndone()
    {
        SmallTown town;
        const auto school = town.create(partner());
        record::v1::PartnerContact old;
        old.set_name("Bakker, Iris");
        old.set_partner_id(school.toBytes());
        const auto iris = town.create(old);
        RecordEditor editor;
        editor.beginPerson(QString::fromStdString(school.toHex()), QString::fromStdString(iris.toHex()));
        town.pump();
        QCOMPARE(textAt(editor, "Komt na", FieldListModel::TextRole), QStringLiteral("Bakker, Iris"));
        editor.setText(tag(editor, "Naam"), QStringLiteral("Proefman, Sem"));
        editor.save();
        town.pump();
        auto work = town.workspace();
        auto people = value(peopleOf(work, {school}));
        auto checks = value(partnerChecks(work, {school}));
        QCOMPARE(checks.size(), 1U);
        QCOMPARE(checks.front().check.contact_id(), iris.toBytes());
        QCOMPARE(checks.front().check.check_result(), std::string("changed"));
        QCOMPARE(people.size(), 2U);
        QCOMPARE(people.front().person.name(), std::string("Proefman, Sem"));
        QVERIFY(people.back().person.has_left_at_ms());
        QCOMPARE(people.back().person.successor_id(), people.front().id.toBytes());
        editor.undo();
        town.pump();
        people = value(peopleOf(work, {school}));
        QCOMPARE(people.size(), 1U);
        QVERIFY(value(partnerChecks(work, {school})).empty());
        QVERIFY(!people.front().person.has_left_at_ms() && !people.front().person.has_successor_id());
    }

    void aSuccessorWhoWasBegunIsStillTheSuccessor()
    {
        SmallTown town;
        const auto school = town.create(partner());
        record::v1::PartnerContact old;
        old.set_name("Bakker, Iris");
        old.set_partner_id(school.toBytes());
        const auto iris = town.create(old);
        const auto begin = [&](RecordEditor &editor) {
            editor.beginPerson(QString::fromStdString(school.toHex()), QString::fromStdString(iris.toHex()));
            town.pump();
        };
        {
            RecordEditor editor;
            begin(editor);
            editor.setText(tag(editor, "Naam"), QStringLiteral("Proefman, Sem"));
            editor.keep();
            town.pump();
        }
        auto work = town.workspace();
        QVERIFY(value(partnerChecks(work, {school})).empty());
        RecordEditor editor;
        begin(editor);
        QVERIFY(editor.draftRestored());
        editor.save();
        town.pump();
        const auto people = value(peopleOf(work, {school}));
        QCOMPARE(people.size(), 2U);
        QVERIFY(people.back().id == iris && people.back().person.has_left_at_ms());
    }

    void thatSomethingHasChangedIsKeptWithTheChangeAndUndoneWithIt()
    {
        SmallTown town;
        const auto id = town.create(partner());
        const auto hex = QString::fromStdString(id.toHex());
        auto work = town.workspace();
        RecordEditor editor;
        editor.beginChanged(hex, {});
        town.pump();
        editor.begin(hex);
        town.pump();
        QVERIFY(value(partnerChecks(work, {id})).empty());
        editor.beginChanged(hex, {});
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000001"));
        editor.save();
        town.pump();
        QCOMPARE(stored(town, hex).phone(), std::string("0600000001"));
        QCOMPARE(value(partnerChecks(work, {id})).size(), 1U);
        editor.undo();
        town.pump();
        QVERIFY(stored(town, hex).phone().empty());
        QVERIFY(value(partnerChecks(work, {id})).empty());
    }

    void aLookComesBackWithWhatWasBegunForIt()
    {
        SmallTown town;
        const auto id = town.create(partner());
        const auto hex = QString::fromStdString(id.toHex());
        auto work = town.workspace();
        RecordEditor editor;
        editor.beginChanged(hex, {});
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000001"));
        editor.keep();
        editor.begin(hex);
        town.pump();
        QVERIFY(editor.draftRestored());
        editor.save();
        town.pump();
        const auto checks = value(partnerChecks(work, {id}));
        QCOMPARE(checks.size(), 1U);
        QCOMPARE(checks.front().check.check_result(), std::string("changed"));
        editor.begin(hex);
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000002"));
        editor.save();
        town.pump();
        QCOMPARE(value(partnerChecks(work, {id})).size(), 1U);
    }

    void whoBeginsAgainByChangeHasNotLooked()
    {
        SmallTown town;
        const auto id = town.create(partner());
        const auto hex = QString::fromStdString(id.toHex());
        RecordEditor editor;
        editor.beginChanged(hex, {});
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000001"));
        editor.keep();
        editor.begin(hex);
        town.pump();
        editor.beginAgain();
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000002"));
        editor.save();
        town.pump();
        auto work = town.workspace();
        QVERIFY(value(partnerChecks(work, {id})).empty());
    }

    void aLateAnswerDoesNotEndWhatWasOpenedMeanwhile()
    {
        SmallTown town;
        const auto hex = QString::fromStdString(town.create(partner()).toHex());
        RecordEditor editor;
        QSignalSpy finished(&editor, &RecordEditor::finished);
        QSignalSpy saved(&editor, &RecordEditor::saved);
        editor.begin(hex);
        town.pump();
        editor.setText(tag(editor, "Telefoon"), QStringLiteral("0600000001"));
        editor.save();
        editor.beginPartner();
        town.pump();
        QVERIFY(saved.count() == 1 && finished.count() == 0);
        editor.setText(tag(editor, "Naam"), QStringLiteral("Leesgroep"));
        editor.save();
        town.pump();
        QVERIFY(saved.count() == 2 && finished.count() == 1);
    }

    void whatIsTypedWhileItIsSavedDoesNotBringTheDraftBack()
    {
        SmallTown town;
        RecordEditor editor;
        editor.beginPartner();
        town.pump();
        editor.setText(tag(editor, "Naam"), QStringLiteral("Leesgroep"));
        editor.save();
        editor.setText(tag(editor, "Naam"), QStringLiteral("Leesgroepen"));
        town.pump();
        editor.keep();
        town.pump();
        editor.beginPartner();
        town.pump();
        QVERIFY(!editor.draftRestored() && !editor.canSave());
    }

    void aPersonBegunForOneIsNotTheSuccessorOfAnother()
    {
        SmallTown town;
        const auto school = QString::fromStdString(town.create(partner()).toHex());
        RecordEditor editor;
        editor.beginPerson(school, {});
        town.pump();
        editor.setText(tag(editor, "Naam"), QStringLiteral("Bakker, Iris"));
        editor.keep();
        town.pump();
        editor.beginPerson(school, QString::fromStdString(SmallTown::kColleague.toHex()));
        town.pump();
        QVERIFY(!editor.draftRestored() && !editor.canSave());
        editor.beginPerson(school, {});
        town.pump();
        QVERIFY(editor.draftRestored());
        QCOMPARE(textAt(editor, "Naam", FieldListModel::TextRole), QStringLiteral("Bakker, Iris"));
    }

    void aSignalNeedsAKindAndASentenceAndWarnsAboutPersons()
    {
        SmallTown town;
        const auto contact = town.talk("finance_debt", 5);
        RecordEditor editor;
        editor.beginSignal(QString::fromStdString(contact.toHex()));
        town.pump();
        QVERIFY(editor.isNew() && !editor.canSave());
        QCOMPARE(textAt(editor, "Hoort bij", FieldListModel::TextRole), QStringLiteral("Contact"));
        QVERIFY(row(editor, "Wat voor signaal is het?").data(FieldListModel::EssentialRole).toBool());
        // Whoever gives it may change it later.
        QCOMPARE(textAt(editor, "Vastgelegd door", FieldListModel::FormRole), QStringLiteral("fixed"));
        editor.setText(tag(editor, "Wat voor signaal is het?"), QStringLiteral("waiting_list"));
        editor.setText(tag(editor, "Wat moet beleid weten?"), QStringLiteral(" \n"));
        QVERIFY(!editor.canSave());
        editor.setText(tag(editor, "Wat moet beleid weten?"), QStringLiteral("Mevrouw de Vries wacht. WH-0231"));
        QCOMPARE(textAt(editor, "Wat moet beleid weten?", FieldListModel::WarningTextRole),
                 QStringLiteral("Dit gaat misschien over een persoon: Mevrouw de Vries, WH-0231. Haal het weg."));
        QVERIFY(editor.canSave());
        editor.setText(tag(editor, "Wat moet beleid weten?"), QStringLiteral("Er wordt negen weken gewacht."));
        QVERIFY(textAt(editor, "Wat moet beleid weten?", FieldListModel::WarningTextRole).isEmpty());
        QSignalSpy saved(&editor, &RecordEditor::saved);
        editor.save();
        town.pump();
        QCOMPARE(saved.first().first().toString(), QStringLiteral("Bewaard: Signaal aan beleid"));
        auto work = town.workspace();
        const auto found = value(findSignals(work, {}, std::nullopt, 10));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found.front().signal.origin_id(), contact.toBytes());
        editor.undo();
        town.pump();
        QVERIFY(value(findSignals(work, {}, std::nullopt, 10)).empty());
    }

    void aNumberOfACitizenIsWarnedAboutInAnyText()
    {
        SmallTown town;
        RecordEditor editor;
        editor.begin(QString::fromStdString(town.create(partner()).toHex()));
        town.pump();
        editor.setText(tag(editor, "Notitie"), QStringLiteral("Meneer Testeboer, 123456782"));
        QCOMPARE(textAt(editor, "Notitie", FieldListModel::WarningTextRole),
                 QStringLiteral("Dit lijkt een BSN: 123456782. Haal het weg."));
    }

    void aPersonBelongsToAPartner()
    {
        SmallTown town;
        RecordEditor editor;
        editor.beginPerson({}, {});
        town.pump();
        QVERIFY(!editor.canSave() && !editor.errorTitle().isEmpty());
    }
};
WIJKRONDE_TEST(RecordEditorTest)

} // namespace wijkronde::test

#include "record_editor_test.moc"
