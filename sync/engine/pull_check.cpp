// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "sync/engine/pull_check.h"

#include "sync/wire/limits.h"

#include <algorithm>
#include <limits>
#include <map>

namespace wijkronde {
namespace {

/// Numbers are kept with 63 bits.
constexpr std::uint64_t kGreatest = std::numeric_limits<std::int64_t>::max();

tl::unexpected<Error> malformed(const char *what)
{
    return fail(ErrorCode::MalformedMessage, what);
}

class PullCheck {
public:
    PullCheck(const v1::PullResponse &response, const PullAsked &asked) : m_response(response), m_asked(asked)
    {
        for (const auto &stream : asked.streams) {
            if (stream.member && stream.kind != record::v1::STREAM_KIND_LOCAL)
                m_cursors[stream.id] = {stream.seq, stream.historyId};
        }
    }

    Result<IncomingPull> run()
    {
        WIJKRONDE_TRY(checkKind());
        if (m_response.membership_version() != m_asked.membershipVersion)
            WIJKRONDE_TRY(takeStreams());
        bool moved = false;
        for (const auto &page : m_response.pages()) {
            const auto cursor = m_cursors.find(Id::fromBytes(page.stream_id()).value_or(Id{}));
            if (cursor == m_cursors.end())
                return malformed("page of an unknown stream");
            const auto before = cursor->second.seq;
            WIJKRONDE_TRY(takePage(page, cursor->first, cursor->second));
            moved = moved || cursor->second.seq > before;
        }
        if (m_response.more() && !moved)
            return malformed("there is more, but no cursor moves");
        WIJKRONDE_TRY(takeJudgements());
        WIJKRONDE_TRY(takeAuthors());
        return std::move(m_pull);
    }

private:
    struct Cursor {
        std::uint64_t seq = 0;
        std::string historyId; ///< empty = nothing was pulled yet
    };

    Result<> checkKind() const
    {
        const bool isShort = m_response.unchanged() || m_response.cursors_needed();
        if (isShort && !m_asked.byHash)
            return malformed("an answer to an idle check that was not asked");
        if ((isShort || m_asked.byHash) && (m_response.pages_size() > 0 || m_response.more()))
            return malformed("pages in answer to an idle check");
        const auto rootSize = m_response.digest_root().size();
        return rootSize == 0 || rootSize == limits::kDigestBytes ? Result<>() : malformed("digest root");
    }

    Result<> takeStreams()
    {
        std::map<Id, Cursor> cursors;
        for (const auto &info : m_response.streams()) {
            const auto id = Id::fromBytes(info.stream_id());
            if (!id || id->isNull() || info.digest_key().size() != limits::kDigestBytes)
                return malformed("stream");
            const auto kind = info.kind();
            const auto own = std::ranges::find(m_asked.streams, *id, &Stream::id);
            const bool isOwn = own != m_asked.streams.end() && own->kind == record::v1::STREAM_KIND_LOCAL;
            if (kind == record::v1::STREAM_KIND_UNSPECIFIED || kind == record::v1::STREAM_KIND_LOCAL || isOwn)
                return malformed("kind of a stream");
            // One that was lost and comes back begins at 0, as its row says.
            const auto known = own == m_asked.streams.end() ? Cursor{} : Cursor{own->seq, own->historyId};
            if (!cursors.emplace(*id, known).second)
                return malformed("a stream twice");
            m_pull.streams.push_back({*id, kind, info.name(), info.digest_key()});
        }
        // A registry that was put back may not know this device's team (yet): then work goes on in the streams that are
        // known here, and is kept back there until the team is set up again. Who may see nothing more is revoked.
        if (m_pull.streams.empty())
            return {};
        m_cursors = std::move(cursors);
        m_pull.membershipVersion = m_response.membership_version();
        return {};
    }

    Result<> takePage(const v1::StreamPage &message, const Id &id, Cursor &cursor)
    {
        const bool sameHistory = cursor.historyId.empty() || cursor.historyId == message.history_id();
        if (message.history_id().size() != Id::kSize || !sameHistory)
            return malformed("history of a page");
        if (message.salt().size() != limits::kSaltBytes)
            return malformed("salt of a page");
        if (message.seq() < cursor.seq || message.seq() > kGreatest)
            return malformed("cursor of a page");
        IncomingPage page;
        page.streamId = id;
        page.historyId = message.history_id();
        page.seq = message.seq();
        page.salt = message.salt();
        auto last = cursor.seq;
        for (const auto &record : message.records()) {
            if (record.seq() <= last || record.seq() > message.seq())
                return malformed("number of a record");
            last = record.seq();
            page.records.push_back({record.seq(), record.state()});
        }
        for (const auto *list : {&message.departures(), &message.erasures()}) {
            for (const auto &departure : *list) {
                const auto gone = Id::fromBytes(departure.record_id());
                if (!gone || departure.seq() <= cursor.seq || departure.seq() > message.seq())
                    return malformed("departure");
                page.departures.push_back(*gone);
            }
        }
        cursor = {message.seq(), message.history_id()};
        m_pull.pages.push_back(std::move(page));
        return {};
    }

    Result<> takeJudgements()
    {
        for (const auto &judged : m_response.judged()) {
            const auto uid = Id::fromBytes(judged.op_uid());
            const bool isKnown =
                judged.status() == v1::OPERATION_STATUS_APPLIED || judged.status() == v1::OPERATION_STATUS_DECLINED;
            if (!uid || !isKnown || judged.seq() > kGreatest)
                return malformed("judgement");
            const auto stream = Id::fromBytes(judged.stream_id());
            if (!judged.stream_id().empty() && (!stream || !m_cursors.contains(*stream)))
                return malformed("stream of a judgement");
            m_pull.judgements.push_back({*uid, judged.status(), stream.value_or(Id{}), judged.seq()});
        }
        return {};
    }

    Result<> takeAuthors()
    {
        for (const auto &author : m_response.authors()) {
            const auto worker = Id::fromBytes(author.worker_id());
            if (!worker || author.device_no() == 0 || author.name().size() > limits::kNameBytes)
                return malformed("author");
            m_pull.authors.push_back({author.device_no(), *worker, author.name()});
        }
        return {};
    }

    const v1::PullResponse &m_response;
    const PullAsked &m_asked;
    std::map<Id, Cursor> m_cursors;
    IncomingPull m_pull;
};

} // namespace

Result<IncomingPull> checkedPull(const v1::PullResponse &response, const PullAsked &asked)
{
    return PullCheck(response, asked).run();
}

} // namespace wijkronde
