// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/demo/log_records.h"

#include "core/insight/personal_text.h"
#include "tests/support/test_program.h"
#include "tests/sync/demo/town_records.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace wijkronde;
using namespace wijkronde::demo;
using namespace wijkronde::test;

class LogRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void aboutElevenTimesAWeekSomethingIsToldThatIsNeverAboutAPerson()
    {
        const auto told = wholeTown().of<pb::Observation>();
        QVERIFY2(told.size() > 450 && told.size() < 700, std::to_string(told.size()).c_str());
        std::set<std::string> visits;
        for (const auto *visit : wholeTown().of<pb::Visit>())
            visits.insert(std::to_string(visit->ended_at_ms()) + visit->place_id());
        for (const auto *one : told) {
            QVERIFY(!one->text().empty() && personalParts(one->text()).empty());
            QVERIFY(visits.contains(std::to_string(one->observed_at_ms()) + one->place_id()));
        }
    }

    void onlyContactsOfACaseSayWhoItIs()
    {
        for (const auto &kept : wholeTown().all) {
            const auto *contact = dynamic_cast<const pb::Contact *>(kept.record.get());
            if (!contact) {
                QVERIFY(kept.caseCode.empty());
                continue;
            }
            QCOMPARE(kept.caseCode, contact->reference_code());
            const bool isCase = !kept.caseCode.empty();
            QCOMPARE(contact->identification() == "anonymous", !isCase);
            QCOMPARE(contact->identification() == "identified", contact->has_resident_name());
            QCOMPARE(contact->has_legal_basis(), isCase);
            QCOMPARE(contact->has_confidentiality(), isCase);
            QVERIFY(isCase || !contact->has_resident_summary());
        }
    }

    void theAuthorOfACaseContactIsAMemberOfTheCase()
    {
        const auto &town = wholeTown();
        for (const auto &kept : town.all) {
            if (kept.caseCode.empty())
                continue;
            const auto members = town.town.caseMembers(kept.caseCode);
            QVERIFY(members.size() == 2 || members.size() == 3);
            QVERIFY(std::ranges::find(members, kept.author) != members.end());
        }
    }

    void aTalkWithAPartnerBringsACheckSomeThirtySixAWeek()
    {
        const auto &all = wholeTown().all;
        std::size_t checks = 0;
        for (std::size_t i = 1; i < all.size(); ++i) {
            const auto *check = dynamic_cast<const pb::PartnerCheck *>(all[i].record.get());
            const auto *talk = dynamic_cast<const pb::GroupActivity *>(all[i - 1].record.get());
            if (!check || !talk)
                continue;
            ++checks;
            QCOMPARE(talk->contact_kind(), std::string("partner_contact"));
            QCOMPARE(check->partner_id(), talk->partner_ids(0));
            QCOMPARE(check->checked_at_ms(), toMillis(all[i].savedAt));
        }
        // Thirteen months are 56 weeks; holidays are quiet.
        QVERIFY2(checks > 56 * 15 && checks < 56 * 40, std::to_string(checks).c_str());
    }

    void everyReferenceNamesARecordThatThereIs()
    {
        std::map<std::string, std::set<std::string>> ids;
        for (const auto &kept : wholeTown().all)
            QVERIFY(ids[kindOf(*kept.record).messageName()].insert(kept.id.toBytes()).second);
        for (const auto &kept : wholeTown().all) {
            const auto &record = *kept.record;
            for (const auto &field : kindOf(record).fields()) {
                if (!field.isId())
                    continue;
                const auto &known = ids[field.rule.references()];
                const auto *reflection = record.GetReflection();
                if (field.isSet()) {
                    for (int i = 0; i < reflection->FieldSize(record, field.descriptor); ++i)
                        QVERIFY2(known.contains(reflection->GetRepeatedString(record, field.descriptor, i)),
                                 field.name().c_str());
                } else if (reflection->HasField(record, field.descriptor)) {
                    QVERIFY2(known.contains(reflection->GetString(record, field.descriptor)), field.name().c_str());
                }
            }
        }
    }

    void everyTrapIsThereUnchanged()
    {
        std::map<std::string, int> found;
        const auto contacts = wholeTown().of<pb::Contact>();
        for (const auto *contact : contacts) {
            for (const auto &trap : townData().traps)
                found[trap.name] += contact->work_note() == trap.text ? 1 : 0;
        }
        int all = 0;
        for (const auto &[name, count] : found) {
            QVERIFY2(count >= 3, name.c_str());
            all += count;
        }
        const auto notes =
            std::ranges::count_if(contacts, [](const auto *contact) { return !contact->work_note().empty(); });
        QVERIFY(all * 1000 > notes * 5 && all * 1000 < notes * 15);
    }

    void aSmallTownHasEveryTrapToo()
    {
        const TownRecords small({.months = 1, .end = demoEnd(), .contacts = 60});
        for (const auto &trap : townData().traps) {
            const auto contacts = small.of<pb::Contact>();
            QVERIFY2(
                std::ranges::any_of(contacts, [&](const auto *contact) { return contact->work_note() == trap.text; }),
                trap.name.c_str());
        }
    }

    void aGroupHasAThemeAndNoPersons()
    {
        for (const auto *activity : wholeTown().of<pb::GroupActivity>()) {
            QVERIFY(!activity->theme().empty() && activity->theme().find('{') == std::string::npos);
            QVERIFY(!activity->domains().empty() && !activity->people_band().empty());
            QVERIFY(activity->approach() == "collective" || activity->approach() == "community");
        }
    }

    void recordsOfTwoSortsNeverShareAnId()
    {
        QVERIFY(recordId(1, "Contact", 5) != recordId(1, "Visit", 5));
        QCOMPARE(recordId(1, "Contact", 5).toHex(), recordId(1, "Contact", 5).toHex());
    }
};

WIJKRONDE_TEST(LogRecordsTest)
#include "log_records_test.moc"
