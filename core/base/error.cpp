// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/base/error.h"

#include <array>
#include <cassert>

namespace wijkronde {
namespace {

using enum ErrorCode;

// name, exit, Connect code, permanent, text key, plain text. The Dutch and English texts for people stand in the
// translations under the text key.
constexpr auto kErrors = std::to_array<ErrorInfo>({
    {StoreCorrupt, "store_corrupt", 1, "data_loss", true, "error.store_corrupt",
     "The database file is damaged. Nothing was changed. Restore a backup, or ask the office for help"},
    {StoreForeign, "store_foreign", 1, "failed_precondition", true, "error.store_foreign",
     "This file is not a Wijkronde database. Nothing was changed. Choose another data folder"},
    {StoreTooNew, "store_too_new", 1, "failed_precondition", true, "error.store_too_new",
     "The database was written by a newer version of Wijkronde. Install that version"},
    {StoreTooOld, "store_too_old", 1, "failed_precondition", true, "error.store_too_old",
     "The database is too old for this version. Install the version before this one first"},
    {StoreWrongKey, "store_wrong_key", 1, "failed_precondition", true, "error.store_wrong_key",
     "The key does not fit this database. Nothing was changed. Check the key vault of this device"},
    {StoreNotEncrypted, "store_not_encrypted", 1, "failed_precondition", true, "error.store_not_encrypted",
     "The database would not be encrypted, so it was not opened. Install Wijkronde again"},
    {StoreFull, "store_full", 1, "resource_exhausted", false, "error.store_full",
     "There is no room left on this device. Nothing was lost. Free some space and try again"},
    {StoreBusy, "store_busy", 1, "aborted", false, "error.store_busy",
     "Another program is using this data folder. Close it and try again"},
    {StoreFailed, "store_failed", 1, "internal", false, "error.store_failed",
     "The database could not be read or written. Try again"},
    {MigrationFailed, "migration_failed", 1, "internal", true, "error.migration_failed",
     "The database could not be brought up to date. It is as it was, and there is a backup beside it"},
    {KeyUnavailable, "key_unavailable", 1, "unavailable", false, "error.key_unavailable",
     "The key of the database could not be read. Unlock the key ring of this device and try again"},
    {InvalidArgument, "invalid_argument", 2, "invalid_argument", true, "error.invalid_argument",
     "A value is not allowed here"},
    {UnknownKind, "unknown_kind", 2, "invalid_argument", true, "error.unknown_kind", "There is no such kind of record"},
    {UnknownField, "unknown_field", 2, "invalid_argument", true, "error.unknown_field",
     "This kind of record has no such field"},
    {TooLong, "too_long", 1, "invalid_argument", true, "error.too_long", "The text is too long. Make it shorter"},
    {NotFound, "not_found", 1, "not_found", true, "error.not_found", "There is no such record here"},
    {NotEnrolled, "not_enrolled", 1, "failed_precondition", true, "error.not_enrolled",
     "This device is not connected to a registry yet. Enrol it with a code first"},
    {AlreadyEnrolled, "already_enrolled", 1, "failed_precondition", true, "error.already_enrolled",
     "This device is connected to a registry already. Use an empty data folder"},
    {Offline, "offline", 1, "unavailable", false, "error.offline",
     "There is no connection to the registry. Everything is safe on this device. It goes on when there is a "
     "connection"},
    {TimedOut, "timed_out", 1, "deadline_exceeded", false, "error.timed_out",
     "The registry did not answer in time. Everything is safe on this device. Try again later"},
    {HungUp, "hung_up", 1, "unavailable", false, "error.hung_up",
     "The connection broke. Everything is safe on this device. Try again"},
    {CaptivePortal, "captive_portal", 1, "unavailable", false, "error.captive_portal",
     "The network wants you to sign in first. Open a web page, sign in and try again"},
    {Untrusted, "untrusted", 1, "unavailable", true, "error.untrusted",
     "The registry could not prove who it is, so nothing was sent. Call the office"},
    {MalformedMessage, "malformed_message", 1, "invalid_argument", true, "error.malformed_message",
     "The message could not be read"},
    {TooLarge, "too_large", 1, "resource_exhausted", true, "error.too_large", "The message is over a limit"},
    {TooFast, "too_fast", 1, "unavailable", false, "error.too_fast", "The registry is busy. It goes on by itself"},
    {Unauthenticated, "unauthenticated", 1, "unauthenticated", false, "error.unauthenticated",
     "The registry did not recognise this device"},
    {CodeInvalid, "code_invalid", 1, "permission_denied", true, "error.code_invalid",
     "The code is not right, or it was used or has expired. Ask the office for a new code"},
    {DeviceRevoked, "device_revoked", 1, "permission_denied", true, "error.device_revoked",
     "The office has closed off this device. Call the office"},
    {UnknownMethod, "unknown_method", 1, "unimplemented", true, "error.unknown_method", "There is no such call"},
    {WrongMediaType, "wrong_media_type", 1, "unknown", true, "error.wrong_media_type",
     "The content type must be application/proto or application/json"},
    {UnsupportedCompression, "unsupported_compression", 1, "unimplemented", true, "error.unsupported_compression",
     "The compression is not known"},
    {MethodNotAllowed, "method_not_allowed", 1, "unknown", true, "error.method_not_allowed",
     "Calls are made with POST"},
    {UpgradeNeeded, "upgrade_needed", 1, "failed_precondition", true, "error.upgrade_needed",
     "This version is too old to fetch. Sending still works. Update Wijkronde"},
    {Internal, "internal", 1, "internal", false, "error.internal", "Something went wrong that should not. Try again"},
    {Cancelled, "cancelled", 1, "canceled", false, "error.cancelled", "Stopped"},
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
