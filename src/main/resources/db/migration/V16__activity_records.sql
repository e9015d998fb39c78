-- grading: systems that send Caliper events or xAPI statements to one course each.
CREATE TABLE sender_key (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  name VARCHAR(100) NOT NULL,
  -- the secret itself is nowhere
  secret_hash VARCHAR(64) NOT NULL,
  caliper BOOLEAN NOT NULL,
  xapi BOOLEAN NOT NULL,
  people VARCHAR(40) NOT NULL,
  home VARCHAR(500) NULL,
  language VARCHAR(8) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  left_out_why VARCHAR(40) NULL,
  left_out_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  CONSTRAINT sender_key_secret UNIQUE (secret_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX sender_key_context ON sender_key (context_id);

-- Statements of xAPI that were used or taken back: what each said is in the ledger.
CREATE TABLE statement_mark (
  -- hash of course and id
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  content_hash VARCHAR(64) NULL,
  voided BOOLEAN NOT NULL,
  user_key VARCHAR(500) NULL,
  occurred_at DATETIME(6) NULL,
  score_item VARCHAR(36) NULL,
  passed_item VARCHAR(36) NULL,
  completed_item VARCHAR(36) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
