// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <vector>

namespace wijkronde::test {

/// An HTTP server on loopback that answers each whole request with what the test says, on the test's own thread.
class ScriptedServer : public QObject {
public:
    /// What to write; the connection is closed behind it when `hangUp`.
    struct Reply {
        QByteArray bytes;
        bool hangUp = false;
    };

    explicit ScriptedServer(std::unique_ptr<QTcpServer> server = std::make_unique<QTcpServer>())
        : m_server(std::move(server))
    {
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(); });
        m_server->listen(QHostAddress::LocalHost);
    }
    std::string url(const char *scheme = "http") const
    {
        return std::string(scheme) + "://127.0.0.1:" + std::to_string(m_server->serverPort());
    }
    static QByteArray http(int status, const QByteArray &headers, const QByteArray &body)
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers
               + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    static Reply good(const QByteArray &body, const QByteArray &headers = {})
    {
        return {http(200, "Content-Type: application/proto\r\n" + headers, body)};
    }

    std::function<Reply()> reply = [] { return good("ok"); };
    std::vector<QByteArray> requests; ///< head and body

private:
    void accept()
    {
        while (auto *socket = m_server->nextPendingConnection()) {
            auto received = std::make_shared<QByteArray>();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, received] { read(*socket, *received); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            read(*socket, *received);
        }
    }
    void read(QTcpSocket &socket, QByteArray &received)
    {
        received += socket.readAll();
        const auto end = received.indexOf("\r\n\r\n");
        const auto length = received.toLower().indexOf("content-length:");
        if (end < 0 || length < 0)
            return;
        const auto body = received.mid(length + 15, received.indexOf('\r', length) - length - 15).trimmed().toInt();
        if (received.size() < end + 4 + body)
            return;
        requests.push_back(std::exchange(received, {}));
        const auto answer = reply();
        socket.write(answer.bytes);
        if (answer.hangUp)
            socket.disconnectFromHost();
    }

    std::unique_ptr<QTcpServer> m_server;
};

} // namespace wijkronde::test
