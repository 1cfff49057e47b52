// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/registry/http_server.h"

#include "core/base/log.h"
#include "sync/registry/endpoint.h"
#include "sync/registry/http_connection.h"
#include "sync/wire/limits.h"

#include <httplib.h>

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <thread>

namespace wijkronde::registry {
namespace {

/// A client that keeps its connection holds a thread.
constexpr std::size_t kThreads = 256;
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
/// answer for a Range: hide those headers from it.
void hidePacking(httplib::Request &request)
{
    rename(request.headers, "Content-Encoding", kHiddenEncoding);
    rename(request.headers, "Accept-Encoding", kHiddenAccept);
    request.ranges.clear();
}

std::optional<std::uint64_t> contentLengthOf(const httplib::Request &request)
{
    const auto text = request.get_header_value("Content-Length");
    std::uint64_t length = 0;
    const auto *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, length);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(length) : std::nullopt;
}

RequestHead headOf(const httplib::Request &request)
{
    return {request.method,
            request.path,
            request.get_header_value("Content-Type"),
            request.get_header_value(kHiddenEncoding),
            request.get_header_value(kHiddenAccept),
            request.get_header_value("Authorization"),
            contentLengthOf(request)};
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

void receive(Endpoint &endpoint, const httplib::Request &request, httplib::Response &response,
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

using TlsContext = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

/// Null when the files cannot be used.
TlsContext tlsContext(const HttpServer::Options &options)
{
    TlsContext context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    const bool good = context && SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1
                      && SSL_CTX_use_certificate_chain_file(context.get(), options.tlsCertificate.c_str()) == 1
                      && SSL_CTX_use_PrivateKey_file(context.get(), options.tlsKey.c_str(), SSL_FILETYPE_PEM) == 1
                      && SSL_CTX_check_private_key(context.get()) == 1;
    if (!good)
        context.reset();
    return context;
}

/// A refusal that cpp-httplib does not write for us.
std::string rawAnswer(const Answer &answer)
{
    return "HTTP/1.1 " + std::to_string(answer.status)
           + " Refused\r\nConnection: close\r\nContent-Type: " + answer.contentType
           + "\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\n\r\n" + answer.body;
}

} // namespace

/// cpp-httplib with connections of our own under it: its own read heads of any length, wait for slow clients as long as
/// a byte comes now and then, and do not notice that the server stops.
class HttpServer::Listener : public httplib::Server {
public:
    Listener(TlsContext tls, const Clock &clock)
        : m_tls(std::move(tls)), m_clock(clock), m_stopEvent(::eventfd(0, EFD_CLOEXEC))
    {
    }
    ~Listener() override { ::close(m_stopEvent); }

    /// From here on connections end after the request that they are at.
    void tellConnections() const { ::eventfd_write(m_stopEvent, 1); }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        HttpConnection connection(socket, m_tls.get(), m_clock, m_stopEvent);
        bool goesOn = connection.handshake();
        for (auto left = keep_alive_max_count_; goesOn && left > 0 && connection.waitForRequest(kKeepAlive); --left) {
            bool closed = false;
            connection.beginRequest();
            goesOn = process_request(connection, left == 1, closed, [&](httplib::Request &request) {
                hidePacking(request);
                connection.headWasRead();
            });
            if (connection.hasLargeHead()) {
                const Error error{ErrorCode::TooLarge, "headers"};
                log(LogLevel::Warning, "refused", {{LogKey::Code, error.info().name}});
                connection.endWith(rawAnswer(Endpoint::errorAnswer(error)));
            }
            goesOn = goesOn && !closed && !connection.isOver() && !connection.isStopping();
        }
        return goesOn;
    }

    TlsContext m_tls;
    const Clock &m_clock;
    int m_stopEvent;
};

HttpServer::HttpServer(Endpoint &endpoint) : m_endpoint(endpoint) {}

HttpServer::~HttpServer() = default;

void HttpServer::configure()
{
    auto &server = *m_server;
    server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(kRequestsPerConnection);
    server.set_pre_routing_handler([](const httplib::Request &request, httplib::Response &response) {
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
    TlsContext tls(nullptr, &SSL_CTX_free);
    if (!options.tlsCertificate.empty()) {
        tls = tlsContext(options);
        if (!tls)
            return fail(ErrorCode::InvalidArgument, "the TLS certificate and key cannot be used");
    }
    m_server = std::make_unique<Listener>(std::move(tls), m_endpoint.clock());
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
            m_server->tellConnections();
            m_server->stop();
            return;
        }
        std::this_thread::yield();
    }
}

} // namespace wijkronde::registry
