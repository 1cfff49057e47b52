// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/metrics.h"

#include "tests/support/test_program.h"

#include <QtTest>

using namespace wijkronde::registry;
using namespace std::chrono_literals;

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void durationsFallIntoBuckets()
    {
        Metrics metrics;
        metrics.countRequest("Pull", "ok", 2ms, 10, 100);
        metrics.countRequest("Pull", "ok", 2s, 1, 2);
        const auto text = metrics.text();
        const auto has = [&](const char *line) { return text.find(std::string(line) + '\n') != std::string::npos; };
        QVERIFY(has("wijkronde_requests_total{method=\"Pull\",code=\"ok\"} 2"));
        QVERIFY(has("wijkronde_request_seconds_bucket{method=\"Pull\",le=\"0.001\"} 0"));
        QVERIFY(has("wijkronde_request_seconds_bucket{method=\"Pull\",le=\"0.0025\"} 1"));
        QVERIFY(has("wijkronde_request_seconds_bucket{method=\"Pull\",le=\"1\"} 1"));
        QVERIFY(has("wijkronde_request_seconds_bucket{method=\"Pull\",le=\"5\"} 2"));
        QVERIFY(has("wijkronde_request_seconds_bucket{method=\"Pull\",le=\"+Inf\"} 2"));
        QVERIFY(has("wijkronde_request_seconds_sum{method=\"Pull\"} 2.002"));
        QVERIFY(has("wijkronde_received_bytes_total 11"));
        QVERIFY(has("wijkronde_sent_bytes_total 102"));
    }

    void everyLineIsWellFormed()
    {
        Metrics metrics;
        metrics.countRequest("Push", "unavailable", 1ms, 0, 0);
        metrics.countOperation("applied");
        const QRegularExpression line("^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+([{][^ ]*[}])? [0-9.e+-]+)$");
        for (const auto &text : QString::fromStdString(metrics.text()).split('\n', Qt::SkipEmptyParts))
            QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
    }
};

WIJKRONDE_TEST(MetricsTest)
#include "metrics_test.moc"
