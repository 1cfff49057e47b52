-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What the registry kept back of one record is asked for each record of a page. record_no is not the first column:
-- SQLite 3.15, which SQLCipher 3 is made of, answers "record_no IN (SELECT record_no FROM sent)" from a partial index
-- that begins with it, as if it held all rows.
DROP INDEX sent_kept_back;
CREATE INDEX sent_kept_back ON sent (status, record_no) WHERE status = 3;
