// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/log_form.h"

#include "core/usecases/visits.h"
#include "core/usecases/vocabularies.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::idOf;
using test::Tablet;
using test::utc;
using test::value;

namespace {

Identity identity()
{
    return {idOf(1, 0xC0), idOf(2, 0xC0), "", "", "", ""};
}

std::unique_ptr<google::protobuf::Message> form(Tablet &tablet, Approach approach)
{
    auto work = tablet.workspace();
    return value(newLogForm(work, identity(), approach));
}

template <typename Message>
const Message &as(const std::unique_ptr<google::protobuf::Message> &form)
{
    return dynamic_cast<const Message &>(*form);
}

} // namespace

class LogFormTest : public QObject {
    Q_OBJECT

private slots:
    void timePlaceAndWorkerAreFilledIn()
    {
        Tablet tablet;
        tablet.clock.set(utc(2026, 7, 1, 9));
        auto work = tablet.workspace();
        const auto visit = value(startVisit(work, identity().workerId, idOf(3, 0xB0)));
        const auto made = form(tablet, Approach::Individual);
        const auto &contact = as<pb::Contact>(made);
        QCOMPARE(contact.started_at_ms(), toMillis(tablet.clock.now()));
        QCOMPARE(contact.started_offset_min(), 120);
        QCOMPARE(contact.visit_id(), visit.toBytes());
        QCOMPARE(contact.place_id(), idOf(3, 0xB0).toBytes());
        QCOMPARE(contact.worker_ids(0), identity().workerId.toBytes());
        QCOMPARE(contact.identification(), "anonymous");
        QCOMPARE(missingInForm(contact), "domains");
    }

    void withoutAVisitThePlaceIsOpen()
    {
        Tablet tablet;
        const auto made = form(tablet, Approach::Individual);
        QVERIFY(!as<pb::Contact>(made).has_place_id());
        QVERIFY(!as<pb::Contact>(made).has_visit_id());
    }

    void groupsAndTheNeighbourhoodAreGroupActivitiesWithoutPersons()
    {
        Tablet tablet;
        for (const auto approach : {Approach::Collective, Approach::Community}) {
            const auto made = form(tablet, approach);
            const auto &activity = as<pb::GroupActivity>(made);
            QCOMPARE(activity.approach(), std::string(approachCode(approach)));
            QCOMPARE(approachOfForm(activity), approach);
            QCOMPARE(missingInForm(activity), "theme");
        }
        QCOMPARE(approachOfForm(pb::Contact()), Approach::Individual);
        QCOMPARE(approachOfForm(pb::GroupActivity()), Approach::Collective);
    }

    void theCodesThatAreFilledInExist()
    {
        Tablet tablet;
        const Vocabularies vocabularies;
        for (const auto approach : {Approach::Individual, Approach::Collective, Approach::Community}) {
            const auto made = form(tablet, approach);
            for (const auto &field : kindOf(*made).fields()) {
                const auto *reflection = made->GetReflection();
                if (field.rule.vocabulary().empty() || field.isSet() || !reflection->HasField(*made, field.descriptor))
                    continue;
                QVERIFY2(vocabularies.find(field.rule.vocabulary(), reflection->GetString(*made, field.descriptor)),
                         field.name().c_str());
            }
            QCOMPARE(approachOf(approachCode(approach)), std::optional(approach));
            QVERIFY(vocabularies.find("approach", approachCode(approach)));
        }
        QVERIFY(!approachOf("other"));
    }

    void whatWasTypedGoesAlongToAnotherApproach()
    {
        Tablet tablet;
        const auto made = form(tablet, Approach::Individual);
        auto contact = as<pb::Contact>(made);
        contact.set_work_note("typed");
        contact.add_domains("finance_debt");
        contact.add_domains("housing");
        contact.set_minutes(25);
        contact.set_next_step("advice");
        contact.set_resident_name("not for a group");
        const auto group = withApproach(contact, Approach::Collective);
        const auto &activity = as<pb::GroupActivity>(group);
        QCOMPARE(activity.work_note(), "typed");
        QCOMPARE(activity.domains_size(), 2);
        QCOMPARE(activity.minutes(), 25);
        // A group's form does not show the step, so it is not saved unseen.
        QVERIFY(!activity.has_next_step());
        QCOMPARE(activity.started_at_ms(), contact.started_at_ms());
        QCOMPARE(activity.worker_ids_size(), 1);
        QCOMPARE(activity.approach(), "collective");
        QVERIFY(activity.contact_kind() != contact.contact_kind());
        QVERIFY(activity.DebugString().find("not for a group") == std::string::npos);
        const auto backAgain = withApproach(activity, Approach::Individual);
        const auto &back = as<pb::Contact>(backAgain);
        QCOMPARE(back.work_note(), "typed");
        QCOMPARE(back.domains_size(), 2);
        QCOMPARE(back.identification(), "anonymous");
        QCOMPARE(missingInForm(back), "");
    }

    void whatOnlyAGroupHasComesBackWithTheGroup()
    {
        Tablet tablet;
        const auto made = form(tablet, Approach::Collective);
        auto group = as<pb::GroupActivity>(made);
        group.set_theme("coffee morning");
        group.set_people_band("six_to_ten");
        group.set_contact_kind("info_session");
        group.add_population_groups("elderly");
        group.set_work_note("first");
        auto person = withApproach(group, Approach::Individual);
        auto &contact = dynamic_cast<pb::Contact &>(*person);
        contact.set_work_note("second");
        contact.set_next_step("advice");
        contact.set_reference_code("K-1");
        const auto again = withApproach(contact, Approach::Collective, &group);
        const auto &back = as<pb::GroupActivity>(again);
        QCOMPARE(back.theme(), "coffee morning");
        QCOMPARE(back.people_band(), "six_to_ten");
        QCOMPARE(back.contact_kind(), "info_session");
        QCOMPARE(back.population_groups_size(), 1);
        QCOMPARE(back.work_note(), "second"); // typed later
        QCOMPARE(back.worker_ids_size(), 1);
        QVERIFY(!back.has_next_step());
        const auto neighbourhood = withApproach(contact, Approach::Community, &group);
        QCOMPARE(as<pb::GroupActivity>(neighbourhood).theme(), "coffee morning");
        QCOMPARE(as<pb::GroupActivity>(neighbourhood).approach(), "community");
        QVERIFY(as<pb::GroupActivity>(neighbourhood).contact_kind() != "info_session");
        const auto personAgain = withApproach(back, Approach::Individual, &contact);
        QCOMPARE(as<pb::Contact>(personAgain).next_step(), "advice");
        QCOMPARE(as<pb::Contact>(personAgain).reference_code(), "K-1");
    }
};

WIJKRONDE_TEST(LogFormTest)
#include "log_form_test.moc"
