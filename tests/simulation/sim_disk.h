// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/error.h"
#include "core/ports/clock.h"
#include "tests/support/memory_vfs.h"

namespace wijkronde::simulation {

/// The disk of a tablet or of the registry, and what is wrong with it. Everything that is open on it must be closed
/// before it goes.
class SimDisk {
public:
    using Image = test::MemoryDisk::Image;
    using Cut = test::MemoryDisk::Cut;
    enum class Trouble { None, Full, SyncFails };

    const char *vfs() const { return m_vfs.name(); }
    Image image() const { return disk().image(); }

    /// From now on, for so long; a restart ends it too.
    void trouble(Trouble trouble, WallTime ends)
    {
        m_trouble = trouble;
        m_ends = ends;
        arm({});
    }
    bool isWell() const { return m_trouble == Trouble::None; }
    void mend() { trouble(Trouble::None, {}); }
    void mendWhenOver(WallTime now)
    {
        if (!isWell() && now >= m_ends)
            mend();
    }
    /// The error that comes of what is wrong.
    bool explains(ErrorCode code) const
    {
        return (m_trouble == Trouble::Full && code == ErrorCode::StoreFull)
               || (m_trouble == Trouble::SyncFails && code == ErrorCode::StoreFailed);
    }

    /// For once: the power goes at this operation from now on, which is half done if it `tears`.
    void cutAt(std::uint64_t operation, bool tears)
    {
        test::MemoryDisk::Faults faults;
        faults.cutAt = operation;
        faults.tears = tears;
        arm(faults);
    }
    void dontCut() { arm({}); }
    bool isCut() const { return disk().isCut(); }

    /// The process ends here: what it still does has no effect. Gives the disk as the next process finds it.
    Image end(Cut cut, std::uint64_t seed)
    {
        m_vfs.disk().cutNow();
        return disk().afterCut(cut, seed);
    }
    /// When nothing is open on it any more.
    void put(const Image &image)
    {
        m_vfs.disk().put(image);
        m_trouble = Trouble::None;
    }

private:
    const test::MemoryDisk &disk() const { return m_vfs.disk(); }
    void arm(test::MemoryDisk::Faults faults)
    {
        if (m_trouble == Trouble::Full)
            faults.fullFrom = 1;
        if (m_trouble == Trouble::SyncFails)
            faults.syncFailsFrom = 1;
        m_vfs.disk().arm(faults);
    }

    test::MemoryVfs m_vfs;
    Trouble m_trouble = Trouble::None;
    WallTime m_ends{};
};

} // namespace wijkronde::simulation
