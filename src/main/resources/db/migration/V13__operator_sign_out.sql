-- Operator sessions that were ended before their time; the token itself is never stored.
CREATE TABLE operator_session_ended (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  kept_until DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX operator_session_ended_until ON operator_session_ended (kept_until);
