-- grading: one ledger for every channel

ALTER TABLE outcome ADD COLUMN learner_key VARCHAR(500) NULL;
ALTER TABLE outcome ADD COLUMN kind VARCHAR(20) DEFAULT 'SCORE' NOT NULL;
ALTER TABLE outcome ADD COLUMN state VARCHAR(20) DEFAULT 'FINAL' NOT NULL;
ALTER TABLE outcome ADD COLUMN raw_hash VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE outcome SET state = 'CLEARED' WHERE score IS NULL;

-- What holds is told from what came at the same moment by the id of its event.
ALTER TABLE standing ADD COLUMN kind VARCHAR(20) DEFAULT 'SCORE' NOT NULL;
ALTER TABLE standing ADD COLUMN state VARCHAR(20) DEFAULT 'FINAL' NOT NULL;
ALTER TABLE standing ADD COLUMN source_event_id VARCHAR(64) DEFAULT '-' NOT NULL;
ALTER TABLE standing ADD COLUMN raw_hash VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE standing SET state = 'CLEARED' WHERE score IS NULL;

ALTER TABLE parked_report ADD COLUMN kind VARCHAR(20) DEFAULT 'SCORE' NOT NULL;
ALTER TABLE parked_report ADD COLUMN state VARCHAR(20) DEFAULT 'FINAL' NOT NULL;
ALTER TABLE parked_report ADD COLUMN raw_hash VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE parked_report SET state = 'CLEARED' WHERE score IS NULL;

-- Reports that the ledger did not take, and why.
CREATE TABLE refused_report (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  item_id VARCHAR(36) NOT NULL,
  user_key VARCHAR(500) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  source_event_id VARCHAR(64) NOT NULL,
  raw_hash VARCHAR(64) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  score VARCHAR(60) NULL,
  maximum VARCHAR(60) NULL,
  occurred_at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  reason VARCHAR(30) NOT NULL,
  CONSTRAINT refused_report_once UNIQUE (channel, source_event_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX refused_report_context ON refused_report (context_id, received_at);
