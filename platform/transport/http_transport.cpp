// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "platform/transport/http_transport.h"

#include "core/base/log.h"
#include "sync/engine/enrolment.h"
#include "sync/wire/compression.h"
#include "sync/wire/connect.h"
#include "sync/wire/limits.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>

namespace wijkronde {
namespace {

/// Packing a shorter body saves less than its header costs.
constexpr std::size_t kPlainRequestBytes = 300;
/// A clock that is so much before the last registry time, or before this version was made, is behind: time does not go
/// back.
constexpr std::chrono::hours kClockBehind{24};
constexpr WallTime kThisVersionMade = std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);

/// What kept an answer from coming; nothing when there is an answer, of whatever status.
std::optional<ErrorCode> failureOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return std::nullopt;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return ErrorCode::HungUp;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // by Qt's idle time-out; our own aborts have a reason of their own
    case QNetworkReply::ProxyTimeoutError:
        return ErrorCode::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::Untrusted;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::UnknownProxyError:
        return ErrorCode::Offline;
    default:
        return std::nullopt; // an HTTP status
    }
}

/// What a clock that is behind makes of a good certificate. One that has expired by such a clock has expired.
bool isOnlyTooEarly(const QList<QSslError> &errors)
{
    return std::ranges::all_of(
        errors, [](const QSslError &error) { return error.error() == QSslError::CertificateNotYetValid; });
}

std::size_t headerBytes(const QList<QNetworkReply::RawHeaderPair> &headers)
{
    constexpr std::size_t kAround = 4; // colon, space, line end
    std::size_t bytes = 0;
    for (const auto &[name, value] : headers)
        bytes += static_cast<std::size_t>(name.size() + value.size()) + kAround;
    return bytes;
}

} // namespace

