-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What the registry kept back of one record is asked for each record of a page.
DROP INDEX sent_kept_back;
CREATE INDEX sent_kept_back ON sent (record_no) WHERE status = 3;
