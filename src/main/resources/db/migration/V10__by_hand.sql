-- Who marked a learner by hand, and why. The outcome itself stands in the ledger, under the same
-- event id.
CREATE TABLE hand_note (
  event_id VARCHAR(64) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  item_id VARCHAR(36) NOT NULL,
  learner_id VARCHAR(36) NOT NULL,
  said_by VARCHAR(36) NOT NULL,
  -- At most 1000 characters; H2 counts some of them twice.
  reason VARCHAR(2000) NOT NULL,
  said_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX hand_note_context ON hand_note (context_id, said_at);
