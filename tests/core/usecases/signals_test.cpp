// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/signals.h"

#include "core/usecases/visits.h"
#include "tests/support/tablet.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using test::Tablet;
using test::value;

namespace {

Identity whoNotices()
{
    Identity identity;
    identity.workerId = test::idOf(1, 0xB0);
    return identity;
}

pb::Signal signalOf(const char *category, std::int64_t noticedMs, const char *text = "Wij wachten negen weken.")
{
    pb::Signal signal;
    signal.set_signal_category(category);
    signal.set_noticed_at_ms(noticedMs);
    signal.set_text(text);
    return signal;
}

void reply(Tablet &tablet, const Id &signal, const char *status)
{
    pb::PolicyReply reply;
    reply.set_signal_id(signal.toBytes());
    reply.set_signal_status(status);
    reply.set_replied_at_ms(toMillis(tablet.clock.now()));
    tablet.create(reply);
    tablet.clock.advance(std::chrono::hours(1));
}

SignalRow found(Tablet &tablet, const Id &id)
{
    auto work = tablet.workspace();
    return *value(findSignal(work, id));
}

} // namespace

class SignalsTest : public QObject {
    Q_OBJECT

private slots:
    void aSignalOnAContactKnowsWhereAndAboutWhatButNothingOfAPerson()
    {
        Tablet tablet;
        auto contact = test::contactOf(1000, "Mevrouw de Vries vertelt");
        contact.set_place_id(test::idOf(7).toBytes());
        contact.set_reference_code("WH-0231");
        contact.set_resident_name("T. Testeboer");
        const auto origin = tablet.create(contact);
        auto work = tablet.workspace();
        const auto signal = value(newSignal(work, whoNotices(), origin));
        QCOMPARE(signal.origin_id(), origin.toBytes());
        QCOMPARE(signal.place_id(), test::idOf(7).toBytes());
        QCOMPARE(signal.domains_size(), 1);
        QCOMPARE(signal.noticed_at_ms(), toMillis(tablet.clock.now()));
        QCOMPARE(signal.noticed_offset_min(), work.offsetMinutes(tablet.clock.now()));
        QCOMPARE(signal.worker_ids(0), whoNotices().workerId.toBytes());
        QVERIFY(!signal.has_text() && !signal.has_about_rule());
    }

    void aSignalIsFoundFromWhereItBegan()
    {
        Tablet tablet;
        const auto origin = tablet.create(test::contactOf(1000));
        auto work = tablet.workspace();
        auto signal = signalOf("waiting_list", 1000);
        signal.set_origin_id(origin.toBytes());
        const auto id = tablet.create(signal);
        QVERIFY(value(hasSignalFrom(work, origin)));
        QVERIFY(!value(hasSignalFrom(work, id)));
        value(putRemoved(work, id, true));
        QVERIFY(!value(hasSignalFrom(work, origin)));
    }

    void aSignalOnAnObservationBeginsWithWhatWasSeen()
    {
        Tablet tablet;
        pb::Observation observation;
        observation.set_text("De stroom is afgesloten.");
        observation.set_place_id(test::idOf(7).toBytes());
        observation.add_domains("housing");
        const auto origin = tablet.create(observation);
        auto work = tablet.workspace();
        const auto signal = value(newSignal(work, whoNotices(), origin));
        QCOMPARE(signal.text(), std::string("De stroom is afgesloten."));
        QCOMPARE(signal.domains(0), std::string("housing"));
        QCOMPARE(signal.place_id(), test::idOf(7).toBytes());
        QCOMPARE(signal.origin_id(), origin.toBytes());
    }

    void ofAContactInACaseNothingGoesToTheTeam()
    {
        Tablet tablet;
        const auto hidden = test::idOf(9, 0xA0);
        auto streams = Tablet::streams();
        streams.push_back({hidden, pb::STREAM_KIND_CASE, "WH-0231", std::string(16, 'c')});
        value(SyncWriter(*tablet.store).setMembership(2, streams));
        auto contact = test::contactOf(1000);
        contact.set_place_id(test::idOf(7).toBytes());
        auto work = tablet.workspace();
        CreateOptions options;
        options.stream = hidden;
        const auto origin = value(createRecord(work, contact, options));
        const auto signal = value(newSignal(work, whoNotices(), origin));
        QVERIFY(!signal.has_origin_id() && !signal.has_place_id() && signal.domains_size() == 0);
        QVERIFY(signal.has_noticed_at_ms());
    }

