// SPDX-FileCopyrightText: 2026 Wijkronde contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// Every number of the protocol with its reason (sync.md 2, Limits). Both sides hold them; sync/PROTOCOL.md repeats
/// them.
namespace wijkronde::limits {

using namespace std::chrono_literals;

inline constexpr std::size_t kKiB = 1024;
inline constexpr std::size_t kMiB = 1024 * kKiB;

// ---- One operation

/// A save is one form: text and a few codes. Larger is a mistake or an attack; it goes to quarantine, not back.
inline constexpr std::size_t kOperationBytes = 64 * kKiB;
/// Half an operation, so that one text never fills it. The longest note of the schema is 8,000 characters.
inline constexpr std::size_t kTextBytes = 32 * kKiB;
/// What stands of one record: many concurrent texts, and still a part of a page. More goes to quarantine, or one record
/// would not fit into an answer any more and stop everybody who may see it.
inline constexpr std::size_t kStateBytes = 256 * kKiB;
/// The deepest message of ours nests 4 levels; 16 leaves room and ends a nested bomb early.
inline constexpr int kProtobufDepth = 16;

/// Values that one operation adds to sets: the longest list of a form has some tens of choices.
inline constexpr std::size_t kSetElements = 256;
/// Values that one operation replaces: each costs a look-up, and a row when its operation never came.
inline constexpr std::size_t kNamedValues = 1024;

// ---- Sizes that never differ

inline constexpr std::size_t kSaltBytes = 8;
/// Of a digest, its key and its sums.
inline constexpr std::size_t kDigestBytes = 16;
/// Of keys, and of hashes in a chain.
inline constexpr std::size_t kKeyBytes = 32;
inline constexpr std::size_t kSignatureBytes = 64;

// ---- One request

/// Keeps the registry's transaction, and so the streams' locks, under some tens of milliseconds.
inline constexpr int kPushOperations = 500;
/// What a tablet on a bad link can send again without despair.
inline constexpr std::size_t kRequestPackedBytes = 1 * kMiB;
/// Counted while unpacking: a kilobyte of gzip can hold a megabyte of zeros.
inline constexpr std::size_t kRequestUnpackedBytes = 4 * kMiB;
/// What is read and thrown away after a refusal, so that a client that still sends gets to read why.
inline constexpr std::size_t kDrainBytes = 4 * kMiB;
/// Enrol, Token and Join: keys, a certificate, a code. Anybody may send these.
inline constexpr std::size_t kSmallRequestBytes = 4 * kKiB;
/// Digest, Fetch and Confirm: some hundred ids, also in JSON.
inline constexpr std::size_t kListRequestBytes = 64 * kKiB;
/// Rescue needs no token, and its boxes cannot be packed: a few of the largest operations, or hundreds of usual ones.
inline constexpr std::size_t kRescueBytes = 256 * kKiB;
/// Request line and headers together; ours have less than 1 KiB.
inline constexpr std::size_t kHeadBytes = 16 * kKiB;
inline constexpr int kFetchRecords = 500;
/// As many as there are: a request names each bucket once.
inline constexpr int kDigestBuckets = 256;
inline constexpr int kConfirmRecords = 500;
/// Of a worker, as it comes with an answer.
inline constexpr std::size_t kNameBytes = 1 * kKiB;
/// Operations kept back that a pull asks about: a tablet with more asks about the oldest first.
inline constexpr std::size_t kKeptBack = 100;
/// Departures younger than this are never forgotten: twice the 30 days after which a device that was away must sign in
/// again, so every live device has passed them.
inline constexpr auto kDepartureLife = std::chrono::hours(24 * 60);
inline constexpr int kRescueOperations = 500;

// ---- One answer

/// A page: about 1,500 contacts; about 2 s of a slow link. The client adapts within the bounds.
inline constexpr std::uint32_t kPageBytes = 256 * kKiB;
inline constexpr std::uint32_t kPageBytesLeast = 32 * kKiB;
inline constexpr std::uint32_t kPageBytesMost = 1 * kMiB;
inline constexpr auto kPageTime = 2s;
/// Below this an answer goes out plain: packing would save less than a packet.
inline constexpr std::size_t kPlainAnswerBytes = 400;
/// What a client unpacks at most: the largest page, one record over its end, the ids of a digest of 100,000 records.
inline constexpr std::size_t kAnswerPackedBytes = 8 * kMiB;
inline constexpr std::size_t kAnswerUnpackedBytes = 16 * kMiB;
/// Record states in a Fetch answer; what does not fit is left out and asked for again.
inline constexpr std::size_t kFetchBytes = 4 * kMiB;

// ---- Time, always the registry's

/// A device clock further ahead than this is not used to order values.
inline constexpr auto kClockAhead = 5min;
/// Long enough for one run of sync on a bad link, short enough that a stolen token is soon worth nothing.
inline constexpr auto kTokenLife = 15min;
inline constexpr std::size_t kTokenBytes = 64;
/// So long after its time a device can still sign its token: over a weekend. What somebody signs ahead who has the key
/// for a moment is worth nothing after that.
inline constexpr auto kTokenSignable = 4 * 24h;
/// Between the age that a device says and the one that the registry sees: the way of the token, the way of a call, and
/// what the device's clock was corrected.
inline constexpr auto kTokenAgeSkew = 2min;
/// A call with more is not signed: it may be on its way for longer than that.
inline constexpr std::size_t kSignedCallBytes = 64 * kKiB;
/// A token is signed so long before its end: it might come to that on the way.
inline constexpr auto kTokenMargin = 30s;
/// More than a registry ever seals into one.
inline constexpr std::size_t kChallengeBytes = 1 * kKiB;
/// One slow round trip.
inline constexpr auto kChallengeLife = 2min;
/// The walk from the administrator's screen to the tablet.
inline constexpr auto kEnrolmentCodeLife = 15min;

/// A request may take so long to come in, and an answer to go out, and a second more for each kSlowestBytes that did
/// move: a slow link passes, one byte a minute does not hold a thread.
inline constexpr auto kTransferPatience = 30s;
inline constexpr std::size_t kSlowestBytes = 1 * kKiB;
/// What a registry that stops still waits for bytes that are on their way.
inline constexpr auto kStopPatience = 500ms;

// ---- The registry's patience, each process for itself

/// One sync asks a handful of times, a first fetch of 100,000 records some 80 times, and a comparison once for each
/// stream and twice more for each that differs: a worker may look along in hundreds of cases.
inline constexpr double kDeviceCallsPerSecond = 10;
inline constexpr double kDeviceCallsAtOnce = 1000;
/// Well above what two cores can answer, so that it only ever stops what is no work; up to twice as many at once.
inline constexpr double kProcessCallsPerSecond = 1000;
/// Fewer than there are threads: one is always left to say that it is busy.
inline constexpr int kCallsInFlight = 240;

// ---- The client's patience

/// Silence on an open connection; a slow page that still moves has no limit.
inline constexpr auto kIdleTimeout = 30s;
/// Delay = random(0, min(kBackoffMost, kBackoffFirst * 2^n)), never below kBackoffLeast or Retry-After.
inline constexpr auto kBackoffFirst = 2s;
inline constexpr auto kBackoffLeast = 1s;
inline constexpr auto kBackoffMost = 15min;
/// No registry that says so is asked to wait longer for: a tablet must not be put off for years by one answer.
inline constexpr auto kRetryAfterMost = 1h;
/// A registry's time outside of these years is not learnt.
inline constexpr auto kEarliestYear = std::chrono::year(2020);
inline constexpr auto kLatestYear = std::chrono::year(2100);
/// A silent roll-back of the registry is noticed within this time: so long sent operations can be sent again.
inline constexpr auto kSentLogLife = std::chrono::hours(24 * 60);

// ---- Versions

/// The oldest schema that may still pull; a push is taken from every schema of the last 24 months.
inline constexpr std::uint32_t kOldestSchemaToPull = 1;

} // namespace wijkronde::limits
