// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
// fuzz_seeds FOLDER: first inputs for every target, in FOLDER/NAME, made from what two tablets and a registry really
// said to each other. Where an input is a row of decisions it is seeded chance: there is no traffic of that form.
#include "sync/wire/compression.h"
#include "sync/wire/framing.h"
#include "tests/fuzz/in_memory.h"
#include "tests/fuzz/target.h"
#include "tests/support/sync_tablet.h"

#include <filesystem>
#include <iostream>

using namespace wijkronde;
using namespace wijkronde::test;

namespace {

struct Spoken {
    std::string method;
    std::string request;
    std::string answer;
};

/// Two tablets of one team: records of each, a conflict, a deletion, a digest that differs.
class Traffic {
public:
    Traffic() : m_one(m_registry, m_registry.worker, 1), m_other(m_registry, m_registry.colleague, 2)
    {
        for (auto *tablet : {&m_one, &m_other}) {
            tablet->transport.way = [this](const Call &call, const auto &deliver) {
                auto answer = deliver();
                spoken.push_back({std::string(call.method), call.body, answer->body});
                return answer;
            };
        }
        const auto id = m_one.put("Koffie gezet met de buren, en de fiets gemaakt.");
        m_one.put("Brief van de woningbouw gelezen.");
        m_one.sync();
        m_other.sync();
        m_one.edit(id, [](auto &contact) { contact.set_work_note("Van de een"); });
        m_other.edit(id, [](auto &contact) {
            contact.set_work_note("Van de ander");
            contact.add_domains("loneliness");
        });
        m_one.sync();
        m_other.sync();
        m_one.sync();
        for (const auto &[held, version] : m_one.held())
            states.push_back(m_one.record(held).serialize());
        for (const auto &said : spoken) {
            v1::PushRequest push;
            if (said.method == "Push" && push.ParseFromString(said.request)) {
                for (const auto &operation : push.operations())
                    operations.push_back(operation.SerializeAsString());
            }
        }
    }

    std::vector<Spoken> spoken;
    std::vector<std::string> states;
    std::vector<std::string> operations;

private:
    TestRegistry m_registry{Backend::Sqlite};
    SyncTablet m_one;
    SyncTablet m_other;
};

class Seeds {
public:
    explicit Seeds(std::string folder) : m_folder(std::move(folder)) {}

    void add(const std::string &target, const std::string &bytes)
    {
        const auto folder = m_folder + '/' + target;
        std::filesystem::create_directories(folder);
        const auto number = std::to_string(1000 + m_counts[target]++).substr(1);
        writeFile(folder + "/seed_" + number, bytes);
    }
    void print() const
    {
        for (const auto &[target, count] : m_counts)
            std::cout << target << ": " << count << '\n';
    }

private:
    std::string m_folder;
    std::map<std::string, int> m_counts;
};

/// The leading bytes are the decisions of the target, see its run().
void addDecode(Seeds &seeds, const Traffic &traffic)
{
    const std::map<std::string, char> methods{{"Push", 0},   {"Pull", 1},  {"Digest", 2}, {"Fetch", 3}, {"Confirm", 4},
                                              {"Rescue", 5}, {"Enrol", 6}, {"Token", 7},  {"Join", 8}};
    for (const auto &[method, request, answer] : traffic.spoken) {
        const std::string head(1, methods.at(method));
        seeds.add("decode", head + std::string("\0\0", 2) + request);
        seeds.add("decode", head + std::string("\x10\0", 2) + wire::pack(wire::Encoding::Zstd, request));
        seeds.add("decode", head + std::string("\0\0", 2) + request.substr(0, request.size() / 2) + "\xff");
        seeds.add("decode", head + std::string("\x08\0", 2) + wire::pack(wire::Encoding::Gzip, request));
        const auto name = "wijkronde.v1." + method + "Request";
        const auto *type = google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(name);
        const std::unique_ptr<google::protobuf::Message> message(
            google::protobuf::MessageFactory::generated_factory()->GetPrototype(type)->New());
        if (message->ParseFromString(request))
            seeds.add("decode", head + std::string("\x01\0", 2) + wire::formatMessage(wire::MediaType::Json, *message));
    }
}

void addUnpack(Seeds &seeds, const Traffic &traffic)
{
    for (const auto &said : traffic.spoken) {
        seeds.add("unpack", std::string("\0\x14\0\x7f", 4) + wire::pack(wire::Encoding::Gzip, said.answer));
        seeds.add("unpack", std::string("\1\x14\0\x7f", 4) + wire::pack(wire::Encoding::Zstd, said.answer));
        seeds.add("unpack", std::string("\1\x0a\3\x20", 4) + said.answer);
    }
}

void addState(Seeds &seeds, const Traffic &traffic)
{
    for (std::size_t i = 0; i < traffic.states.size(); ++i) {
        const auto &state = traffic.states[i];
        if (state.size() >= 1024)
            continue;
        std::string size{static_cast<char>(state.size() % 256), static_cast<char>(state.size() / 256)};
        const auto &operation = traffic.operations[i % traffic.operations.size()];
        // An edit of one field (its choice, how, its text), who and when, no removal; then an operation.
        seeds.add("state", size + state + std::string(20, static_cast<char>(i)) + operation);
    }
}

void addDecisions(Seeds &seeds, const std::string &target)
{
    SeededRandom random(17);
    for (int i = 0; i < 24; ++i) {
        std::string bytes(24 + random.below(300), '\0');
        for (auto &byte : bytes)
            byte = static_cast<char>(random.below(256));
        // Good choices in between: long runs of oddities are refused early.
        for (std::size_t at = 0; at < bytes.size(); at += 1 + random.below(4))
            bytes[at] = '\0';
        seeds.add(target, bytes);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "usage: fuzz_seeds FOLDER\n";
        return 2;
    }
    fuzz::useFilesInMemory();
    const Traffic traffic;
    Seeds seeds(argv[1]);
    addDecode(seeds, traffic);
    addUnpack(seeds, traffic);
    addState(seeds, traffic);
    for (const auto *target : {"enrolment", "pull", "push"})
        addDecisions(seeds, target);
    seeds.print();
    return 0;
}
