// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/database.h"
#include "tests/support/memory_vfs.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::crash {

/// A disk on which something is about to be done, and what who does it must know.
struct Prepared {
    test::MemoryDisk::Image image;
    std::map<std::string, std::string> notes;
};

/// The process of a device or of the registry, on a disk that goes wrong.
class Rig {
public:
    explicit Rig(test::MemoryVfs &vfs, Encryption encryption) : m_vfs(vfs), m_encryption(encryption) {}
    virtual ~Rig() = default;

    virtual Result<> open() = 0;
    virtual void close() = 0;
    virtual bool isOpen() const = 0;
    /// What it does when it is idle.
    virtual Result<> checkpoint() = 0;
    /// Something else is saved; another seed, another thing.
    virtual Result<> saveMore(std::uint64_t seed) = 0;
    /// Everything that it holds, in words that do not depend on how it lies on the disk.
    virtual std::string dump() = 0;
    /// What its own check finds; empty = nothing.
    virtual std::string findings() = 0;

    std::map<std::string, std::string> notes;

protected:
    test::MemoryVfs &m_vfs;
    Encryption m_encryption;
};

/// One kind of transaction.
struct Case {
    std::string_view name;
    std::function<std::unique_ptr<Rig>(test::MemoryVfs &vfs, Encryption encryption, std::uint64_t seed)> makeRig;
    /// Brings an empty disk to where the transaction begins; the rig has not been opened.
    std::function<void(Rig &rig)> prepare;
    /// The transaction, the same each time, in an open rig. Null: to open it is the transaction, which is done again
    /// whenever somebody opens.
    std::function<Result<>(Rig &rig)> act;
};

std::vector<Case> deviceCases();
std::vector<Case> registryCases();

} // namespace wijkronde::crash
