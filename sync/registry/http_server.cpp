// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/http_server.h"

#include "sync/registry/endpoint.h"
#include "sync/wire/limits.h"

#include <httplib.h>

#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace wijkronde::registry {
namespace {

/// A client that keeps its connection holds a thread.
constexpr std::size_t kThreads = 128;
constexpr int kBacklog = 1024;
constexpr std::size_t kRequestsPerConnection = 10'000;
constexpr auto kKeepAlive = std::chrono::seconds(5);

constexpr const char *kHiddenEncoding = "Wijkronde-Content-Encoding";
constexpr const char *kHiddenAccept = "Wijkronde-Accept-Encoding";

void rename(httplib::Headers &headers, const char *from, const char *to)
{
    headers.erase(to);
    if (const auto found = headers.find(from); found != headers.end())
        headers.emplace(to, found->second);
    headers.erase(from);
}

/// cpp-httplib would unpack a body without counting it and pack an answer on its own account, and cut a piece out of an
/// answer for a Range: hide those headers from it. The request is its local variable, so writing to it is sound.
void hidePacking(const httplib::Request &request)
{
    auto &own = const_cast<httplib::Request &>(request);
    rename(own.headers, "Content-Encoding", kHiddenEncoding);
    rename(own.headers, "Accept-Encoding", kHiddenAccept);
    own.ranges.clear();
}

RequestHead headOf(const httplib::Request &request)
{
    return {request.method,
            request.path,
            request.get_header_value("Content-Type"),
            request.get_header_value(kHiddenEncoding),
            request.get_header_value(kHiddenAccept),
            request.get_header_value("Authorization")};
}

void send(Answer answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    if (!answer.contentEncoding.empty())
        response.set_header("Content-Encoding", answer.contentEncoding);
    response.set_content(std::move(answer.body), answer.contentType);
}

/// An answer to a request whose body was not read to its end: the rest of it would be taken for the next request, so
/// the connection must go. A content provider that gives false is the only way to make cpp-httplib close it.
void sendAndClose(Answer answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name, value);
    response.set_header("Connection", "close");
    const auto size = answer.body.size();
    const auto type = answer.contentType;
    response.set_content_provider(size, type,
                                  [body = std::move(answer.body)](std::size_t, std::size_t, httplib::DataSink &sink) {
                                      sink.write(body.data(), body.size());
                                      return false;
                                  });
}

/// Reads on for a while without keeping anything, so that a client that still sends gets to read the answer. True when
/// the whole body was read.
bool drain(const httplib::ContentReader &read)
{
    std::size_t dropped = 0;
    return read([&](const char *, std::size_t size) {
        dropped += size;
        return dropped <= limits::kDrainBytes;
    });
}

void receive(const Endpoint &endpoint, const httplib::Request &request, httplib::Response &response,
             const httplib::ContentReader &read)
{
    auto call = endpoint.begin(headOf(request));
    if (!call) {
        if (drain(read))
            send(std::move(call).error(), response);
        else
            sendAndClose(std::move(call).error(), response);
        return;
    }
    Result<> fed;
    std::size_t dropped = 0;
    const bool whole = read([&](const char *data, std::size_t size) {
        if (fed)
            fed = call->feed({data, size});
        else
            dropped += size;
        return dropped <= limits::kDrainBytes;
    });
    if (fed && !whole)
        fed = fail(ErrorCode::MalformedMessage, "the body is cut off");
    auto answer = endpoint.finish(std::move(*call), fed);
    if (whole)
        send(std::move(answer), response);
    else
        sendAndClose(std::move(answer), response);
}

bool hasBody(const httplib::Request &request)
{
    return request.has_header("Transfer-Encoding")
           || (request.has_header("Content-Length") && request.get_header_value("Content-Length") != "0");
}

} // namespace

HttpServer::HttpServer(const Endpoint &endpoint) : m_endpoint(endpoint) {}

HttpServer::~HttpServer() = default;

void HttpServer::configure()
{
    auto &server = *m_server;
    server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(kRequestsPerConnection);
    server.set_keep_alive_timeout(kKeepAlive.count());
    server.set_read_timeout(std::chrono::seconds(limits::kIdleTimeout));
    server.set_write_timeout(std::chrono::seconds(limits::kIdleTimeout));
    server.set_pre_routing_handler([](const httplib::Request &request, httplib::Response &response) {
        hidePacking(request);
        const bool page = request.method == "GET" || request.method == "HEAD";
        if (request.method == "POST" || (page && !hasBody(request)))
            return httplib::Server::HandlerResponse::Unhandled;
        // Other methods would have their body read into memory first.
        sendAndClose(Endpoint::errorAnswer({ErrorCode::MethodNotAllowed, {}}), response);
        return httplib::Server::HandlerResponse::Handled;
    });
    server.Get(".*", [this](const httplib::Request &request, httplib::Response &response) {
        send(m_endpoint.page(request.path), response);
    });
    server.Post(".*", [this](const httplib::Request &request, httplib::Response &response,
                             const httplib::ContentReader &read) { receive(m_endpoint, request, response, read); });
    server.set_exception_handler([](const httplib::Request &, httplib::Response &response, std::exception_ptr) {
        sendAndClose(Endpoint::errorAnswer({ErrorCode::Internal, "exception"}), response);
    });
    // A request that cpp-httplib itself refuses: a broken request line, headers that never end.
    server.set_error_handler([](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty() && !response.content_provider_) {
            const auto status = response.status;
            send(Endpoint::errorAnswer({ErrorCode::MalformedMessage, "http"}), response);
            response.status = status;
        }
    });
}

Result<int> HttpServer::listen(const Options &options)
{
    if (options.tlsCertificate.empty())
        m_server = std::make_unique<httplib::Server>();
    else
        m_server = std::make_unique<httplib::SSLServer>(options.tlsCertificate.c_str(), options.tlsKey.c_str());
    if (!m_server->is_valid())
        return fail(ErrorCode::InvalidArgument, "the TLS certificate and key cannot be used");
    configure();
    m_server->set_socket_options([this](int socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
        m_socket = socket;
    });
    const int port = options.port == 0 ? m_server->bind_to_any_port(options.host)
                                       : (m_server->bind_to_port(options.host, options.port) ? options.port : -1);
    if (port <= 0)
        return fail(ErrorCode::InvalidArgument,
                    "cannot listen on " + options.host + ":" + std::to_string(options.port));
    // cpp-httplib asks for a queue of 5.
    ::listen(m_socket, kBacklog);
    return port;
}

void HttpServer::run()
{
    m_entered = true;
    if (!m_stopRequested)
        m_server->listen_after_bind();
    else
        ::close(m_socket); // clients in the queue must not wait for nothing
    m_finished = true;
}

void HttpServer::stop()
{
    m_stopRequested = true;
    // cpp-httplib forgets a stop() that comes before it listens: if run() is on its way there, wait for that moment.
    while (m_entered && !m_finished) {
        if (m_server->is_running()) {
            m_server->stop();
            return;
        }
        std::this_thread::yield();
    }
}

} // namespace wijkronde::registry
