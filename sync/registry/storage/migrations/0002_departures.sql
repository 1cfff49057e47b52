-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Records that left a stream, for the devices that still hold them there: at most one row a record and stream, and none for
-- a record that is in the stream now. The number is one of the stream's.

CREATE TABLE departure (
    stream_no BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    record_id BYTEA NOT NULL,
    departed_at BIGINT NOT NULL,
    PRIMARY KEY (stream_no, seq)
);
CREATE INDEX departure_by_record ON departure (record_id, stream_no);
CREATE INDEX departure_by_time ON departure (departed_at);

-- Departures up to this number are forgotten: a cursor below it cannot go on (SNAPSHOT).
ALTER TABLE stream ADD COLUMN floor BIGINT NOT NULL DEFAULT 0;

-- 0 = nobody has looked at it; 2 = not taken over; 3 = withdrawn by its author. A released operation is in the log instead.
ALTER TABLE quarantine ADD COLUMN judgement BIGINT NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN judged_at BIGINT NOT NULL DEFAULT 0;

-- A record that moved has numbers of several streams.
DROP INDEX operation_by_record;
CREATE INDEX operation_by_record ON operation (record_id, stream_no, seq);
