-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Rows that went while operations of the sent log still name their number: the number is not given to another record, and
-- the row comes back under it when such an operation has to be sent again.

CREATE TABLE departed (
    record_id BLOB PRIMARY KEY,
    record_no INTEGER NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    stream_no INTEGER NOT NULL
) WITHOUT ROWID;

-- Which operations a cursor passes.
CREATE INDEX sent_by_number ON sent (stream_no, seq);
