// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/wire/framing.h"

#include "sync/wire/connect.h"
#include "sync/wire/sync.pb.h"
#include "tests/fuzz/message_mutator.h"
#include "tests/support/law.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_program.h"

#include <google/protobuf/util/message_differencer.h>

#include <QtTest>

using namespace wijkronde;
using namespace wijkronde::test;
using wire::MediaType;

namespace {

/// A message with some of its fields filled with chance.
template <typename Message>
Message filled(std::uint64_t seed)
{
    SeededRandom random(seed);
    std::string bytes(400, '\0');
    for (auto &byte : bytes)
        byte = static_cast<char>(random.below(256));
    fuzz::Choices choices(bytes);
    Message message;
    for (auto changes = random.below(20); changes > 0; --changes)
        fuzz::mutate(message, choices);
    return message;
}

template <typename Message>
void comesBack(std::uint64_t seed)
{
    const auto message = filled<Message>(seed);
    for (const auto type : {MediaType::Proto, MediaType::Json}) {
        Message back;
        RC_ASSERT(wire::parseMessage(type, wire::formatMessage(type, message), back).has_value());
        RC_ASSERT(google::protobuf::util::MessageDifferencer::Equals(message, back));
    }
}

} // namespace

class FramingLaws : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { useLawCases(); }

    void aMessageComesBackInBothForms()
    {
        QVERIFY(rc::check([](std::uint64_t seed) {
            switch (seed % 5) {
            case 0:
                comesBack<v1::PushRequest>(seed);
                break;
            case 1:
                comesBack<v1::PushResponse>(seed);
                break;
            case 2:
                comesBack<v1::PullResponse>(seed);
                break;
            case 3:
                comesBack<v1::EnrolResponse>(seed);
                break;
            default:
                comesBack<v1::FetchRequest>(seed);
                break;
            }
        }));
    }

    void aMessageWithAnotherSecondHalfIsAnErrorOrAMessage()
    {
        QVERIFY(rc::check([](std::uint64_t seed, const std::string &other) {
            for (const auto type : {MediaType::Proto, MediaType::Json}) {
                const auto bytes = wire::formatMessage(type, filled<v1::PullRequest>(seed));
                v1::PullRequest read;
                const auto parsed = wire::parseMessage(type, bytes.substr(0, bytes.size() / 2) + other, read);
                RC_ASSERT(parsed || parsed.error().code == ErrorCode::MalformedMessage);
            }
        }));
    }

    void anErrorComesBackWithItsName()
    {
        QVERIFY(rc::check([](const std::string &detail) {
            std::string text;
            for (const char c : detail)
                text += static_cast<char>(c & 0x7F);
            for (const auto code : {ErrorCode::TooLarge, ErrorCode::Unauthenticated, ErrorCode::CodeInvalid,
                                    ErrorCode::MalformedMessage, ErrorCode::TooFast, ErrorCode::DeviceRevoked}) {
                const auto error =
                    wire::errorFromAnswer(wire::httpStatusOf(code), "application/json", wire::errorBody({code, text}));
                RC_ASSERT(error.code == code);
            }
        }));
    }

    void aFormThatDropsNumbersIsCaught()
    {
        // The negative control: JSON numbers of 64 bits as doubles would lose their last bits; Connect writes text.
        v1::PullRequest message;
        message.set_membership_version(~std::uint64_t{0} - 1);
        QVERIFY(static_cast<std::uint64_t>(static_cast<double>(message.membership_version() >> 1))
                != message.membership_version() >> 1);
        QVERIFY(wire::formatMessage(MediaType::Json, message).find("\"18446744073709551614\"") != std::string::npos);
    }
};

WIJKRONDE_TEST(FramingLaws)
#include "framing_laws.moc"
