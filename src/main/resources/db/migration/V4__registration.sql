-- How a registration stands, and what is known of the LMS behind it.
ALTER TABLE lti_platform ADD COLUMN status VARCHAR(20) NOT NULL DEFAULT 'ACTIVE';
ALTER TABLE lti_platform ADD COLUMN product VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE lti_platform ADD COLUMN product_version VARCHAR(100) NOT NULL DEFAULT '';
-- When the LMS registered by itself; absent when an operator typed the registration.
ALTER TABLE lti_platform ADD COLUMN asked_at DATETIME(6) NULL;
-- Scopes, one a line: what was asked for at the registration, what the last self-test got.
ALTER TABLE lti_platform ADD COLUMN asked_scopes LONGTEXT NULL;
ALTER TABLE lti_platform ADD COLUMN granted_scopes LONGTEXT NULL;
ALTER TABLE lti_platform ADD COLUMN tested_at DATETIME(6) NULL;
-- Other addresses that somebody announced for a known registration; an operator decides.
ALTER TABLE lti_platform ADD COLUMN proposal LONGTEXT NULL;

-- Deployments that are not trusted yet. They become tenants when an operator approves them.
CREATE TABLE lti_waiting_deployment (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  platform_id VARCHAR(36) NOT NULL,
  deployment_id VARCHAR(255) NOT NULL,
  label VARCHAR(500) NOT NULL,
  first_seen_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  CONSTRAINT lti_waiting_deployment_once UNIQUE (platform_id, deployment_id),
  CONSTRAINT lti_waiting_deployment_platform FOREIGN KEY (platform_id) REFERENCES lti_platform (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One-time links by which an LMS registers without waiting. The link itself is never stored.
CREATE TABLE registration_invitation (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL,
  note VARCHAR(200) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6) NULL,
  used_by VARCHAR(500) NULL,
  revoked_at DATETIME(6) NULL,
  CONSTRAINT registration_invitation_token UNIQUE (token_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
