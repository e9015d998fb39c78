-- grading: tools and scripts that pass grades back to one course each.
CREATE TABLE score_client (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  name VARCHAR(100) NOT NULL,
  -- one of the two: public keys kept here, or where they are
  key_set LONGTEXT NULL,
  jwks_uri VARCHAR(1000) NULL,
  activities BOOLEAN NOT NULL,
  grades BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  revoked_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX score_client_context ON score_client (context_id);

-- Ids of assertions that were used, as long as they could be used again.
CREATE TABLE score_assertion (
  client_id VARCHAR(36) NOT NULL,
  jti_hash VARCHAR(64) NOT NULL,
  kept_until DATETIME(6) NOT NULL,
  PRIMARY KEY (client_id, jti_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX score_assertion_kept ON score_assertion (kept_until);
