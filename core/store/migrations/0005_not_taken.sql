-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What the registry did not take over: it is asked about these, as what was declined may be released after all.
CREATE INDEX sent_not_taken ON sent (op_seq) WHERE status IN (3, 5, 6);
