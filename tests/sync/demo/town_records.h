// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/record/kinds.h"
#include "core/schema/fieldwork.pb.h"
#include "core/schema/network.pb.h"
#include "core/schema/town.pb.h"
#include "core/schema/vocabulary.pb.h"
#include "sync/registry/demo/calendar.h"
#include "sync/registry/demo/demo_town.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace wijkronde::test {

/// A Tuesday morning, in the sketches of the screens too.
inline WallTime demoEnd()
{
    using namespace std::chrono;
    return demo::atLocal(sys_days(year(2026) / November / 24), milliseconds(hours(10) + minutes(42)).count());
}

struct KeptRecord {
    Id id;
    std::unique_ptr<google::protobuf::Message> record;
    std::string caseCode;
    std::size_t author = 0;
    WallTime savedAt{};
};

/// Everything that a town makes, kept.
class TownRecords {
public:
    explicit TownRecords(const DemoOptions &options) : town(options)
    {
        town.forEach([this](const DemoRecord &made) {
            std::unique_ptr<google::protobuf::Message> copy(made.record->New());
            copy->CopyFrom(*made.record);
            all.push_back({made.id, std::move(copy), made.caseCode, made.author, made.savedAt});
            return true;
        });
    }

    /// The records of one kind, in order.
    template <typename Message>
    std::vector<const Message *> of() const
    {
        std::vector<const Message *> found;
        for (const auto &kept : all) {
            if (const auto *message = dynamic_cast<const Message *>(kept.record.get()))
                found.push_back(message);
        }
        return found;
    }

    DemoTown town;
    std::vector<KeptRecord> all;
};

/// Thirteen months until demoEnd(), made once.
inline const TownRecords &wholeTown()
{
    static const TownRecords records({.end = demoEnd()});
    return records;
}

/// Every text in a record, not ids.
inline std::vector<std::string> textsOf(const google::protobuf::Message &record)
{
    std::vector<std::string> texts;
    const auto *reflection = record.GetReflection();
    for (const auto &field : kindOf(record).fields()) {
        if (field.isId() || field.descriptor->cpp_type() != google::protobuf::FieldDescriptor::CPPTYPE_STRING)
            continue;
        if (field.isSet()) {
            for (int i = 0; i < reflection->FieldSize(record, field.descriptor); ++i)
                texts.push_back(reflection->GetRepeatedString(record, field.descriptor, i));
        } else if (reflection->HasField(record, field.descriptor)) {
            texts.push_back(reflection->GetString(record, field.descriptor));
        }
    }
    return texts;
}

} // namespace wijkronde::test
