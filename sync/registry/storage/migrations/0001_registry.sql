-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- For SQLite and PostgreSQL alike. SQLite gives a BYTEA column numeric affinity, which leaves bytes as they are, and a
-- BIGINT column integer affinity. Times are milliseconds since 1970, ids 16 bytes, and a number or dot of 64 bits is stored
-- with its bits as a BIGINT.

CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

-- Who there is -------------------------------------------------------------------------------------------------------

CREATE TABLE team (
    team_id BYTEA PRIMARY KEY,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    -- Counts changes of its streams; a device's membership version is its team's plus its worker's.
    membership_version BIGINT NOT NULL
);

CREATE TABLE worker (
    worker_id BYTEA PRIMARY KEY,
    team_id BYTEA NOT NULL,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    membership_version BIGINT NOT NULL
);

CREATE TABLE device (
    device_id BYTEA PRIMARY KEY,
    public_key BYTEA NOT NULL,
    team_id BYTEA NOT NULL,
    worker_id BYTEA NOT NULL,
    enrolled_at BIGINT NOT NULL,
    -- 0, or a Directive: the device is revoked.
    directive BIGINT NOT NULL,
    confirmed_at BIGINT
);

-- One life of one local database. The row is locked while its operations are numbered.
CREATE TABLE incarnation (
    device_no BIGINT PRIMARY KEY,
    incarnation BYTEA NOT NULL UNIQUE,
    device_id BYTEA NOT NULL,
    last_seq BIGINT NOT NULL,
    chain BYTEA NOT NULL,
    joined_at BIGINT NOT NULL,
    schema_version BIGINT NOT NULL,
    -- Operations up to this number are in a backup: the device need not keep them for ever.
    durable_seq BIGINT NOT NULL
);

CREATE TABLE enrolment_code (
    -- BLAKE2b-256 of the code: who reads the database cannot enrol.
    code_hash BYTEA PRIMARY KEY,
    worker_id BYTEA NOT NULL,
    expires_at BIGINT NOT NULL,
    device_id BYTEA
);

-- Streams and who may see them ---------------------------------------------------------------------------------------

-- The row is locked while numbers of the stream are given.
CREATE TABLE stream (
    stream_no BIGINT PRIMARY KEY,
    stream_id BYTEA NOT NULL UNIQUE,
    kind BIGINT NOT NULL,
    name TEXT NOT NULL,
    digest_key BYTEA NOT NULL,
    -- The highest number given, and the salt of the push that gave it.
    head BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    records BIGINT NOT NULL,
    -- The sum of the 256 digest buckets.
    digest_root BYTEA NOT NULL
);

-- The 256 sums of 16 bytes of a stream's digest. Beside the stream's row, so that looking at many streams stays cheap.
CREATE TABLE digest (
    stream_no BIGINT PRIMARY KEY,
    buckets BYTEA NOT NULL
);

-- member_id is a team, or a worker (case streams).
CREATE TABLE membership (
    member_id BYTEA NOT NULL,
    stream_no BIGINT NOT NULL,
    PRIMARY KEY (member_id, stream_no)
);

-- One row a push transaction: seq is the last number that it gave.
CREATE TABLE salt (
    stream_no BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    salt BYTEA NOT NULL,
    PRIMARY KEY (stream_no, seq)
);

-- What was done ------------------------------------------------------------------------------------------------------

-- Every number that an incarnation has had acknowledged, whatever became of the operation.
CREATE TABLE op_number (
    device_no BIGINT NOT NULL,
    op_seq BIGINT NOT NULL,
    op_uid BYTEA NOT NULL,
    chain BYTEA NOT NULL,
    PRIMARY KEY (device_no, op_seq)
);

-- The log of applied operations. The dot is the first 8 bytes of the uid; two uids never share one.
CREATE TABLE operation (
    dot BIGINT PRIMARY KEY,
    op_uid BYTEA NOT NULL,
    device_no BIGINT NOT NULL,
    record_id BYTEA NOT NULL,
    stream_no BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    -- What orders its values; differs from the one in bytes when the device's clock was too far ahead.
    hlc BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    received_at BIGINT NOT NULL
);

CREATE INDEX operation_by_record ON operation (record_id, seq);

-- Operations that a person must judge. op_uid may be malformed, so it is no key.
CREATE TABLE quarantine (
    device_no BIGINT NOT NULL,
    op_seq BIGINT NOT NULL,
    op_uid BYTEA NOT NULL,
    reason BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (device_no, op_seq)
);
CREATE INDEX quarantine_by_uid ON quarantine (op_uid);

-- Values of operations that never arrived, already replaced by operations on the same record that had seen them (sync.md 2).
-- Of that record only: whoever knows a dot can name it in a record of their own.
CREATE TABLE covered (
    dot BIGINT NOT NULL,
    record_id BYTEA NOT NULL,
    tag BIGINT NOT NULL,
    element BYTEA NOT NULL,
    PRIMARY KEY (dot, record_id, tag, element)
);

-- What stands --------------------------------------------------------------------------------------------------------

CREATE TABLE record (
    record_id BYTEA PRIMARY KEY,
    kind BIGINT NOT NULL,
    stream_no BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    -- The bytes of a RecordState, as every device stores and hashes them.
    state BYTEA NOT NULL,
    hash BYTEA NOT NULL
);
CREATE INDEX record_by_seq ON record (stream_no, seq);

-- Reports of devices -------------------------------------------------------------------------------------------------

CREATE TABLE confirmed_erasure (
    device_id BYTEA NOT NULL,
    record_id BYTEA NOT NULL,
    confirmed_at BIGINT NOT NULL,
    PRIMARY KEY (device_id, record_id)
);

-- Sealed to the recovery key, which the registry holds outside this database.
CREATE TABLE rescue (
    sealed_hash BYTEA PRIMARY KEY,
    device_id BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    received_at BIGINT NOT NULL
);
