// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/positioning/geo_position_source.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

QByteArray sentence(const QByteArray &body)
{
    unsigned char sum = 0;
    for (const char c : body)
        sum ^= static_cast<unsigned char>(c);
    return '$' + body + '*' + QByteArray::number(sum, 16).rightJustified(2, '0').toUpper() + "\r\n";
}

} // namespace

class GeoPositionSourceTest : public QObject {
    Q_OBJECT

private slots:
    /// Qt hides plug-ins with "Testable": false, this one too, from everything that runs under QtTest.
    void initTestCase() { qunsetenv("QT_QTESTLIB_RUNNING"); }
    void aLogIsReplayed()
    {
        TemporaryFolder folder;
        QByteArray log;
        for (int second = 0; second < 20; ++second) {
            const auto time = QByteArray("0900") + QByteArray::number(second).rightJustified(2, '0') + ".00";
            log += sentence("GPRMC," + time + ",A,5205.2500,N,00507.5000,E,0.0,0.0,221126,,,A");
        }
        writeFile(folder.file("track.nmea"), log.toStdString());
        GeoPositionSource source(QString::fromStdString(folder.file("track.nmea")));
        std::optional<Position> found;
        source.request([&](Position position) { found = position; }, [](auto) {});
        QTRY_VERIFY(found.has_value());
        QVERIFY(std::abs(found->latitude - 52.0875) < 1e-4);
        QVERIFY(std::abs(found->longitude - 5.125) < 1e-4);
    }
    void withoutASourceTheAnswerIsThatItIsOff()
    {
        GeoPositionSource source("/nonexistent/track.nmea");
        std::optional<PositionSource::Failure> failure;
        source.request([](Position) {}, [&](auto why) { failure = why; });
        QTRY_VERIFY(failure.has_value());
        QCOMPARE(*failure, PositionSource::Failure::Off);
    }
};
WIJKRONDE_TEST(GeoPositionSourceTest)
#include "geo_position_source_test.moc"
