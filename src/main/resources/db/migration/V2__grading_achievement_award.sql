-- grading: what is heard of learners' work

CREATE TABLE graded_item (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  url VARCHAR(2000) NOT NULL,
  url_hash VARCHAR(64) NOT NULL,
  label VARCHAR(500) NOT NULL,
  score_maximum VARCHAR(60) NOT NULL,
  resource_id VARCHAR(500) NULL,
  tag VARCHAR(500) NULL,
  made_by_laurel BOOLEAN NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  gone_since DATETIME(6) NULL,
  CONSTRAINT graded_item_once UNIQUE (context_id, url_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- One row for each item that a published badge looks at: absent means that it is not read.
CREATE TABLE item_reading (
  item_id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  pace_millis BIGINT NOT NULL,
  next_at DATETIME(6) NOT NULL,
  last_read_at DATETIME(6) NULL,
  failing_since DATETIME(6) NULL,
  failures INT NOT NULL,
  trouble VARCHAR(30) NULL,
  CONSTRAINT item_reading_of_item FOREIGN KEY (item_id) REFERENCES graded_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX item_reading_due ON item_reading (next_at);
CREATE INDEX item_reading_context ON item_reading (context_id);

-- The ledger: rows are added and never changed. Scores are kept as exact text.
CREATE TABLE outcome (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  item_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  source_event_id VARCHAR(64) NOT NULL,
  score VARCHAR(60) NULL,
  maximum VARCHAR(60) NULL,
  occurred_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  CONSTRAINT outcome_once UNIQUE (channel, source_event_id),
  CONSTRAINT outcome_of_item FOREIGN KEY (item_id) REFERENCES graded_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX outcome_of_learner ON outcome (learner_id, item_id, received_at);

CREATE TABLE standing (
  item_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  tenant_id VARCHAR(36) NOT NULL,
  score VARCHAR(60) NULL,
  maximum VARCHAR(60) NULL,
  occurred_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  outcome_id VARCHAR(36) NOT NULL,
  PRIMARY KEY (item_id, learner_id),
  CONSTRAINT standing_of_item FOREIGN KEY (item_id) REFERENCES graded_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX standing_of_learner ON standing (learner_id);

-- Outbox from grading to award.
CREATE TABLE standing_change (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  item_id VARCHAR(36) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX standing_change_context ON standing_change (context_id);

-- Reports about people whom Laurel does not know yet.
CREATE TABLE parked_report (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  item_id VARCHAR(36) NOT NULL,
  user_key VARCHAR(500) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  source_event_id VARCHAR(64) NOT NULL,
  score VARCHAR(60) NULL,
  maximum VARCHAR(60) NULL,
  occurred_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL,
  CONSTRAINT parked_report_once UNIQUE (channel, source_event_id),
  CONSTRAINT parked_report_of_item FOREIGN KEY (item_id) REFERENCES graded_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX parked_report_due ON parked_report (next_attempt_at);
CREATE INDEX parked_report_context ON parked_report (context_id);

-- achievement: what can be earned

-- The working copy of an instructor; published versions are in achievement_version.
CREATE TABLE achievement (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  name VARCHAR(500) NOT NULL,
  description LONGTEXT NOT NULL,
  criteria LONGTEXT NOT NULL,
  image_id VARCHAR(64) NOT NULL,
  item_id VARCHAR(36) NULL,
  percent VARCHAR(60) NULL,
  published_version INT NOT NULL,
  paused BOOLEAN NOT NULL,
  changed BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX achievement_context ON achievement (context_id, created_at);

CREATE TABLE achievement_version (
  achievement_id VARCHAR(36) NOT NULL,
  version INT NOT NULL,
  name VARCHAR(500) NOT NULL,
  description LONGTEXT NOT NULL,
  criteria LONGTEXT NOT NULL,
  image_id VARCHAR(64) NOT NULL,
  requirement LONGTEXT NOT NULL,
  published_at DATETIME(6) NOT NULL,
  PRIMARY KEY (achievement_id, version),
  CONSTRAINT version_of_achievement FOREIGN KEY (achievement_id) REFERENCES achievement (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Which items the current version of a published badge looks at.
CREATE TABLE achievement_watch (
  item_id VARCHAR(36) NOT NULL,
  achievement_id VARCHAR(36) NOT NULL,
  PRIMARY KEY (item_id, achievement_id),
  CONSTRAINT watch_of_achievement FOREIGN KEY (achievement_id) REFERENCES achievement (id),
  CONSTRAINT watch_of_item FOREIGN KEY (item_id) REFERENCES graded_item (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Outbox from achievement to award.
CREATE TABLE achievement_published (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  achievement_id VARCHAR(36) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  CONSTRAINT published_of_achievement FOREIGN KEY (achievement_id) REFERENCES achievement (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- award: who has earned it

CREATE TABLE award (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  achievement_id VARCHAR(36) NOT NULL,
  achievement_version INT NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  term VARCHAR(40) NOT NULL,
  recipient_name VARCHAR(500) NOT NULL,
  state VARCHAR(20) NOT NULL,
  verdict LONGTEXT NOT NULL,
  granted_at DATETIME(6) NOT NULL,
  claimed_at DATETIME(6) NULL,
  below_since DATETIME(6) NULL,
  below_verdict LONGTEXT NULL,
  CONSTRAINT award_once UNIQUE (achievement_id, learner_id, term),
  CONSTRAINT award_of_version FOREIGN KEY (achievement_id, achievement_version)
    REFERENCES achievement_version (achievement_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX award_context ON award (context_id, learner_id);

-- Outbox from award to credential.
CREATE TABLE award_granted (
  award_id VARCHAR(36) NOT NULL PRIMARY KEY,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  CONSTRAINT granted_award FOREIGN KEY (award_id) REFERENCES award (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- Outbox from award to whoever tells of a claim.
CREATE TABLE award_claimed (
  award_id VARCHAR(36) NOT NULL PRIMARY KEY,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  CONSTRAINT claimed_award FOREIGN KEY (award_id) REFERENCES award (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
