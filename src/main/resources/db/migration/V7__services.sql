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

-- Which deployment shall tell of copied courses; due while next_attempt_at is set.
CREATE TABLE notice_subscription (
  deployment_id VARCHAR(36) NOT NULL PRIMARY KEY,
  service_url VARCHAR(2000) NOT NULL,
  handler_url VARCHAR(2000) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  subscribed_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX notice_subscription_due ON notice_subscription (next_attempt_at);

CREATE TABLE notice_nonce (
  platform_id VARCHAR(36) NOT NULL,
  nonce_hash VARCHAR(64) NOT NULL,
  kept_until DATETIME(6) NOT NULL,
  PRIMARY KEY (platform_id, nonce_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX notice_nonce_kept ON notice_nonce (kept_until);

-- Which course was copied from which, by the ids of the LMS; the copy need not be known yet.
CREATE TABLE course_origin (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  deployment_id VARCHAR(36) NOT NULL,
  copy_context_id VARCHAR(255) NOT NULL,
  origin_context_id VARCHAR(255) NOT NULL,
  noted_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  CONSTRAINT course_origin_once UNIQUE (deployment_id, copy_context_id, origin_context_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX course_origin_due ON course_origin (next_attempt_at);

-- Which badge came with a copied course. Rows stay when the draft is deleted, so it does not return.
CREATE TABLE achievement_origin (
  achievement_id VARCHAR(36) NOT NULL PRIMARY KEY,
  context_id VARCHAR(36) NOT NULL,
  origin_id VARCHAR(36) NOT NULL,
  root_id VARCHAR(36) NOT NULL,
  course_title VARCHAR(500) NOT NULL,
  missing_item VARCHAR(500) NULL,
  CONSTRAINT achievement_origin_once UNIQUE (context_id, root_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
