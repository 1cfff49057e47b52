// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/service.h"

#include "sync/registry/past.h"
#include "sync/registry/storage/records.h"
#include "sync/registry/storage/storage.h"
#include "sync/wire/limits.h"

#include <algorithm>
#include <set>

namespace wijkronde::registry {
namespace {

/// A stream that the device may see; NotFound for any other, so that nobody learns which streams there are.
Result<StreamRow> visibleStream(SqlConnection &connection, const Device &device, const std::string &id)
{
    auto streams = Directory(connection).streamsOf(device.membership());
    if (!streams)
        return fail(std::move(streams).error());
    const auto found = std::ranges::find_if(*streams, [&](const auto &stream) { return stream.id.view() == id; });
    if (found == streams->end())
        return fail(ErrorCode::NotFound, "stream");
    return std::move(*found);
}

/// Whether the call goes on; sets the verdict or the directive that says why not.
template <typename Response>
Result<bool> mayGoOn(SqlConnection &connection, const Device &device, const v1::Past &past, Response &response)
{
    const auto check = checkPast(connection, device.id, past);
    if (!check)
        return fail(check.error());
    response.set_verdict(check->verdict);
    response.set_directive(directiveFor(device, check->verdict));
    return check->isGood() && !device.isRevoked();
}

Result<> addRoots(SqlConnection &connection, const Device &device, v1::DigestResponse &response)
{
    const auto streams = Directory(connection).streamsOf(device.membership());
    if (!streams)
        return fail(streams.error());
    for (const auto &stream : *streams) {
        auto &root = *response.add_roots();
        root.set_stream_id(stream.id.toBytes());
        root.set_root(stream.digestRoot);
    }
    return {};
}

/// The sums of one stream's buckets, or the records in those that were asked for.
Result<> addStream(SqlConnection &connection, const StreamRow &stream, const v1::DigestRequest &request,
                   v1::DigestResponse &response)
{
    Records records(connection);
    response.set_seq(stream.head);
    if (request.buckets().empty()) {
        auto sums = records.buckets(stream.no);
        if (!sums)
            return fail(std::move(sums).error());
        response.set_sums(std::move(*sums));
        return {};
    }
    for (const auto bucket : request.buckets()) {
        const auto rows = records.inBucket(stream.no, static_cast<std::uint8_t>(bucket));
        if (!rows)
            return fail(rows.error());
        for (const auto &row : *rows) {
            auto &entry = *response.add_entries();
            entry.set_record_id(row.id.toBytes());
            entry.set_seq(row.seq);
            entry.set_hash(row.hash);
        }
    }
    return {};
}

} // namespace

Result<v1::DigestResponse> RegistryService::digest(const Id &device, const v1::DigestRequest &request)
{
    const std::set<std::uint32_t> distinct(request.buckets().begin(), request.buckets().end());
    if (request.buckets_size() > limits::kDigestBuckets || static_cast<int>(distinct.size()) != request.buckets_size()
        || (!distinct.empty() && *distinct.rbegin() >= 256))
        return fail(ErrorCode::InvalidArgument, "buckets are 0 to 255, each once");
    return m_environment.storage.read([&](SqlConnection &connection) -> Result<v1::DigestResponse> {
        const auto row = deviceRow(connection, device);
        if (!row)
            return fail(row.error());
        v1::DigestResponse response;
        const auto goOn = mayGoOn(connection, *row, request.past(), response);
        if (!goOn || !*goOn)
            return goOn ? Result<v1::DigestResponse>(std::move(response)) : fail(goOn.error());
        if (request.stream_id().empty()) {
            WIJKRONDE_TRY(addRoots(connection, *row, response));
            return response;
        }
        const auto stream = visibleStream(connection, *row, request.stream_id());
        if (!stream)
            return fail(stream.error());
        WIJKRONDE_TRY(addStream(connection, *stream, request, response));
        return response;
    });
}

Result<v1::FetchResponse> RegistryService::fetch(const Id &device, const v1::FetchRequest &request)
{
    if (request.record_ids_size() > limits::kFetchRecords)
        return fail(ErrorCode::TooLarge, "at most 500 records");
    std::set<Id> ids;
    for (const auto &bytes : request.record_ids()) {
        const auto id = Id::fromBytes(bytes);
        if (!id)
            return fail(ErrorCode::InvalidArgument, "a record id takes 16 bytes");
        ids.insert(*id);
    }
    return m_environment.storage.read([&](SqlConnection &connection) -> Result<v1::FetchResponse> {
        const auto row = deviceRow(connection, device);
        if (!row)
            return fail(row.error());
        v1::FetchResponse response;
        const auto goOn = mayGoOn(connection, *row, request.past(), response);
        if (!goOn || !*goOn)
            return goOn ? Result<v1::FetchResponse>(std::move(response)) : fail(goOn.error());
        const auto stream = visibleStream(connection, *row, request.stream_id());
        if (!stream)
            return fail(stream.error());
        auto rows = Records(connection).load(ids);
        if (!rows)
            return fail(std::move(rows).error());
        std::size_t bytes = 0;
        for (const auto &id : ids) {
            const auto found = rows->find(id);
            if (found == rows->end() || found->second.streamNo != stream->no) {
                response.add_absent(id.toBytes());
                continue;
            }
            bytes += found->second.state.size();
            if (bytes > limits::kFetchBytes)
                break; // what is named in neither list is asked for again
            auto &record = *response.add_records();
            record.set_seq(found->second.seq);
            record.set_state(std::move(found->second.state));
        }
        return response;
    });
}

} // namespace wijkronde::registry
