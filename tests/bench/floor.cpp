// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/floor.h"

#include "core/base/durable_file.h"
#include "core/store/projection.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <vector>

namespace wijkronde::bench {
namespace {

constexpr std::size_t kPageBytes = 256 * 1024;
constexpr std::string_view kKey = "0123456789abcdef0123456789abcdef";

struct Row {
    Id id;
    std::int64_t kind = 0;
    std::int64_t seq = 0;
    std::string state;
    Projected projected; ///< worked out beforehand: the floor only stores
};

Result<std::vector<Row>> rowsOf(Store &store)
{
    auto select = store.database().prepare(
        "SELECT record_id, kind, seq, base FROM record WHERE base IS NOT NULL ORDER BY record_no");
    if (!select)
        return fail(select.error());
    std::vector<Row> rows;
    for (;;) {
        const auto step = select->step();
        if (!step)
            return fail(step.error());
        if (!*step)
            return rows;
        rows.push_back({select->id(0), select->integer(1), select->integer(2), std::string(select->blob(3)), {}});
        const auto record = Record::parse(rows.back().state);
        if (record)
            rows.back().projected = project(*record);
    }
}

Result<std::unique_ptr<Database>> sourceWith(const std::string &folder, const std::vector<Row> &rows)
{
    auto database = Database::open(folder + "/source.db", kKey, {});
    if (!database)
        return database;
    auto &source = **database;
    WIJKRONDE_TRY(source.execute("CREATE TABLE record (seq INTEGER PRIMARY KEY, state BLOB NOT NULL)"));
    auto transaction = Transaction::begin(source);
    if (!transaction)
        return fail(transaction.error());
    std::int64_t number = 0;
    for (const auto &row : rows) {
        auto insert = source.prepare("INSERT INTO record (seq, state) VALUES (?1, ?2)");
        if (!insert)
            return fail(insert.error());
        WIJKRONDE_TRY(insert->bind(1, ++number).bindBlob(2, row.state).run());
    }
    WIJKRONDE_TRY(transaction->commit());
    return database;
}

/// Writes all states to the socket, read from the database.
void sendAll(Database &source, int socket)
{
    auto select = source.prepare("SELECT state FROM record ORDER BY seq");
    std::string page;
    const auto flush = [&] {
        for (std::size_t done = 0; done < page.size();)
            done += static_cast<std::size_t>(
                std::max<ssize_t>(0, ::send(socket, page.data() + done, page.size() - done, MSG_NOSIGNAL)));
        page.clear();
    };
    while (select && select->step().value_or(false)) {
        page += select->blob(0);
        if (page.size() >= kPageBytes)
            flush();
    }
    flush();
    ::shutdown(socket, SHUT_WR);
}

bool readExactly(int socket, std::string &into)
{
    for (std::size_t done = 0; done < into.size();) {
        const auto length = ::recv(socket, into.data() + done, into.size() - done, 0);
        if (length <= 0)
            return false;
        done += static_cast<std::size_t>(length);
    }
    return true;
}

Result<> storeRow(Store &target, const Row &row, const std::string &state)
{
    auto insert = target.database().prepare(
        "INSERT INTO record (record_id, kind, stream_no, generation, seq, base, list, sort, choice) "
        "VALUES (?1, ?2, 1, 1, ?3, ?4, ?5, ?6, 0)");
    if (!insert)
        return fail(insert.error());
    insert->bind(1, row.id).bind(2, row.kind).bind(3, row.seq).bindBlob(4, state).bind(5, row.projected.list);
    bindSort(*insert, 6, row.projected.sort);
    WIJKRONDE_TRY(insert->run());
    return ProjectionWriter(target.database()).replace(target.database().lastInsertRowid(), {}, row.projected);
}

/// Takes rows from the socket into one transaction, until a page is full; the index of the first row that is left.
Result<std::size_t> receivePage(Store &target, const std::vector<Row> &rows, std::size_t first, int socket)
{
    auto transaction = Transaction::begin(target.database());
    if (!transaction)
        return fail(transaction.error());
    std::size_t at = first;
    for (std::size_t bytes = 0; at < rows.size() && bytes < kPageBytes; ++at) {
        std::string state(rows[at].state.size(), '\0');
        if (!readExactly(socket, state))
            return fail(ErrorCode::HungUp, "floor");
        WIJKRONDE_TRY(storeRow(target, rows[at], state));
        bytes += state.size();
    }
    WIJKRONDE_TRY(transaction->commit());
    return at;
}

Result<> receiveAll(Store &target, const std::vector<Row> &rows, int socket)
{
    for (std::size_t at = 0; at < rows.size();) {
        const auto next = receivePage(target, rows, at, socket);
        if (!next)
            return fail(next.error());
        at = *next;
    }
    return {};
}

} // namespace

Result<double> floorFirstSyncMs(Store &filled, const std::string &folder, const Clock &clock)
{
    WIJKRONDE_TRY(makePrivateFolder(folder));
    const auto rows = rowsOf(filled);
    if (!rows)
        return fail(rows.error());
    auto source = sourceWith(folder, *rows);
    if (!source)
        return fail(source.error());
    auto target = Store::open(folder + "/target", kKey, {});
    if (!target)
        return fail(target.error());
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets.data()) != 0)
        return fail(ErrorCode::Internal, "socketpair");
    const auto started = clock.steady();
    std::thread sender([&] { sendAll(**source, sockets[0]); });
    const auto received = receiveAll(**target, *rows, sockets[1]);
    sender.join();
    const auto ended = clock.steady();
    ::close(sockets[0]);
    ::close(sockets[1]);
    if (!received)
        return fail(received.error());
    return std::chrono::duration<double, std::milli>(ended - started).count();
}

} // namespace wijkronde::bench
