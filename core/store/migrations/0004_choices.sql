-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What a person needs to make a choice, and to see that every edit is accounted for.

-- Who stands behind the device number of a version.
CREATE TABLE author (
    device_no INTEGER PRIMARY KEY,
    worker_id BLOB NOT NULL,
    name TEXT NOT NULL
);

-- Counted for a badge: no walk through all records.
CREATE INDEX record_by_choice ON record (record_no) WHERE choice <> 0;
CREATE INDEX sent_kept_back ON sent (op_seq) WHERE status = 3;

-- Operations that their author took back after the registry had kept them back. told_at_ms: null = the registry does
-- not know it yet.
CREATE TABLE withdrawal (
    op_uid BLOB PRIMARY KEY,
    made_at_ms INTEGER NOT NULL,
    told_at_ms INTEGER
) WITHOUT ROWID;

-- A new incarnation sends everything again and gets the old verdict again: what was taken back stays taken back.
CREATE TRIGGER sent_stays_withdrawn AFTER INSERT ON sent WHEN NEW.status = 3
BEGIN
    UPDATE sent SET status = 6 WHERE op_seq = NEW.op_seq AND op_uid IN (SELECT op_uid FROM withdrawal);
END;

-- Counted when an edit is made and when its row goes, in the same transaction, and never worked out from the rows: that
-- is what makes the account a check.
CREATE TABLE account (
    name TEXT PRIMARY KEY,
    n INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO account (name, n) SELECT 'trimmed', max(coalesce((SELECT min(op_seq) - 1 FROM (
    SELECT op_seq FROM sent UNION ALL SELECT op_seq FROM outbox)), 0), 0);
INSERT INTO account (name, n) SELECT 'made', (SELECT n FROM account WHERE name = 'trimmed')
    + (SELECT count(*) FROM sent) + (SELECT count(*) FROM outbox);
INSERT INTO account (name, n) VALUES ('erased', 0);

-- One that goes back to be sent again is still in the sent log at that moment: it was made before.
CREATE TRIGGER outbox_made AFTER INSERT ON outbox WHEN NOT EXISTS (SELECT 1 FROM sent WHERE op_uid = NEW.op_uid)
BEGIN
    UPDATE account SET n = n + 1 WHERE name = 'made';
END;

-- The log is trimmed at its beginning only. A row that went out of its middle is accounted for nowhere.
CREATE TRIGGER sent_trimmed AFTER DELETE ON sent
WHEN NOT EXISTS (SELECT 1 FROM outbox WHERE op_uid = OLD.op_uid)
    AND NOT EXISTS (SELECT 1 FROM sent WHERE op_seq < OLD.op_seq)
BEGIN
    UPDATE account SET n = n + 1 WHERE name = 'trimmed';
END;
