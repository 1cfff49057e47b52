// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/sync_runner.h"

#include "sync/wire/limits.h"

#include <algorithm>

namespace wijkronde {
namespace {

/// An answer that was garbled on the way is not the same message next time.
bool mayPass(const Error &error)
{
    return error.code == ErrorCode::MalformedMessage || (error.code != ErrorCode::Cancelled && !error.info().permanent);
}

} // namespace

void SyncRunner::start()
{
    m_parts.sync.post([this] {
        if (m_status.state == SyncStatus::State::Running)
            m_again = true;
        else
            tryAtOnce();
    });
}

void SyncRunner::connectionChanged()
{
    m_parts.sync.post([this] {
        if (m_status.state == SyncStatus::State::Waiting)
            tryAtOnce();
    });
}

void SyncRunner::cancel()
{
    m_cancelled = true;
    m_parts.transport.cancel();
    m_parts.sync.post([this] {
        m_again = false;
        if (m_status.state == SyncStatus::State::Running)
            return; // ended() puts the mark back
        m_cancelled = false;
        m_parts.timer.stop();
        m_status.state = SyncStatus::State::Idle;
        m_status.retryAt.reset();
        tell();
    });
}

/// As soon as the floor under all delays allows.
void SyncRunner::tryAtOnce()
{
    const auto wait = std::chrono::ceil<Millis>(m_notBefore - m_parts.clock.steady());
    if (wait > Millis(0))
        retryIn(wait);
    else
        begin();
}

void SyncRunner::begin()
{
    m_parts.timer.stop();
    m_again = false;
    m_status.state = SyncStatus::State::Running;
    m_status.progress = {};
    m_status.retryAt.reset();
    tell();
    m_parts.store.post([this] {
        auto session = m_parts.open();
        if (session) {
            m_session = std::move(*session);
            advance(std::nullopt);
            return;
        }
        SyncOutcome outcome;
        outcome.error = session.error();
        m_parts.sync.post([this, outcome] { ended(outcome); });
    });
}

/// On the store's executor.
void SyncRunner::advance(std::optional<Result<Answer>> answer)
{
    if (answer)
        m_session->take(*answer);
    auto call = m_session->next();
    const auto outcome = m_session->outcome();
    if (call) {
        m_parts.sync.post([this, call = std::move(*call), progress = outcome.progress]() mutable {
            exchange(std::move(call), progress);
        });
        return;
    }
    m_session.reset();
    m_parts.sync.post([this, outcome] { ended(outcome); });
}

void SyncRunner::exchange(Call call, const SyncProgress &progress)
{
    m_status.progress = progress;
    tell();
    auto answer = m_cancelled ? Result<Answer>(fail(ErrorCode::Cancelled)) : m_parts.transport.exchange(call);
    m_parts.store.post([this, answer = std::move(answer)]() mutable { advance(std::move(answer)); });
}

void SyncRunner::ended(const SyncOutcome &outcome)
{
    m_cancelled = false;
    m_status.state = SyncStatus::State::Idle;
    m_status.progress = outcome.progress;
    m_status.last = outcome;
    if (!outcome.error) {
        m_backoff.reset();
        m_notBefore = {};
        if (m_again)
            begin();
        else
            tell();
        return;
    }
    const auto least = std::max<Millis>(limits::kBackoffLeast, outcome.retryAfter);
    m_notBefore = m_parts.clock.steady() + least;
    if (mayPass(*outcome.error))
        retryIn(m_backoff.next(m_parts.random, least));
    else
        tell();
}

void SyncRunner::retryIn(Millis delay)
{
    m_status.state = SyncStatus::State::Waiting;
    m_status.retryAt = m_parts.clock.now() + delay;
    m_parts.timer.start(delay, [this] { begin(); });
    tell();
}

void SyncRunner::tell()
{
    if (m_listener)
        m_listener(m_status);
}

} // namespace wijkronde
