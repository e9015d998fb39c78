-- roster: learners who turned out to be one person.

-- Every learner of such a person, the kept one too; most people have one learner and no row. All
-- other rows stay with the learner that they were written for, so that a merge can be undone.
CREATE TABLE merged_learner (
  learner_id VARCHAR(36) NOT NULL PRIMARY KEY,
  kept_id VARCHAR(36) NOT NULL,
  CONSTRAINT merged_learner_itself FOREIGN KEY (learner_id) REFERENCES learner (id),
  CONSTRAINT merged_learner_kept FOREIGN KEY (kept_id) REFERENCES learner (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX merged_learner_by_kept ON merged_learner (kept_id);

-- Who merged whom, who undid it, and why. Rows are added and never changed.
CREATE TABLE learner_merge (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  kept_id VARCHAR(36) NOT NULL,
  merged_id VARCHAR(36) NOT NULL,
  act VARCHAR(10) NOT NULL,
  said_by VARCHAR(200) NOT NULL,
  -- At most 1000 characters; H2 counts some of them twice.
  reason VARCHAR(2000) NOT NULL,
  said_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
