// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace wijkronde {

/// Everything that can go wrong, once. errorInfo() is the one table of what each means for a script, for a Connect
/// client and for a retry. What a person reads on the screen stands in qml/app/error_text.cpp, for every code.
enum class ErrorCode {
    // The local store
    StoreCorrupt,      ///< the database file is damaged or cut off
    StoreForeign,      ///< the file is not a Wijkronde database
    StoreTooNew,       ///< written by a newer version of Wijkronde
    StoreTooOld,       ///< older than this version can migrate
    StoreWrongKey,     ///< the key does not fit this database
    StoreNotEncrypted, ///< the SQLite library in use has no cipher, or the file is plain
    StoreFull,         ///< no room on the disk
    StoreBusy,         ///< another process has the data folder
    StoreFailed,       ///< any other failure of SQLite
    MigrationFailed,   ///< a migration step failed; the database is as it was before the step
    KeyUnavailable,    ///< the key vault does not answer or has lost the key
    // What was asked
    InvalidArgument, ///< a value is out of its range
    UnknownKind,     ///< no such record kind
    UnknownField,    ///< the kind has no such field
    TooLong,         ///< text over the field's limit
    NotFound,        ///< no such record
    NotEnrolled,     ///< the tablet has no registry yet
    AlreadyEnrolled, ///< the tablet belongs to a registry already
    // The wire
    Offline,          ///< no connection to the registry
    TimedOut,         ///< the registry did not answer in time
    HungUp,           ///< the connection broke before a whole answer
    CaptivePortal,    ///< something else than the registry answered (a Wi-Fi sign-in page)
    Untrusted,        ///< the registry's certificate is not trusted
    MalformedMessage, ///< bytes that are no valid message
    TooLarge,         ///< over a limit of the protocol
    TooFast,          ///< asked to wait
    RegistryFailed,   ///< the registry could not read or write its own store: nothing is wrong on this side
    Unauthenticated,  ///< no token, or a wrong or expired one
    CodeInvalid,      ///< the enrolment code is wrong, used or expired
    DeviceRevoked,    ///< the registry has locked this device
    UnknownMethod,
    WrongMediaType,
    UnsupportedCompression,
    MethodNotAllowed,
    UpgradeNeeded, ///< this version is too old to fetch
    Internal,      ///< a bug, or the other side's
    Cancelled,     ///< stopped by the user
};

struct ErrorInfo {
    ErrorCode code;
    std::string_view name;        ///< lower_snake; in logs and JSON
    int exitCode;                 ///< of a program that fails for this reason: 1, or 2 for wrong usage
    std::string_view connectCode; ///< Connect protocol error code
    bool permanent;               ///< trying the same again cannot help
    std::string_view text;        ///< plain English: what, why, what to do; for the command line
};

const ErrorInfo &errorInfo(ErrorCode code);

/// An error as it travels. `detail` is for developers and logs: it never holds personal data or record contents.
struct Error {
    ErrorCode code;
    std::string detail;

    const ErrorInfo &info() const { return errorInfo(code); }
};

/// "text (detail)", one line, for stderr.
std::string plainLine(const Error &error);

} // namespace wijkronde
