// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/schemas/frozen_schema.h"

#include "tests/support/temporary_folder.h"

#include <google/protobuf/descriptor.pb.h>

#include <algorithm>
#include <stdexcept>

namespace wijkronde::test {
namespace {

using google::protobuf::FieldDescriptor;

const FieldDescriptor &fieldOf(const google::protobuf::Message &message, const std::string &name)
{
    const auto *field = message.GetDescriptor()->FindFieldByName(name);
    if (!field)
        throw std::runtime_error(message.GetTypeName() + " has no " + name);
    return *field;
}

void fill(google::protobuf::Message &message, const FieldDescriptor &field, int number)
{
    const auto &reflection = *message.GetReflection();
    const auto bytes = std::string(15, 'i') + static_cast<char>(number);
    const auto text = "waarde_" + std::to_string(number);
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32:
        return reflection.SetInt32(&message, &field, number);
    case FieldDescriptor::CPPTYPE_INT64:
        return reflection.SetInt64(&message, &field, 1'794'000'000'000 + number);
    case FieldDescriptor::CPPTYPE_UINT32:
        return reflection.SetUInt32(&message, &field, static_cast<std::uint32_t>(number));
    case FieldDescriptor::CPPTYPE_BOOL:
        return reflection.SetBool(&message, &field, true);
    case FieldDescriptor::CPPTYPE_STRING: {
        const auto &value = field.type() == FieldDescriptor::TYPE_BYTES ? bytes : text;
        if (field.is_repeated())
            return reflection.AddString(&message, &field, value);
        return reflection.SetString(&message, &field, value);
    }
    default:
        throw std::runtime_error("a type that records do not have: " + field.full_name());
    }
}

} // namespace

std::vector<std::filesystem::path> frozenVersions()
{
    std::vector<std::filesystem::path> folders;
    for (const auto &entry : std::filesystem::directory_iterator(WIJKRONDE_FROZEN_SCHEMAS))
        folders.push_back(entry.path());
    std::ranges::sort(folders, {}, [](const auto &folder) { return std::stoi(folder.filename().string()); });
    return folders;
}

FrozenSchema::FrozenSchema(const std::filesystem::path &folder, void (*edit)(google::protobuf::FileDescriptorSet &))
    : m_factory(&m_pool), m_number(static_cast<std::uint32_t>(std::stoul(folder.filename().string())))
{
    google::protobuf::FileDescriptorSet files;
    if (!files.ParseFromString(readFile((folder / "schema.binpb").string())) || files.file_size() == 0)
        throw std::runtime_error("no descriptors in " + folder.string());
    if (edit)
        edit(files);
    for (const auto &file : files.file()) {
        const auto *built = m_pool.BuildFile(file);
        if (!built)
            throw std::runtime_error("descriptors that do not fit together: " + file.name());
        // The options were read with our own extensions; the pool of that schema does not know them.
        for (const auto &message : file.message_type()) {
            if (message.options().HasExtension(record::v1::kind))
                m_kinds.push_back(
                    {file.package() + "." + message.name(), message.options().GetExtension(record::v1::kind)});
        }
    }
}

FrozenSchema::Message FrozenSchema::make(const std::string &name) const
{
    const auto *descriptor = m_pool.FindMessageTypeByName(name);
    if (!descriptor)
        throw std::runtime_error("no message " + name);
    return Message(m_factory.GetPrototype(descriptor)->New());
}

FrozenSchema::Message FrozenSchema::parse(const std::string &name, const std::string &bytes) const
{
    auto message = make(name);
    if (!message->ParseFromString(bytes))
        throw std::runtime_error("not a " + name);
    return message;
}

FrozenSchema::Message FrozenSchema::filled(const Kind &kind, int number) const
{
    auto message = make(kind.name);
    for (int i = 0; i < message->GetDescriptor()->field_count(); ++i)
        fill(*message, *message->GetDescriptor()->field(i), number + i);
    return message;
}

void setField(google::protobuf::Message &message, const std::string &name, const std::string &value)
{
    const auto &field = fieldOf(message, name);
    if (field.is_repeated())
        message.GetReflection()->AddString(&message, &field, value);
    else
        message.GetReflection()->SetString(&message, &field, value);
}

void setField(google::protobuf::Message &message, const std::string &name, std::uint64_t value)
{
    const auto &field = fieldOf(message, name);
    const auto &reflection = *message.GetReflection();
    const bool isWide = field.cpp_type() == FieldDescriptor::CPPTYPE_UINT64;
    const auto narrow = static_cast<std::uint32_t>(value);
    if (field.is_repeated())
        isWide ? reflection.AddUInt64(&message, &field, value) : reflection.AddUInt32(&message, &field, narrow);
    else
        isWide ? reflection.SetUInt64(&message, &field, value) : reflection.SetUInt32(&message, &field, narrow);
}

std::string textIn(const google::protobuf::Message &message, const std::string &name)
{
    return message.GetReflection()->GetString(message, &fieldOf(message, name));
}

std::int64_t numberIn(const google::protobuf::Message &message, const std::string &name)
{
    const auto &field = fieldOf(message, name);
    const auto &reflection = *message.GetReflection();
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_ENUM:
        return reflection.GetEnumValue(message, &field);
    case FieldDescriptor::CPPTYPE_UINT32:
        return reflection.GetUInt32(message, &field);
    default:
        return static_cast<std::int64_t>(reflection.GetUInt64(message, &field));
    }
}

std::vector<const google::protobuf::Message *> listIn(const google::protobuf::Message &message, const std::string &name)
{
    const auto &field = fieldOf(message, name);
    std::vector<const google::protobuf::Message *> list;
    for (int i = 0; i < message.GetReflection()->FieldSize(message, &field); ++i)
        list.push_back(&message.GetReflection()->GetRepeatedMessage(message, &field, i));
    return list;
}

google::protobuf::Message &addTo(google::protobuf::Message &message, const std::string &name)
{
    return *message.GetReflection()->AddMessage(&message, &fieldOf(message, name));
}

google::protobuf::Message &partOf(google::protobuf::Message &message, const std::string &name)
{
    return *message.GetReflection()->MutableMessage(&message, &fieldOf(message, name));
}

} // namespace wijkronde::test
