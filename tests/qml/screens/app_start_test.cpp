// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/qml/screens/running_app.h"
#include "tests/support/test_program.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>

#include <fcntl.h>
#include <unistd.h>

namespace wijkronde::test {
namespace {

/// As after a night in the cupboard: what the files hold must come from the disk.
void forgetCached(const QString &folder)
{
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        const int file = ::open(qPrintable(files.next()), O_RDONLY);
        ::fsync(file);
        ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        ::close(file);
    }
}

} // namespace

class AppStartTest : public QObject {
    Q_OBJECT

private slots:
    void aFullTabletStartsAsQuicklyAsAnEmptyOne()
    {
        const QTemporaryDir empty;
        const QTemporaryDir full;
        fillTablet(empty.path(), 0);
        fillTablet(full.path(), kContacts);
        // What the first start of a process does once is not what is compared.
        startIn(empty);
        std::vector<Duration> emptyTook;
        std::vector<Duration> fullTook;
        for (int i = 0; i < kRounds; ++i) {
            emptyTook.push_back(startIn(empty));
            fullTook.push_back(startIn(full));
        }
        // Other work on the machine only ever adds: of many starts the quickest quarter says what a start costs.
        const double ratio = quickestQuarter(fullTook) / quickestQuarter(emptyTook);
        qInfo("first page: %.0f ms with nothing, %.0f ms with %d contacts, ratio %.2f (the quickest quarter of %d)",
              quickestQuarter(emptyTook).count(), quickestQuarter(fullTook).count(), kContacts, ratio, kRounds);
        qInfo("medians: %.0f and %.0f ms, ratio %.2f", median(emptyTook).count(), median(fullTook).count(),
              median(fullTook) / median(emptyTook));
        QVERIFY2(ratio <= kMaxRatio, qPrintable(QStringLiteral("ratio %1").arg(ratio)));
    }

private:
    static constexpr int kContacts = 100'000;
    static constexpr int kRounds = 12;
    static constexpr double kMaxRatio = 1.2;

    static Duration quickestQuarter(std::vector<Duration> values)
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 4];
    }

    static Duration startIn(const QTemporaryDir &folder)
    {
        forgetCached(folder.path());
        return RunningApp(folder.path()).startTook();
    }
};
WIJKRONDE_TEST(AppStartTest)

} // namespace wijkronde::test

#include "app_start_test.moc"