/// One request and what comes back, until there is an answer or a reason for none.
class HttpTransport::Exchange {
public:
    explicit Exchange(QNetworkReply *reply) : m_reply(reply)
    {
        QObject::connect(m_reply, &QNetworkReply::readyRead, &m_loop, [this] { read(); });
        QObject::connect(m_reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
    }
    ~Exchange() { delete m_reply; }

    void acceptEarlyCertificates()
    {
        QObject::connect(m_reply, &QNetworkReply::sslErrors, &m_loop, [this](const QList<QSslError> &errors) {
            if (!isOnlyTooEarly(errors))
                return;
            log(LogLevel::Warning, "certificate_not_yet_valid_accepted");
            m_reply->ignoreSslErrors(errors);
        });
    }

    Result<Answer> run()
    {
        if (!m_reply->isFinished())
            m_loop.exec();
        read();
        if (m_stopped)
            return fail(*m_stopped);
        if (const auto failure = failureOf(m_reply->error()))
            return fail(*failure, "network error " + std::to_string(m_reply->error()));
        Answer answer;
        answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.contentType = m_reply->rawHeader("Content-Type").toStdString();
        answer.bytesReceived = m_packedBytes + headerBytes(m_reply->rawHeaderPairs());
        if (const auto seconds = m_reply->rawHeader("Retry-After").toUInt(); seconds > 0)
            answer.retryAfter = std::chrono::seconds(seconds);
        if (m_unpacker && m_packedBytes > 0) {
            auto body = m_unpacker->finish();
            if (!body)
                return fail(ErrorCode::HungUp, "the answer is cut off");
            answer.body = std::move(*body);
        }
        return answer;
    }

    /// Any thread.
    void cancel()
    {
        QMetaObject::invokeMethod(
            &m_loop,
            [this] {
                stop({ErrorCode::Cancelled, {}});
            },
            Qt::QueuedConnection);
    }

private:
    void read()
    {
        if (m_stopped || !m_reply->isOpen()) // an aborted reply is closed
            return;
        const auto bytes = m_reply->readAll();
        if (bytes.isEmpty())
            return;
        if (m_packedBytes == 0) {
            // A page in an encoding that we did not ask for is no answer of the registry: its status and type say
            // enough.
            if (const auto encoding = wire::encodingByName(m_reply->rawHeader("Content-Encoding").toStdString()))
                m_unpacker.emplace(*encoding, limits::kAnswerPackedBytes, limits::kAnswerUnpackedBytes);
        }
        m_packedBytes += static_cast<std::size_t>(bytes.size());
        if (!m_unpacker && m_packedBytes > limits::kAnswerPackedBytes)
            stop({ErrorCode::TooLarge, "answer"});
        if (!m_unpacker)
            return;
        if (auto fed = m_unpacker->feed({bytes.constData(), static_cast<std::size_t>(bytes.size())}); !fed)
            stop(std::move(fed).error());
    }

    void stop(Error reason)
    {
        if (m_stopped)
            return;
        m_stopped = std::move(reason);
        m_reply->abort();
    }

    QEventLoop m_loop;
    QNetworkReply *m_reply;
    std::optional<wire::Unpacker> m_unpacker;
    std::size_t m_packedBytes = 0;
    std::optional<Error> m_stopped;
};

HttpTransport::HttpTransport(Options options, const Clock &clock) : m_options(std::move(options)), m_clock(clock) {}

HttpTransport::~HttpTransport() = default;

Result<Answer> HttpTransport::exchange(const Call &call)
{
    if (!isAllowedRegistryUrl(m_options.registryUrl))
        return fail(ErrorCode::InvalidArgument, "the address of the registry must start with https://");
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_manager->setTransferTimeout(static_cast<int>(m_options.idleTimeout.count()));
    }
    auto request = requestFor(call);
    auto body = call.body;
    if (body.size() > kPlainRequestBytes) {
        body = wire::pack(wire::Encoding::Zstd, call.body);
        request.setRawHeader("Content-Encoding", "zstd");
    }
    if (body.size() > limits::kRequestPackedBytes)
        return fail(ErrorCode::TooLarge, "request");
    Exchange running(m_manager->post(request, QByteArray::fromStdString(body)));
    if (!m_options.pinnedAuthorities.isEmpty() && isClockBehind())
        running.acceptEarlyCertificates();
    {
        const std::lock_guard lock(m_mutex);
        m_running = &running;
    }
    auto answer = running.run();
    {
        const std::lock_guard lock(m_mutex);
        m_running = nullptr;
    }
    if (answer) {
        answer->bytesSent = body.size();
        for (const auto &name : request.rawHeaderList())
            answer->bytesSent += headerBytes({{name, request.rawHeader(name)}});
    }
    return answer;
}

void HttpTransport::cancel()
{
    const std::lock_guard lock(m_mutex);
    if (m_running)
        m_running->cancel();
}

QNetworkRequest HttpTransport::requestFor(const Call &call) const
{
    auto url = m_options.registryUrl;
    while (url.ends_with('/'))
        url.pop_back();
    url += wire::kServicePath;
    url += call.method;
    QNetworkRequest request(QUrl(QString::fromStdString(url)));
    request.setRawHeader("Content-Type", "application/proto");
    // Set by ourselves, Qt leaves the packed bytes to us, and so the limit on unpacked ones.
    request.setRawHeader("Accept-Encoding",
                         QByteArray(wire::kEncodings.data(), static_cast<qsizetype>(wire::kEncodings.size())));
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("User-Agent", "Wijkronde");
    if (!call.token.empty())
        request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(call.token));
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_options.pinnedAuthorities.isEmpty()) {
        auto configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(m_options.pinnedAuthorities));
        request.setSslConfiguration(configuration);
    }
    return request;
}

bool HttpTransport::isClockBehind() const
{
    const auto now = m_clock.now();
    return now < kThisVersionMade || (m_options.lastRegistryTime && now < *m_options.lastRegistryTime - kClockBehind);
}

} // namespace wijkronde
