// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/error.h"

#include <array>
#include <cassert>

namespace wijkronde {
namespace {

using enum ErrorCode;

// name, exit, Connect code, permanent, plain text.
constexpr auto kErrors = std::to_array<ErrorInfo>({
    {StoreCorrupt, "store_corrupt", 1, "data_loss", true,
     "The database file is damaged. Nothing was changed. Restore a backup, or ask the office for help"},
    {StoreForeign, "store_foreign", 1, "failed_precondition", true,
     "This file is not a Wijkronde database. Nothing was changed. Choose another data folder"},
    {StoreTooNew, "store_too_new", 1, "failed_precondition", true,
     "The database was written by a newer version of Wijkronde. Install that version"},
    {StoreTooOld, "store_too_old", 1, "failed_precondition", true,
     "The database is too old for this version. Install the version before this one first"},
    {StoreWrongKey, "store_wrong_key", 1, "failed_precondition", true,
     "The key does not fit this database. Nothing was changed. Check the key vault of this device"},
    {StoreNotEncrypted, "store_not_encrypted", 1, "failed_precondition", true,
     "The database would not be encrypted, so it was not opened. Install Wijkronde again"},
    {StoreFull, "store_full", 1, "resource_exhausted", false,
     "There is no room left on this device. Nothing was lost. Free some space and try again"},
    {StoreBusy, "store_busy", 1, "aborted", false, "Another program is using this data folder. Close it and try again"},
    {StoreFailed, "store_failed", 1, "internal", false, "The database could not be read or written. Try again"},
    {MigrationFailed, "migration_failed", 1, "internal", true,
     "The database could not be brought up to date. It is as it was, and there is a backup beside it"},
    {KeyUnavailable, "key_unavailable", 1, "unavailable", false,
     "The key of the database could not be read. Unlock the key ring of this device and try again"},
    {InvalidArgument, "invalid_argument", 2, "invalid_argument", true, "A value is not allowed here"},
    {UnknownKind, "unknown_kind", 2, "invalid_argument", true, "There is no such kind of record"},
    {UnknownField, "unknown_field", 2, "invalid_argument", true, "This kind of record has no such field"},
    {TooLong, "too_long", 1, "invalid_argument", true, "The text is too long. Make it shorter"},
    {NotFound, "not_found", 1, "not_found", true, "There is no such record here"},
    {NotEnrolled, "not_enrolled", 1, "failed_precondition", true,
     "This device is not connected to a registry yet. Enrol it with a code first"},
    {AlreadyEnrolled, "already_enrolled", 1, "failed_precondition", true,
     "This device is connected to a registry already. Use an empty data folder"},
    {Offline, "offline", 1, "unavailable", false,
     "There is no connection to the registry. Everything is safe on this device. It goes on when there is a "
     "connection"},
    {TimedOut, "timed_out", 1, "deadline_exceeded", false,
     "The registry did not answer in time. Everything is safe on this device. Try again later"},
    {HungUp, "hung_up", 1, "unavailable", false, "The connection broke. Everything is safe on this device. Try again"},
    {CaptivePortal, "captive_portal", 1, "unavailable", false,
     "The network wants you to sign in first. Open a web page, sign in and try again"},
    {Untrusted, "untrusted", 1, "unavailable", true,
     "The registry could not prove who it is, so nothing was sent. Call the office"},
    {MalformedMessage, "malformed_message", 1, "invalid_argument", true, "The message could not be read"},
    {TooLarge, "too_large", 1, "resource_exhausted", true, "The message is over a limit"},
    {TooFast, "too_fast", 1, "unavailable", false, "The registry is busy. It goes on by itself"},
    {RegistryFailed, "registry_failed", 1, "unavailable", false,
     "The registry cannot store anything at this moment. Nothing is lost: everything is safe on this device. It "
     "goes on by itself"},
    {Unauthenticated, "unauthenticated", 1, "unauthenticated", false, "The registry did not recognise this device"},
    {CodeInvalid, "code_invalid", 1, "permission_denied", true,
     "The code is not right, or it was used or has expired. Ask the office for a new code"},
    {DeviceRevoked, "device_revoked", 1, "permission_denied", true,
     "The office has closed off this device. Call the office"},
    {UnknownMethod, "unknown_method", 1, "unimplemented", true, "There is no such call"},
    {WrongMediaType, "wrong_media_type", 1, "unknown", true,
     "The content type must be application/proto or application/json"},
    {UnsupportedCompression, "unsupported_compression", 1, "unimplemented", true, "The compression is not known"},
    {MethodNotAllowed, "method_not_allowed", 1, "unknown", true, "Calls are made with POST"},
    {UpgradeNeeded, "upgrade_needed", 1, "failed_precondition", true,
     "This version is too old to fetch. Sending still works. Update Wijkronde"},
    {Internal, "internal", 1, "internal", false, "Something went wrong that should not. Try again"},
    {Cancelled, "cancelled", 1, "canceled", false, "Stopped"},
});

} // namespace

const ErrorInfo &errorInfo(ErrorCode code)
{
    const auto &info = kErrors[static_cast<std::size_t>(code)];
    assert(info.code == code);
    return info;
}

std::string plainLine(const Error &error)
{
    std::string line(error.info().text);
    if (!error.detail.empty())
        line += " (" + error.detail + ")";
    line += '.';
    return line;
}

} // namespace wijkronde
