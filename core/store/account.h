// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace wijkronde {

class Store;

/// Where every edit that was ever made on this tablet is (I1). `made` was counted when each was saved; all else is
/// counted from the rows, so that the sum is a check and no repetition.
struct EditAccount {
    std::int64_t made = 0;
    std::int64_t waiting = 0;   ///< only on this tablet
    std::int64_t confirmed = 0; ///< the registry has them, those of before the sent log begins included
    std::int64_t durable = 0;   ///< of the confirmed: also in a backup of the registry
    std::int64_t keptBack = 0;  ///< the registry could not take them; a person must judge
    std::int64_t withdrawn = 0; ///< taken back by their author
    std::int64_t declined = 0;  ///< judged, and not taken over
    std::int64_t erased = 0;    ///< dropped, because the person whom they were about was erased

    std::int64_t accounted() const { return waiting + confirmed + keptBack + withdrawn + declined + erased; }
    bool isRight() const { return accounted() == made; }
    bool operator==(const EditAccount &) const = default;
};

/// Works with the rows of the sent log and the outbox; the same over a new incarnation, which sends all of them again.
class Account {
public:
    explicit Account(Store &store) : m_store(store) {}

    Result<EditAccount> read();
    /// The registry says that a backup holds this incarnation's operations up to a number.
    Result<> noteDurable(std::uint64_t opSeq);
    /// Rows of the outbox or the sent log went because their person was erased. In the transaction that takes them.
    Result<> noteErased(std::int64_t count);

private:
    Result<std::int64_t> durableSeq();

    Store &m_store;
};

} // namespace wijkronde
