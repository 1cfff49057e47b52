// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/usecases/open_store.h"
#include "platform/keyvault/file_vault.h"
#include "platform/transport/registry_link.h"
#include "qml/contacts/contact_list_model.h"
#include "qml/sync/tablet_sync.h"
#include "qml/tour/tour_driver.h"
#include "sync/engine/enrolment.h"
#include "tests/bench/bench_registry.h"
#include "tests/qml/screens/running_app.h"
#include "tests/support/expect.h"
#include "tests/support/test_program.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

namespace wijkronde::test {
namespace {

/// A real way to the registry on which each call waits for a look at the screen: else all would be there before one.
class PacedTransport : public Transport {
public:
    PacedTransport(std::unique_ptr<Transport> way, QSemaphore &looks) : m_way(std::move(way)), m_looks(looks) {}

    Result<Answer> exchange(const Call &call) override
    {
        return m_looks.tryAcquire(1, kPatienceMs) ? m_way->exchange(call) : fail(ErrorCode::Offline);
    }
    void cancel() override { m_way->cancel(); }

    static constexpr int kPatienceMs = 60'000;

private:
    std::unique_ptr<Transport> m_way;
    QSemaphore &m_looks;
};

} // namespace

/// The first fetch of a whole town from a real registry, while somebody looks through what has come already.
class SyncBudgetTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        value(m_registry.makeTown(kContacts));
        value(m_registry.start());
    }

    void noEntryOfOursHoldsTheScreenUpDuringAFirstFetch()
    {
        EntryTimes times;
        for (int tablet = 0; tablet < kTablets; ++tablet) {
            const QTemporaryDir folder;
            enrol(folder.path());
            EntryTimes::begin();
            QVERIFY(fetchesAndLooks(folder.path()));
            times.add();
        }
        for (const auto *entry : {"TabletSync.setStatus", "SyncEditor", "ContactListModel"})
            QVERIFY2(times.has(entry), entry);
        const auto tooLong = times.overLimit();
        QVERIFY2(!tooLong, tooLong ? tooLong->c_str() : "");
    }

private:
    static constexpr int kContacts = 10'000;
    static constexpr int kTablets = 3;
    static constexpr int kMostLooks = 10'000;

    std::unique_ptr<Transport> connectTo(const std::string &url) const
    {
        return std::make_unique<HttpTransport>(registryLink(url, [](const std::string &) { return std::string(); }),
                                               m_clock);
    }

    void enrol(const QString &folder)
    {
        const auto path = folder.toStdString();
        const auto url = "http://127.0.0.1:" + std::to_string(m_registry.port());
        SystemRandom random;
        FileVault vault(FileVault::pathIn(path));
        const auto store = value(openStore(path, vault, random));
        auto enrolment = value(Enrolment::prepare(url, value(m_registry.enrolmentCode()), *store, vault, random));
        value(enrolment.finish(connectTo(url)->exchange(enrolment.call())));
    }

    /// Through the list and with the search while records come in, until everything is there.
    bool fetchesAndLooks(const QString &folder)
    {
        QSemaphore looked;
        RunningApp app(
            folder, [&](const std::string &url) { return std::make_unique<PacedTransport>(connectTo(url), looked); });
        TourDriver driver(app.window());
        if (!driver.tap(QStringLiteral("tab_sync")) || !driver.tap(QStringLiteral("startSyncButton"))
            || !driver.tap(QStringLiteral("tab_contacts")))
            return false;
        auto *list = app.model<ContactListModel>();
        const auto ended = [&app] { return app.sync().lastSuccess() || app.sync().lastFailure(); };
        int looks = 0;
        for (; !ended() && looks < kMostLooks; ++looks) {
            list->setPeriodFilter(looks % 2 == 0 ? QStringLiteral("month") : QString());
            if (!QTest::qWaitFor([&] { return !list->loading(); }, PacedTransport::kPatienceMs))
                return false;
            looked.release();
        }
        list->setPeriodFilter({});
        qInfo("%d looks at the list while it fetched", looks);
        return app.sync().lastSuccess() && looks > 3
               && QTest::qWaitFor([&] { return list->rowCount() == ContactListModel::kPageSize; });
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    bench::BenchRegistry m_registry{WIJKRONDE_REGISTRY, m_folder.path().toStdString()};
};
WIJKRONDE_TEST(SyncBudgetTest)

} // namespace wijkronde::test

#include "sync_budget_test.moc"
