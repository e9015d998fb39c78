-- Launches without a course, requests for content, and what LTI 1.1 called people and courses.

-- A session without a course opens what belongs to the person alone.
ALTER TABLE launch_session MODIFY COLUMN context_id VARCHAR(36) NULL;
CREATE INDEX launch_session_person ON launch_session (browser_hash, learner_id, opened_at);

-- Somebody was sent to choose content (Deep Linking 2.0) and has not gone back yet.
CREATE TABLE pending_selection (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  session_id VARCHAR(36) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  issuer VARCHAR(2000) NOT NULL,
  client_id VARCHAR(255) NOT NULL,
  platform_deployment_id VARCHAR(255) NOT NULL,
  return_url LONGTEXT NOT NULL,
  accept_types LONGTEXT NOT NULL,
  targets LONGTEXT NOT NULL,
  accept_multiple BOOLEAN NOT NULL,
  auto_create BOOLEAN NOT NULL,
  accept_line_item BOOLEAN NULL,
  title LONGTEXT NULL,
  text LONGTEXT NULL,
  -- Opaque, and given back byte for byte.
  data LONGTEXT NULL,
  product_family LONGTEXT NULL,
  expires_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX pending_selection_open ON pending_selection (context_id, learner_id, expires_at);
CREATE INDEX pending_selection_expired ON pending_selection (expires_at);

-- The consumer keys and secrets that a platform shared with the tool in LTI 1.1.
CREATE TABLE lti11_consumer (
  platform_id VARCHAR(36) NOT NULL,
  consumer_key VARCHAR(255) NOT NULL,
  sealed_secret LONGTEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (platform_id, consumer_key),
  CONSTRAINT lti11_consumer_platform FOREIGN KEY (platform_id) REFERENCES lti_platform (id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- What LTI 1.1 called a person, a course or a link, proven by the shared secret.
CREATE TABLE lti11_key (
  deployment_id VARCHAR(36) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  consumer_key VARCHAR(255) NOT NULL,
  former_key VARCHAR(255) NOT NULL,
  -- Laurel's id of the person or course; of a link, the platform's present one.
  current_key VARCHAR(255) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (deployment_id, kind, consumer_key, former_key),
  CONSTRAINT lti11_key_deployment FOREIGN KEY (deployment_id) REFERENCES lti_deployment (id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- A passport shows one person's awards of all courses.
CREATE INDEX award_learner ON award (learner_id, tenant_id);

-- People may be known from launches without a course: they are no reason to keep a platform for.
ALTER TABLE learner_key DROP FOREIGN KEY learner_key_deployment;
ALTER TABLE learner_key ADD CONSTRAINT learner_key_deployment FOREIGN KEY (deployment_id)
  REFERENCES lti_deployment (id) ON DELETE CASCADE;
