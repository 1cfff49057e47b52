// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/store/record_query.h"
#include "core/usecases/workspace.h"
#include "qml/app/words.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace wijkronde {

/// What the screens show of a contact or a group activity, whichever it is.
struct LogFacts {
    bool isGroup = false;
    std::string approach;
    std::int64_t startedMs = 0;
    std::int32_t offsetMinutes = 0;
    std::string placeId;
    std::string visitId;
    std::vector<std::string> workerIds;
    std::string contactKind;
    std::vector<std::string> domains;
    std::string nextStep;
    std::string note;
    std::string theme;
    std::string peopleBand;
    bool anonymous = true;

    QDateTime started() const;
};

/// Nothing for bytes of another kind.
std::optional<LogFacts> logFacts(std::uint32_t kind, const std::string &shown);
std::optional<LogFacts> logFacts(const google::protobuf::Message &form);

/// A row of a list of what was logged.
struct LogRow {
    ListRow record;
    LogFacts facts;
    QString placeName;

    const Id &key() const { return record.id; }
    ListCursor cursor() const { return {record.sort, record.recordNo}; }
    bool operator==(const LogRow &other) const;
};

/// How many logs there are, by whom they were for.
struct LogCounts {
    int contacts = 0;
    int groups = 0;
    int community = 0;

    void add(const LogFacts &facts);
    int all() const { return contacts + groups + community; }
    bool operator==(const LogCounts &) const = default;
};

/// The list number that contacts and group activities share.
std::uint32_t logList();
bool isLogKind(std::uint32_t kind);
/// "contact" or "group_activity".
QString logKindName(std::uint32_t kind);

/// "Geld · Wonen", or "Koffie-ochtend, 11 tot 20 mensen".
QString logTitle(const LogFacts &facts, const Words &words);
/// "Praatje ter plekke · Doet het zelf".
QString logStepLine(const LogFacts &facts, const Words &words);
/// "Praatje ter plekke · Buurthuis De Kade".
QString logPlaceLine(const LogFacts &facts, const QString &placeName, const Words &words);

/// Which of the logs.
struct LogFilter {
    std::string search;
    std::string approach;
    std::string domain;
    std::optional<std::int64_t> fromMs;
    std::optional<std::int64_t> toMs;
    bool onlyWaiting = false;
    /// Only what this worker took part in.
    std::optional<Id> workerId;
    /// Only what was logged during that visit.
    std::optional<Id> visitId;
};

/// A page of the list behind `after`, newest first; on the store's thread. Fewer rows than `limit`: the list ends
/// there.
Result<std::vector<LogRow>> readLogPage(Workspace &workspace, const LogFilter &filter,
                                        const std::optional<ListCursor> &after, int limit);
/// The row of one record if it is in the filtered list.
Result<std::optional<LogRow>> readLogRow(Workspace &workspace, const LogFilter &filter, const Id &id);

} // namespace wijkronde
