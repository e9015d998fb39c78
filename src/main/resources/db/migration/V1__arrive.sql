-- Who runs Laurel, which LMSs are trusted, who has arrived, and who is in which course.

CREATE TABLE tool_key (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  generation INT NOT NULL,
  kid VARCHAR(64) NOT NULL,
  sealed_private_key LONGTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  retired_at DATETIME(6) NULL,
  -- Two nodes that both find no key both write generation 1; one of them wins.
  CONSTRAINT tool_key_generation UNIQUE (generation),
  CONSTRAINT tool_key_kid UNIQUE (kid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE issuer_key (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  issuer_id VARCHAR(36) NOT NULL,
  generation INT NOT NULL,
  controller VARCHAR(500) NOT NULL,
  verification_method VARCHAR(600) NOT NULL,
  public_key VARCHAR(64) NOT NULL,
  sealed_private_key LONGTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  retired_at DATETIME(6) NULL,
  CONSTRAINT issuer_key_generation UNIQUE (issuer_id, generation)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE tenant (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  name VARCHAR(500) NOT NULL,
  created_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE issuer (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  name VARCHAR(500) NOT NULL,
  url VARCHAR(2000) NOT NULL,
  did VARCHAR(500) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT issuer_tenant UNIQUE (tenant_id),
  CONSTRAINT issuer_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE lti_platform (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  -- SHA-256 of issuer, line feed, client id: both together are too long for an index.
  registration_hash VARCHAR(64) NOT NULL,
  issuer_hash VARCHAR(64) NOT NULL,
  name VARCHAR(500) NOT NULL,
  issuer VARCHAR(2000) NOT NULL,
  client_id VARCHAR(255) NOT NULL,
  authorization_endpoint VARCHAR(2000) NOT NULL,
  token_endpoint VARCHAR(2000) NOT NULL,
  token_audience VARCHAR(2000) NOT NULL,
  jwks_uri VARCHAR(2000) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT lti_platform_registration UNIQUE (registration_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX lti_platform_issuer ON lti_platform (issuer_hash);

CREATE TABLE lti_deployment (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  platform_id VARCHAR(36) NOT NULL,
  deployment_id VARCHAR(255) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_launch_at DATETIME(6) NULL,
  CONSTRAINT lti_deployment_once UNIQUE (platform_id, deployment_id),
  CONSTRAINT lti_deployment_platform FOREIGN KEY (platform_id) REFERENCES lti_platform (id),
  CONSTRAINT lti_deployment_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE launch_session (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  -- Opening the session is what uses the nonce up.
  nonce VARCHAR(64) NOT NULL,
  browser_hash VARCHAR(64) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  deployment_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  name VARCHAR(500) NULL,
  email VARCHAR(320) NULL,
  roles LONGTEXT NOT NULL,
  locale VARCHAR(35) NULL,
  opened_at DATETIME(6) NOT NULL,
  last_seen_at DATETIME(6) NOT NULL,
  CONSTRAINT launch_session_nonce UNIQUE (nonce)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX launch_session_browser ON launch_session (browser_hash, context_id, opened_at);
CREATE INDEX launch_session_seen ON launch_session (last_seen_at);

CREATE TABLE lti_context (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  deployment_id VARCHAR(36) NOT NULL,
  platform_context_id VARCHAR(255) NOT NULL,
  title VARCHAR(500) NOT NULL,
  line_items_url VARCHAR(2000) NULL,
  memberships_url VARCHAR(2000) NULL,
  scopes LONGTEXT NOT NULL,
  active BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  memberships_read_at DATETIME(6) NULL,
  CONSTRAINT lti_context_once UNIQUE (deployment_id, platform_context_id),
  CONSTRAINT lti_context_deployment FOREIGN KEY (deployment_id) REFERENCES lti_deployment (id),
  CONSTRAINT lti_context_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE learner (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  name VARCHAR(500) NULL,
  email VARCHAR(320) NULL,
  created_at DATETIME(6) NOT NULL,
  CONSTRAINT learner_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A person is known by what the LMS calls them in one deployment; an e-mail is never a key.
CREATE TABLE learner_key (
  deployment_id VARCHAR(36) NOT NULL,
  platform_user_id VARCHAR(255) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (deployment_id, platform_user_id),
  CONSTRAINT learner_key_learner FOREIGN KEY (learner_id) REFERENCES learner (id),
  CONSTRAINT learner_key_deployment FOREIGN KEY (deployment_id) REFERENCES lti_deployment (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX learner_key_by_learner ON learner_key (learner_id, deployment_id);

CREATE TABLE membership (
  context_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  -- Roles as the last launch said them and as the list of members said them: they may differ.
  launch_roles LONGTEXT NULL,
  listed_roles LONGTEXT NULL,
  active BOOLEAN NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  left_at DATETIME(6) NULL,
  PRIMARY KEY (context_id, learner_id),
  CONSTRAINT membership_context FOREIGN KEY (context_id) REFERENCES lti_context (id),
  CONSTRAINT membership_learner FOREIGN KEY (learner_id) REFERENCES learner (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX membership_by_learner ON membership (learner_id);
