// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"
#include "core/schema/options.pb.h"

#include <google/protobuf/dynamic_message.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace wijkronde::test {

/// Where the frozen versions lie, oldest first.
std::vector<std::filesystem::path> frozenVersions();

/// A schema as it once was, read from its descriptors: messages of it know nothing of what came later.
class FrozenSchema {
public:
    using Message = std::unique_ptr<google::protobuf::Message>;

    /// From a version's folder. `edit` changes the descriptors first (negative controls).
    explicit FrozenSchema(const std::filesystem::path &folder,
                          void (*edit)(google::protobuf::FileDescriptorSet &) = nullptr);

    /// kSchemaVersion of that time.
    std::uint32_t number() const { return m_number; }

    struct Kind {
        std::string name; ///< of its message
        record::v1::KindRule rule;
    };
    /// Every record kind of that schema.
    const std::vector<Kind> &kinds() const { return m_kinds; }

    /// "wijkronde.v1.PushRequest", empty.
    Message make(const std::string &name) const;
    Message parse(const std::string &name, const std::string &bytes) const;
    /// A record message with a value in every field; the number makes them differ.
    Message filled(const Kind &kind, int number) const;

private:
    google::protobuf::DescriptorPool m_pool;
    mutable google::protobuf::DynamicMessageFactory m_factory;
    std::uint32_t m_number;
    std::vector<Kind> m_kinds;
};

/// Fields by name, of messages whose type is known at run time only. A missing field throws.
void setField(google::protobuf::Message &message, const std::string &name, const std::string &value);
void setField(google::protobuf::Message &message, const std::string &name, std::uint64_t value);
std::string textIn(const google::protobuf::Message &message, const std::string &name);
std::int64_t numberIn(const google::protobuf::Message &message, const std::string &name);
std::vector<const google::protobuf::Message *> listIn(const google::protobuf::Message &message,
                                                      const std::string &name);
google::protobuf::Message &addTo(google::protobuf::Message &message, const std::string &name);
google::protobuf::Message &partOf(google::protobuf::Message &message, const std::string &name);

} // namespace wijkronde::test
