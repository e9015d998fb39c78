-- grading: tools of LTI 1.1 that pass grades back to one course each. The id is the consumer key.
CREATE TABLE older_tool (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  name VARCHAR(100) NOT NULL,
  launch_url VARCHAR(1000) NOT NULL,
  sealed_secret VARCHAR(500) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX older_tool_context ON older_tool (context_id);

-- Nonces that were used, as long as they could be used again.
CREATE TABLE older_tool_nonce (
  tool_id VARCHAR(36) NOT NULL,
  nonce_hash VARCHAR(64) NOT NULL,
  kept_until DATETIME(6) NOT NULL,
  PRIMARY KEY (tool_id, nonce_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX older_tool_nonce_kept ON older_tool_nonce (kept_until);
