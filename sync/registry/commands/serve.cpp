// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/commands/command.h"

#include "core/base/log.h"
#include "sync/registry/endpoint.h"
#include "sync/registry/http_server.h"
#include "sync/registry/metrics.h"

#include <pthread.h>

#include <charconv>
#include <csignal>
#include <ostream>
#include <thread>

namespace wijkronde::registry {
namespace {

constexpr std::string_view kDefaultListen = "127.0.0.1:8480";

bool isLoopback(std::string_view host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

Result<HttpServer::Options> optionsFrom(const Arguments &arguments)
{
    const auto listen = arguments.value("--listen").value_or(std::string(kDefaultListen));
    const auto colon = listen.rfind(':');
    HttpServer::Options options;
    if (colon == std::string::npos)
        return fail(ErrorCode::InvalidArgument, "--listen takes HOST:PORT");
    options.host = listen.substr(0, colon);
    if (options.host.starts_with('[') && options.host.ends_with(']'))
        options.host = options.host.substr(1, options.host.size() - 2);
    const auto *end = listen.data() + listen.size();
    const auto parsed = std::from_chars(listen.data() + colon + 1, end, options.port);
    if (options.host.empty() || parsed.ec != std::errc() || parsed.ptr != end || options.port < 0
        || options.port > 65535)
        return fail(ErrorCode::InvalidArgument, "--listen takes HOST:PORT");
    options.tlsCertificate = arguments.value("--tls-cert").value_or("");
    options.tlsKey = arguments.value("--tls-key").value_or("");
    if (options.tlsCertificate.empty() != options.tlsKey.empty())
        return fail(ErrorCode::InvalidArgument, "--tls-cert and --tls-key go together");
    if (options.tlsCertificate.empty() && !isLoopback(options.host))
        return fail(ErrorCode::InvalidArgument,
                    "plain HTTP only on loopback: give --tls-cert and --tls-key, or put a proxy with TLS in front");
    return options;
}

/// What a larger machine, or one behind a proxy that spreads, may want otherwise.
Result<AdmissionLimits> limitsFrom(const Arguments &arguments)
{
    AdmissionLimits limits;
    const auto rate =
        arguments.number("--calls-per-second", static_cast<std::int64_t>(limits.processRate), 1, 1'000'000);
    if (!rate)
        return fail(rate.error());
    limits.processRate = static_cast<double>(*rate);
    return limits;
}

} // namespace

Result<> runServe(CommandContext &context)
{
    const auto options = optionsFrom(context.arguments);
    if (!options)
        return fail(options.error());
    const auto limits = limitsFrom(context.arguments);
    if (!limits)
        return fail(limits.error());
    // Blocked before any thread starts, so that only sigwait() below gets them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    Metrics metrics;
    Endpoint endpoint(context.service, metrics, context.clock, *limits);
    HttpServer server(endpoint);
    const auto port = server.listen(*options);
    if (!port)
        return fail(port.error());
    const auto host = options->host.find(':') == std::string::npos ? options->host : '[' + options->host + ']';
    const auto url = (options->tlsCertificate.empty() ? "http://" : "https://") + host + ':' + std::to_string(*port);
    google::protobuf::Struct line;
    put(line, "listening", url);
    context.print(line, "listening on " + url);
    log(LogLevel::Info, "started", {{LogKey::Port, *port}});

    std::jthread serving([&server] { server.run(); });
    int signal = 0;
    sigwait(&signals, &signal);
    log(LogLevel::Info, "stopping", {{LogKey::Signal, signal}});
    server.stop();
    serving.join();
    log(LogLevel::Info, "stopped");
    return {};
}

} // namespace wijkronde::registry
