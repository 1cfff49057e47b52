// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/sync_session.h"

#include "core/base/log.h"
#include "core/store/account.h"
#include "core/store/sync_settings.h"
#include "core/usecases/open_store.h"
#include "sync/wire/limits.h"

#include <chrono>

namespace wijkronde {
namespace {

/// A roll-back can ask for up to three (RESEND twice, then HISTORY or REJOIN), and a registry may be put back again
/// while it mends. More than four of those in one attempt means that the two sides do not agree.
constexpr int kMostRecoveries = 12;
/// A smaller change of the clock's offset is the time on the way.
constexpr std::chrono::seconds kClockStep{2};

} // namespace

Result<std::unique_ptr<SyncSession>> SyncSession::open(Store &store, KeyVault &vault, const Clock &clock,
                                                       Random &random, Options options)
{
    auto key = DeviceKey::read(vault);
    if (!key)
        return fail(key.error());
    return std::unique_ptr<SyncSession>(new SyncSession({store, clock, random}, vault, std::move(*key), options));
}

SyncSession::SyncSession(const SessionState &state, KeyVault &vault, DeviceKey key, Options options)
    : m_state(state),
      m_vault(vault),
      m_sentLogLife(options.sentLogLife),
      m_signIn(m_state, std::move(key)),
      m_join(m_state),
      m_push(m_state),
      m_withdraw(m_state),
      m_pull(m_state, options.extent),
      m_compare(m_state)
{
}

std::optional<Call> SyncSession::next()
{
    auto request = ask();
    auto signs = m_signIn.signs();
    // On its way for longer than a signature is good for, perhaps; beside it a token costs little.
    if (request && *request && signs && *signs && (*request)->body.size() > limits::kSignedCallBytes) {
        if (auto forgotten = m_signIn.forgetToken(); forgotten)
            request = ask();
        else
            request = fail(std::move(forgotten).error());
    }
    auto credential = m_signIn.credential();
    if (!request || !credential) {
        end(request ? credential.error() : request.error());
        return std::nullopt;
    }
    if (!*request)
        return std::nullopt;
    return Call{(*request)->method, std::move((*request)->body), toBase64Url(*credential)};
}

Result<std::optional<Request>> SyncSession::ask()
{
    if (m_stage == Stage::Begin)
        WIJKRONDE_TRY(leaveStage());
    while (m_stage != Stage::Over) {
        // The token may be refused, and the incarnation replaced, at any stage.
        for (SessionStep *step : std::initializer_list<SessionStep *>{&m_signIn, &m_join}) {
            auto request = askFor(*step);
            if (!request || *request)
                return request;
        }
        auto request = askFor(stepOf(m_stage));
        if (!request || *request)
            return request;
        WIJKRONDE_TRY(leaveStage());
    }
    return std::nullopt;
}

SessionStep &SyncSession::stepOf(Stage stage)
{
    switch (stage) {
    case Stage::Push:
        return m_push;
    case Stage::Withdraw:
        return m_withdraw;
    case Stage::Compare:
        return m_compare;
    default:
        return m_pull;
    }
}

Result<std::optional<Request>> SyncSession::askFor(SessionStep &step)
{
    m_asking = &step;
    return step.next();
}

Result<> SyncSession::leaveStage()
{
    if (m_state.outcome.directive != v1::DIRECTIVE_UNSPECIFIED)
        return fail(ErrorCode::DeviceRevoked);
    switch (m_stage) {
    case Stage::Begin: {
        const auto offset = m_state.store.settings().value(kClockOffsetSetting, "0");
        if (!offset)
            return fail(offset.error());
        m_state.outcome.clockOffset = Millis(std::strtoll(offset->c_str(), nullptr, 10));
        const auto marked = m_state.store.settings().meta(kRejoinNeeded);
        if (!marked)
            return fail(marked.error());
        m_stage = Stage::Push;
        return marked->value_or(std::string()).empty() ? Result<>() : rejoin();
    }
    case Stage::Push:
        m_stage = Stage::Withdraw;
        return {};
    case Stage::Withdraw:
        m_stage = Stage::Pull;
        return {};
    case Stage::Pull:
        if (!m_pull.differs())
            return finish();
        if (m_compare.hasBegun())
            return fail(ErrorCode::Internal, "the registry holds something else after mending");
        m_stage = Stage::Compare;
        return m_compare.begin();
    case Stage::Compare:
        m_pull.restart();
        m_stage = Stage::Pull;
        return {};
    case Stage::Over:
        break;
    }
    return {};
}

Result<> SyncSession::finish()
{
    m_stage = Stage::Over;
    auto &settings = m_state.store.settings();
    const auto stored = settings.value(kClockOffsetSetting, "0");
    if (!stored)
        return fail(stored.error());
    const auto offset = m_state.outcome.clockOffset;
    if (std::chrono::abs(offset - Millis(std::strtoll(stored->c_str(), nullptr, 10))) > kClockStep)
        WIJKRONDE_TRY(settings.setValue(kClockOffsetSetting, std::to_string(offset.count())));
    if (m_state.outcome.error)
        return {};
    WIJKRONDE_TRY(Account(m_state.store).noteDurable(m_state.durableSeq));
    // By both clocks: one that is years ahead must not let everything be forgotten at once.
    const auto now = std::min(m_state.registryNow(), m_state.clock.now());
    WIJKRONDE_TRY(m_state.writer.trimSent(m_state.durableSeq, now - m_sentLogLife));
    return settings.setValue(kLastSyncSetting, std::to_string(toMillis(m_state.clock.now())));
}

void SyncSession::take(const Result<Answer> &answer)
{
    auto &outcome = m_state.outcome;
    ++outcome.roundTrips;
    if (answer) {
        outcome.progress.bytesSent += answer->bytesSent;
        outcome.progress.bytesReceived += answer->bytesReceived;
    }
    const auto body = bodyOf(answer);
    if (!body) {
        if (answer && answer->retryAfter)
            outcome.retryAfter = std::min<std::chrono::seconds>(*answer->retryAfter, limits::kRetryAfterMost);
        if (auto handled = takeFailure(body.error()); !handled)
            end(std::move(handled).error());
        return;
    }
    if (m_asking != &m_signIn)
        m_refused = false;
    const auto verdict = m_asking->take(*body);
    const auto acted = verdict ? act(*verdict) : fail(verdict.error());
    if (!acted)
        end(acted.error());
}

/// Goes on after the failures that an attempt can get over; gives back all others.
Result<> SyncSession::takeFailure(const Error &error)
{
    if (error.code == ErrorCode::Unauthenticated && m_asking != &m_signIn && !m_refused) {
        m_refused = true;
        return m_signIn.forgetToken();
    }
    if (error.code == ErrorCode::TooLarge && m_asking == &m_push) {
        if (m_push.split())
            return {};
        // It stays in the outbox, and the attempt says so at its end; what others did is fetched all the same.
        m_push.giveUp();
        m_state.outcome.error = Error{ErrorCode::TooLarge, "an operation is over the registry's limit"};
        return {};
    }
    return fail(error);
}

Result<> SyncSession::act(v1::Verdict verdict)
{
    if (verdict == v1::VERDICT_UNSPECIFIED)
        return {};
    log(LogLevel::Info, "sync_verdict", {{LogKey::Verdict, v1::Verdict_Name(verdict)}});
    if (++m_recoveries > kMostRecoveries)
        return fail(ErrorCode::Internal, "the registry and this device do not agree");
    switch (verdict) {
    case v1::VERDICT_REJOIN:
    case v1::VERDICT_HISTORY:
        return rejoin();
    case v1::VERDICT_RESEND:
    case v1::VERDICT_GAP:
        if (m_asking != &m_push)
            m_push.probe();
        m_pull.restart();
        m_stage = Stage::Push;
        return {};
    case v1::VERDICT_SNAPSHOT:
        return {}; // the pull step has put its cursors back
    default:
        return fail(ErrorCode::UpgradeNeeded);
    }
}

Result<> SyncSession::rejoin()
{
    const Id incarnation = m_state.random.id();
    // Outside the database first: if the second write does not happen, the difference asks for a new life again.
    WIJKRONDE_TRY(m_vault.write(kIncarnationName, incarnation.toBytes()));
    WIJKRONDE_TRY(m_state.writer.rejoin(incarnation));
    m_state.outcome.rejoined = true;
    m_state.durableSeq = 0; // of numbers that are no more
    m_pull.restart();
    m_stage = Stage::Push;
    return {};
}

void SyncSession::end(Error error)
{
    m_stage = Stage::Over;
    m_state.outcome.error = std::move(error);
}

const SyncOutcome &runToEnd(SyncSession &session, Transport &transport)
{
    while (const auto call = session.next())
        session.take(transport.exchange(*call));
    return session.outcome();
}

} // namespace wijkronde
