// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/ports/clock.h"
#include "sync/engine/transport.h"

#include <QByteArray>

#include <memory>
#include <mutex>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QObject;

namespace wijkronde {

/// Calls over HTTP with QNetworkAccessManager. It lives on the thread of its first exchange, which also destroys it;
/// that thread's events are handled while an exchange waits. Qt sends a POST twice when the other side hangs up before
/// it answers: the protocol takes that (op_seq and op_uid).
class HttpTransport : public Transport {
public:
    struct Options {
        /// Where the registry is; https, or http on this machine.
        std::string registryUrl;
        /// PEM certificates to trust instead of the system's; empty = the system's.
        QByteArray pinnedAuthorities;
        Millis idleTimeout;
        /// The registry's time as last heard. With pinned authorities a certificate that is only not yet valid is taken
        /// while the device's clock is known to be behind: more than a day before this time, or before this version was
        /// made. A clock that is ahead of it proves nothing, because time passes. Qt leaves out authorities that have
        /// expired by the device's clock, so they must be valid for decades.
        std::optional<WallTime> lastRegistryTime;
    };

    HttpTransport(Options options, const Clock &clock);
    ~HttpTransport() override;

    Result<Answer> exchange(const Call &call) override;
    void cancel() override;

private:
    class Exchange;
    QNetworkRequest requestFor(const Call &call) const;
    bool isClockBehind() const;

    Options m_options;
    const Clock &m_clock;
    std::mutex m_mutex; ///< over m_running
    Exchange *m_running = nullptr;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace wijkronde