    void aSignalAloneIsWhereTheWorkerIs()
    {
        Tablet tablet;
        const auto place = tablet.create(test::placeOf("Buurthuis De Kade"));
        auto work = tablet.workspace();
        QVERIFY(!value(newSignal(work, whoNotices(), std::nullopt)).has_place_id());
        pb::Visit visit;
        visit.set_place_id(place.toBytes());
        visit.set_started_at_ms(toMillis(tablet.clock.now()));
        visit.add_worker_ids(whoNotices().workerId.toBytes());
        tablet.create(visit);
        QCOMPARE(value(newSignal(work, whoNotices(), std::nullopt)).place_id(), place.toBytes());
    }

    void aSignalCanBeginOnAPartnerAPlaceOrAGroup()
    {
        Tablet tablet;
        auto partner = test::partnerOf("Woningcorporatie Oeverland");
        partner.add_domains("housing");
        const auto there = tablet.create(partner);
        const auto place = tablet.create(test::placeOf("Buurthuis De Kade"));
        pb::GroupActivity activity;
        activity.set_place_id(place.toBytes());
        activity.add_domains("social_network");
        const auto group = tablet.create(activity);
        auto work = tablet.workspace();
        const auto ofPartner = value(newSignal(work, whoNotices(), there));
        QCOMPARE(ofPartner.partner_id(), there.toBytes());
        QCOMPARE(ofPartner.domains(0), std::string("housing"));
        QCOMPARE(value(newSignal(work, whoNotices(), place)).place_id(), place.toBytes());
        const auto ofGroup = value(newSignal(work, whoNotices(), group));
        QCOMPARE(ofGroup.origin_id(), group.toBytes());
        QCOMPARE(ofGroup.domains(0), std::string("social_network"));
        // What is not here, or no such thing, is passed over.
        QVERIFY(!value(newSignal(work, whoNotices(), test::idOf(404))).has_origin_id());
        QVERIFY(!value(newSignal(work, whoNotices(), tablet.create(ofPartner))).has_origin_id());
    }

    void aSignalStaysOpenUntilItIsAnswered()
    {
        Tablet tablet;
        const auto id = tablet.create(signalOf("waiting_list", 1000));
        QCOMPARE(found(tablet, id).status(), std::string("draft"));
        auto row = found(tablet, id);
        row.row.waiting = false;
        QCOMPARE(row.status(), std::string("sent"));
        auto work = tablet.workspace();
        QCOMPARE(value(openSignals(work)), 1);
        reply(tablet, id, "seen");
        reply(tablet, id, "in_discussion");
        QCOMPARE(found(tablet, id).status(), std::string("in_discussion"));
        QCOMPARE(value(openSignals(work)), 1);
        reply(tablet, id, "not_taken_up");
        QCOMPARE(found(tablet, id).replies.size(), 3u);
        QCOMPARE(found(tablet, id).status(), std::string("not_taken_up"));
        QCOMPARE(value(openSignals(work)), 0);
        // Taken up after all.
        reply(tablet, id, "in_discussion");
        QCOMPARE(value(openSignals(work)), 1);
    }

    void signalsComeNewestFirstAndAllConditionsHoldTogether()
    {
        Tablet tablet;
        const auto first = tablet.create(signalOf("waiting_list", 1000, "Schuldhulp begint te laat"));
        const auto second = tablet.create(signalOf("rule_blocks", 2000, "Kostendeler houdt een kamer tegen"));
        const auto third = tablet.create(signalOf("waiting_list", 3000, "Een jaar op een kamer wachten"));
        reply(tablet, third, "answered");
        auto work = tablet.workspace();
        const auto ids = [&](const SignalFilter &filter, int limit = 10) {
            std::vector<Id> list;
            for (const auto &row : value(findSignals(work, filter, std::nullopt, limit)))
                list.push_back(row.row.id);
            return list;
        };
        QCOMPARE(ids({}), (std::vector<Id>{third, second, first}));
        QCOMPARE(ids({}, 2).size(), 2u);
        QCOMPARE(ids({.onlyOpen = true}), (std::vector<Id>{second, first}));
        QCOMPARE(ids({.category = "waiting_list"}), (std::vector<Id>{third, first}));
        QCOMPARE(ids({.search = "kamer"}), (std::vector<Id>{third, second}));
        QCOMPARE(ids({.search = "kamer", .category = "waiting_list", .onlyOpen = true}), std::vector<Id>());
        const auto page = value(findSignals(work, {}, std::nullopt, 1));
        QCOMPARE(value(findSignals(work, {}, page.front().cursor(), 10)).front().row.id, second);
    }

    void whatIsNoSignalIsNotFound()
    {
        Tablet tablet;
        auto work = tablet.workspace();
        QVERIFY(!value(findSignal(work, test::idOf(404))));
        QVERIFY(!value(findSignal(work, tablet.create(test::contactOf(1)))));
    }
};
WIJKRONDE_TEST(SignalsTest)

#include "signals_test.moc"
