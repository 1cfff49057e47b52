-- SPDX-FileCopyrightText: 2026 Wijkronde contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The record as the author of a draft saw it: an edit that is saved after a pull has seen no more than that.

ALTER TABLE draft ADD COLUMN base BLOB;
