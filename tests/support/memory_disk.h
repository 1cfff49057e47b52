// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace wijkronde::test {

/// The bytes of a file, in pieces that copies share until one of them writes: a copy costs next to nothing.
class SharedBytes {
public:
    std::uint64_t size() const { return m_size; }
    /// Gives how many bytes there were; the rest of `to` is not touched.
    std::size_t read(std::uint64_t at, char *to, std::size_t size) const;
    /// A gap before `at` is filled with zeros.
    void write(std::uint64_t at, std::string_view bytes);
    void resize(std::uint64_t size);

private:
    static constexpr std::size_t kPiece = 16 * 1024;
    using Piece = std::array<char, kPiece>;
    char *own(std::size_t piece);

    std::vector<std::shared_ptr<Piece>> m_pieces; ///< null = zeros
    std::uint64_t m_size = 0;
};

/// A disk whose files live in memory and that can go wrong. It counts what changes it: making a file, writing, cutting
/// off, syncing, removing. Every write is unsynced until its file is synced; the file's name until then too.
/// memory_vfs.h lets SQLite work on it. Any thread.
class MemoryDisk {
public:
    static constexpr std::uint64_t kNever = UINT64_MAX;
    /// What a disk can keep and lose at once.
    static constexpr std::uint64_t kSector = 512;

    /// What goes wrong, in numbers of operations from arm() on; the first is 1.
    struct Faults {
        /// The power goes: this operation does not happen, and everything after it fails.
        std::uint64_t cutAt = kNever;
        /// If that operation is a write, the first half of its sectors is there.
        bool tears = false;
        /// There is no room for writes, until another arm().
        std::uint64_t fullFrom = kNever;
        /// A sync fails. What it was for is lost for good when the power goes, also after a later sync that succeeds,
        /// as Linux does it.
        std::uint64_t syncFailsFrom = kNever;
        /// A sync is reported as done and was not.
        bool syncLies = false;
    };
    enum class Cut {
        Kept,    ///< all writes so far are there, as when only the process ended
        AllLost, ///< what was not synced is gone
        SomeLost ///< of what was not synced some writes are there, some are not, some are torn
    };
    /// All files by name, between two operations.
    using Image = std::map<std::string, SharedBytes, std::less<>>;
    enum class Outcome { Good, Cut, Full, Failed };

    void arm(const Faults &faults);
    void disarm() { arm({}); }
    /// Since the last arm().
    std::uint64_t operations() const;
    /// The power goes now.
    void cutNow();
    bool isCut() const;

    /// What everybody sees now.
    Image image() const;
    /// As the disk is found when the power is back. The same seed loses the same.
    Image afterCut(Cut cut, std::uint64_t seed = 0) const;
    /// The disk holds these files, all durable, and nothing goes wrong. Who still has a file open keeps the old one.
    void put(const Image &image);

    // ---- for the VFS

    /// One file, with what the connections of one process share: locks, and the index of the write-ahead log.
    struct File;
    using FilePtr = std::shared_ptr<File>;

    bool exists(const std::string &name) const;
    /// Null: there is none and it was not to be made, or the power is gone.
    FilePtr open(const std::string &name, bool make, Outcome &outcome);
    /// A file without a name, gone with the last who has it; nothing of it is counted.
    FilePtr openNameless() const;
    Outcome remove(const std::string &name, bool durable);
    Outcome read(const File &file, std::uint64_t at, char *to, std::size_t size, std::size_t &got) const;
    Outcome write(File &file, std::uint64_t at, std::string_view bytes);
    Outcome truncate(File &file, std::uint64_t size);
    Outcome sync(File &file);
    Outcome size(const File &file, std::uint64_t &size) const;
    /// Over locks and shared memory of its files.
    std::mutex &mutex() const { return m_mutex; }

private:
    struct Renaming {
        std::string name;
        FilePtr before;
    };
    enum class What { Make, Write, Truncate, Sync, Remove };

    Outcome count(What what);
    void syncNames() { m_unsyncedNames.clear(); }

    mutable std::mutex m_mutex;
    std::map<std::string, FilePtr, std::less<>> m_files;
    std::vector<Renaming> m_unsyncedNames;
    Faults m_faults;
    std::uint64_t m_count = 0;
    bool m_cut = false;
};

struct MemoryDisk::File {
    struct Change {
        std::uint64_t at;
        std::string bytes;
        bool cutsOff; ///< at `at`; there are no bytes then
    };
    /// Exclusive: the one that holds it; null = nobody.
    struct Lock {
        int shared = 0;
        const void *exclusive = nullptr;
    };
    static constexpr int kSharedMemoryLocks = 8;

    explicit File(bool named) : isNamed(named) {}

    bool isNamed;
    SharedBytes seen;
    SharedBytes durable;
    std::vector<Change> unsynced; ///< makes `seen` of `durable`, unless a sync failed

    // SQLite's five-step file lock
    int readers = 0;
    const void *reserved = nullptr;
    const void *pending = nullptr;
    std::array<Lock, kSharedMemoryLocks> locks;
    std::vector<std::unique_ptr<char[]>> sharedMemory;
    int sharedMemoryUsers = 0;
};

} // namespace wijkronde::test
