// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/cursors.h"

#include "sync/wire/sync.pb.h"
#include "tests/support/law.h"
#include "tests/support/messages.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

std::vector<v1::StreamCursor> cursors(std::uint64_t seed)
{
    SeededRandom random(seed);
    std::vector<v1::StreamCursor> all(random.below(8));
    for (auto &cursor : all) {
        cursor.set_stream_id(random.id().toBytes());
        cursor.set_history_id(idOf(random.below(2)).toBytes());
        cursor.set_seq(random.below(3) == 0 ? 0 : random.next());
        // Nothing pulled yet: no salt.
        if (cursor.seq() > 0)
            cursor.set_salt(random.id().toBytes().substr(0, 8));
    }
    return all;
}

} // namespace

class CursorsLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void theOrderDoesNotMatter()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed + 1);
            const auto all = cursors(seed);
            auto other = all;
            for (auto i = other.size(); i > 1; --i)
                std::swap(other[i - 1], other[random.below(i)]);
            RC_ASSERT(wire::cursorsHash(all) == wire::cursorsHash(other));
            RC_ASSERT(wire::cursorsHash(all).size() == 16u);
        }));
    }

    void everythingElseDoes()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            SeededRandom random(seed + 1);
            const auto all = cursors(seed);
            if (all.empty())
                return;
            auto other = all;
            auto &cursor = other[random.below(other.size())];
            switch (random.below(5)) {
            case 0:
                cursor.set_stream_id(random.id().toBytes());
                break;
            case 1:
                cursor.set_history_id(random.id().toBytes());
                break;
            case 2:
                cursor.set_seq(cursor.seq() + 1);
                break;
            case 3:
                cursor.set_salt(cursor.salt().empty() ? std::string(8, 's') : std::string());
                break;
            default:
                other.erase(other.begin());
                break;
            }
            RC_ASSERT(wire::cursorsHash(all) != wire::cursorsHash(other));
        }));
    }

    void aHashOfTheOrderIsCaught()
    {
        // The negative control: two cursors in two orders, hashed as they come, differ.
        auto all = cursors(3);
        for (std::uint64_t seed = 4; all.size() < 2; ++seed)
            all = cursors(seed);
        QVERIFY(all[0].SerializeAsString() + all[1].SerializeAsString()
                != all[1].SerializeAsString() + all[0].SerializeAsString());
    }
};

WIJKRONDE_TEST(CursorsLaws)
#include "cursors_laws.moc"
