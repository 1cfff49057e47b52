// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/linux/tablet/field_values.h"

#include "tests/support/expect.h"
#include "tests/support/messages.h"
#include "tests/support/test_program.h"

#include <QtTest/QtTest>

#include <QJsonArray>

using namespace wijkronde;
using namespace wijkronde::tablet;
using namespace wijkronde::test;

class FieldValuesTest : public QObject {
    Q_OBJECT

private slots:
    void eachTypeIsReadAndWritten()
    {
        const auto id = idOf(7).toHex();
        record::v1::GroupActivity message;
        for (const auto &text :
             {std::string("started_at_ms=1700000000000"), std::string("started_offset_min=-60"), "place_id=" + id,
              std::string("theme=a=b"), std::string("preventive=true"), "partner_ids+=" + id})
            apply(message, text);
        const auto json = fieldsJson(kindOf(message), message);
        QCOMPARE(json["started_at_ms"].toInteger(), qint64{1'700'000'000'000});
        QCOMPARE(json["started_offset_min"].toInt(), -60);
        QCOMPARE(json["place_id"].toString().toStdString(), id);
        QCOMPARE(json["theme"].toString(), QString("a=b"));
        QCOMPARE(json["preventive"].toBool(), true);
        QCOMPARE(json["partner_ids"].toArray().size(), 1);
        QVERIFY(!json.contains("minutes"));
    }
    void setsGrowAndShrink()
    {
        record::v1::Contact message;
        apply(message, "domains+=health");
        apply(message, "domains+=housing");
        apply(message, "domains+=health");
        QCOMPARE(message.domains_size(), 2);
        apply(message, "domains-=health");
        apply(message, "domains-=never_there");
        QCOMPARE(message.domains(0), std::string("housing"));
        apply(message, "domains=work");
        QCOMPARE(message.domains_size(), 1);
        apply(message, "domains=");
        QCOMPARE(message.domains_size(), 0);
    }
    void anEmptyValueEmptiesTheField()
    {
        record::v1::Contact message;
        apply(message, "minutes=5");
        apply(message, "minutes=");
        QVERIFY(!message.has_minutes());
    }
    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("nofield=1") << static_cast<int>(ErrorCode::UnknownField);
        for (const auto *text :
             {"minutes=five", "minutes=5x", "minutes=99999999999", "place_id=12", "minutes+=5", "minutes", "=5"})
            QTest::newRow(text) << static_cast<int>(ErrorCode::InvalidArgument);
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(int, code);
        record::v1::Contact message;
        const auto change = parseFieldChange(kindOf(message), QTest::currentDataTag());
        const auto done = change ? applyFieldChange(*change, message) : fail(change.error());
        QCOMPARE(static_cast<int>(codeOf(done)), code);
    }

private:
    static void apply(google::protobuf::Message &message, const std::string &text)
    {
        value(applyFieldChange(value(parseFieldChange(kindOf(message), text)), message));
    }
};
WIJKRONDE_TEST(FieldValuesTest)
#include "field_values_test.moc"
