-- Keys that are announced before they sign, changes of courses' members, copies of courses, notices.

-- A key signs from signs_from until a newer one does; one that was withdrawn is used for nothing.
ALTER TABLE tool_key ADD COLUMN signs_from DATETIME(6) NULL;
ALTER TABLE tool_key ADD COLUMN withdrawn_at DATETIME(6) NULL;
UPDATE tool_key SET signs_from = created_at, withdrawn_at = retired_at;

-- Who looks for a gradebook column and makes it: one node at a time.
CREATE TABLE column_turn (
  context_id VARCHAR(36) NOT NULL,
  purpose_id VARCHAR(64) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  PRIMARY KEY (context_id, purpose_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Where to ask what has changed among a course's members since the last reading.
CREATE TABLE roster_reading (
  context_id VARCHAR(36) NOT NULL PRIMARY KEY,
  differences_url VARCHAR(2000) NULL,
  whole_read_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
