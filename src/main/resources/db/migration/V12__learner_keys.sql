-- roster: one learner under many keys. An e-mail address is never one.

-- People are no reason to keep a deployment for (see V6): their keys go with it.
-- A key belongs to one learner of its deployment: the first for whom the LMS said it.
CREATE TABLE person_key (
  deployment_id VARCHAR(36) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  key_value VARCHAR(255) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (deployment_id, kind, key_value),
  CONSTRAINT person_key_learner FOREIGN KEY (learner_id) REFERENCES learner (id),
  CONSTRAINT person_key_deployment FOREIGN KEY (deployment_id) REFERENCES lti_deployment (id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX person_key_by_learner ON person_key (learner_id, deployment_id);

-- The LMS said the key of somebody for another learner too; it stays where it was.
CREATE TABLE person_key_dispute (
  deployment_id VARCHAR(36) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  key_value VARCHAR(255) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (deployment_id, kind, key_value, learner_id),
  CONSTRAINT person_key_dispute_learner FOREIGN KEY (learner_id) REFERENCES learner (id),
  CONSTRAINT person_key_dispute_deployment FOREIGN KEY (deployment_id) REFERENCES lti_deployment (id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX person_key_dispute_by_learner ON person_key_dispute (learner_id, deployment_id);
