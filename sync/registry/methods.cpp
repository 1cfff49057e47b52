// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/methods.h"

#include "sync/registry/metrics.h"
#include "sync/registry/service.h"

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
constexpr RpcMethod open(std::string_view name)
{
    return {
        name, false,
        [](RegistryService &service, Metrics &metrics, const Id &, wire::MediaType mediaType, std::string_view body) {
            return exchange<Request>(metrics, mediaType, body,
                                     [&](const Request &request) { return (service.*call)(request); });
        }};
}

template <typename Request, auto call>
constexpr RpcMethod withToken(std::string_view name)
{
    return {name, true,
            [](RegistryService &service, Metrics &metrics, const Id &device, wire::MediaType mediaType,
               std::string_view body) {
                return exchange<Request>(metrics, mediaType, body,
                                         [&](const Request &request) { return (service.*call)(device, request); });
            }};
}

constexpr std::array kMethods{
    open<v1::EnrolRequest, &RegistryService::enrol>("Enrol"),
    open<v1::TokenRequest, &RegistryService::token>("Token"),
    withToken<v1::JoinRequest, &RegistryService::join>("Join"),
    withToken<v1::PushRequest, &RegistryService::push>("Push"),
    withToken<v1::PullRequest, &RegistryService::pull>("Pull"),
    withToken<v1::DigestRequest, &RegistryService::digest>("Digest"),
    withToken<v1::FetchRequest, &RegistryService::fetch>("Fetch"),
    withToken<v1::ConfirmRequest, &RegistryService::confirm>("Confirm"),
    open<v1::RescueRequest, &RegistryService::rescue>("Rescue"),
};

} // namespace

const RpcMethod *methodByName(std::string_view name)
{
    const auto found = std::ranges::find(kMethods, name, &RpcMethod::name);
    return found == kMethods.end() ? nullptr : &*found;
}

} // namespace wijkronde::registry
