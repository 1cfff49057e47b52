-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What each table is for: core/store/SCHEMA.md

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE stream (
    stream_no INTEGER PRIMARY KEY,
    stream_id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest_key BLOB NOT NULL,
    member INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    history_id BLOB NOT NULL,
    cursor_seq INTEGER NOT NULL,
    cursor_salt BLOB NOT NULL
);

CREATE TABLE record (
    record_no INTEGER PRIMARY KEY,
    record_id BLOB NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    stream_no INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    list INTEGER,
    sort,
    choice INTEGER NOT NULL,
    base BLOB,
    local BLOB
);
CREATE INDEX record_by_list ON record (list, sort, record_no) WHERE list IS NOT NULL;
CREATE INDEX record_by_stream ON record (stream_no, generation);

CREATE TABLE outbox (
    op_seq INTEGER PRIMARY KEY,
    op_uid BLOB NOT NULL UNIQUE,
    record_no INTEGER NOT NULL,
    chain BLOB NOT NULL,
    made_at_ms INTEGER NOT NULL,
    operation BLOB NOT NULL
);
CREATE INDEX outbox_by_record ON outbox (record_no);

CREATE TABLE sent (
    op_seq INTEGER PRIMARY KEY,
    op_uid BLOB NOT NULL UNIQUE,
    record_no INTEGER NOT NULL,
    chain BLOB NOT NULL,
    made_at_ms INTEGER NOT NULL,
    operation BLOB NOT NULL,
    status INTEGER NOT NULL,
    reason INTEGER NOT NULL,
    stream_no INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    acked_at_ms INTEGER NOT NULL
);
CREATE INDEX sent_by_record ON sent (record_no, seq);

CREATE TABLE field_index (
    field INTEGER NOT NULL,
    value NOT NULL,
    sort NOT NULL,
    record_no INTEGER NOT NULL,
    PRIMARY KEY (field, value, sort, record_no)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts4(text, tokenize=simple, prefix="1,2,3", order=desc);

CREATE TABLE digest (
    stream_no INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    sum BLOB NOT NULL,
    PRIMARY KEY (stream_no, bucket)
) WITHOUT ROWID;

CREATE TABLE draft (
    record_id BLOB NOT NULL,
    kind INTEGER NOT NULL,
    updated_at_ms INTEGER NOT NULL,
    form BLOB NOT NULL,
    PRIMARY KEY (record_id, kind)
) WITHOUT ROWID;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
