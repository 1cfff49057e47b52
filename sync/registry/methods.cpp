// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/methods.h"

#include "sync/registry/metrics.h"
#include "sync/registry/service.h"
#include "sync/wire/limits.h"

#include <algorithm>
#include <array>

namespace wijkronde::registry {
namespace {

std::string_view statusName(v1::OperationStatus status)
{
    switch (status) {
    case v1::OPERATION_STATUS_CONFLICT:
        return "conflict";
    case v1::OPERATION_STATUS_QUARANTINED:
        return "quarantined";
    case v1::OPERATION_STATUS_ERASED_SUBJECT:
        return "erased_subject";
    default:
        return "applied";
    }
}

void count(Metrics &metrics, const v1::PushResponse &response)
{
    for (const auto &result : response.results())
        metrics.countOperation(statusName(result.status()));
}

template <typename Response>
void count(Metrics &, const Response &)
{
}

template <typename Request, typename Call>
Result<std::string> exchange(Metrics &metrics, wire::MediaType mediaType, std::string_view body, Call &&call)
{
    Request request;
    WIJKRONDE_TRY(wire::parseMessage(mediaType, body, request));
    const auto response = call(request);
    if (!response)
        return fail(response.error());
    count(metrics, *response);
    return wire::formatMessage(mediaType, *response);
}

template <typename Request, auto call>
constexpr RpcMethod open(std::string_view name, std::size_t most)
{
    return {
        name,
        false,
        false,
        most,
        most,
        [](RegistryService &service, Metrics &metrics, const Id &, wire::MediaType mediaType, std::string_view body) {
            return exchange<Request>(metrics, mediaType, body,
                                     [&](const Request &request) { return (service.*call)(request); });
        }};
}

template <typename Request, auto call>
constexpr RpcMethod withToken(std::string_view name, std::size_t most, std::size_t mostUnpacked,
                              bool onlyFetches = false)
{
    return {name,
            true,
            onlyFetches,
            most,
            mostUnpacked,
            [](RegistryService &service, Metrics &metrics, const Id &device, wire::MediaType mediaType,
               std::string_view body) {
                return exchange<Request>(metrics, mediaType, body,
                                         [&](const Request &request) { return (service.*call)(device, request); });
            }};
}

constexpr bool kOnlyFetches = true;

constexpr std::array kMethods{
    open<v1::EnrolRequest, &RegistryService::enrol>("Enrol", limits::kSmallRequestBytes),
    open<v1::TokenRequest, &RegistryService::token>("Token", limits::kSmallRequestBytes),
    withToken<v1::JoinRequest, &RegistryService::join>("Join", limits::kSmallRequestBytes, limits::kSmallRequestBytes),
    withToken<v1::PushRequest, &RegistryService::push>("Push", limits::kRequestPackedBytes,
                                                       limits::kRequestUnpackedBytes),
    withToken<v1::PullRequest, &RegistryService::pull>("Pull", limits::kRequestPackedBytes, limits::kRequestPackedBytes,
                                                       kOnlyFetches),
    withToken<v1::DigestRequest, &RegistryService::digest>("Digest", limits::kListRequestBytes,
                                                           limits::kListRequestBytes, kOnlyFetches),
    withToken<v1::FetchRequest, &RegistryService::fetch>("Fetch", limits::kListRequestBytes, limits::kListRequestBytes,
                                                         kOnlyFetches),
    withToken<v1::ConfirmRequest, &RegistryService::confirm>("Confirm", limits::kListRequestBytes,
                                                             limits::kListRequestBytes),
    open<v1::RescueRequest, &RegistryService::rescue>("Rescue", limits::kRescueBytes),
};

} // namespace

const RpcMethod *methodByName(std::string_view name)
{
    const auto found = std::ranges::find(kMethods, name, &RpcMethod::name);
    return found == kMethods.end() ? nullptr : &*found;
}

} // namespace wijkronde::registry
