// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/insight/personal_text.h"
#include "core/schema/policy.pb.h"
#include "tests/support/test_program.h"
#include "tests/sync/demo/town_records.h"

#include <QtTest>

#include <map>
#include <set>

using namespace wijkronde;
using namespace wijkronde::test;

class SignalRecordsTest : public QObject {
    Q_OBJECT

private slots:
    void theTeamGivesAboutTwoSignalsAWeekAndNeverAboutAPerson()
    {
        const auto signals_ = wholeTown().of<pb::Signal>();
        QVERIFY2(signals_.size() > 90 && signals_.size() < 120, std::to_string(signals_.size()).c_str());
        std::set<std::string> categories;
        for (const auto *signal : signals_) {
            categories.insert(signal->signal_category());
            QVERIFY(personalParts(signal->text()).empty());
            QVERIFY(signal->worker_ids_size() == 1 && signal->domains_size() == 1);
        }
        QVERIFY(categories.size() > 10);
    }

    void policyAnswersMostOfThemAfterAWhileAndTheLatestNotYet()
    {
        std::map<std::string, std::int64_t> noticed;
        for (const auto *signal : wholeTown().of<pb::Signal>())
            noticed[std::to_string(signal->noticed_at_ms())] = signal->noticed_at_ms();
        const auto replies = wholeTown().of<pb::PolicyReply>();
        QVERIFY(replies.size() > noticed.size() / 2 && replies.size() < noticed.size());
        std::set<std::string> answered;
        for (const auto *reply : replies) {
            QVERIFY2(answered.insert(reply->signal_id()).second, "answered once");
            QVERIFY(personalParts(reply->text()).empty());
            QVERIFY(reply->signal_status() != "not_taken_up" || !reply->text().empty());
        }
    }
};
WIJKRONDE_TEST(SignalRecordsTest)

#include "signal_records_test.moc"
