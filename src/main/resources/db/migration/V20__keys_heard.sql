-- roster: which further keys the last launch with news has said (SHA-256), so that a launch that
-- says them again asks for none of them.
ALTER TABLE learner_key ADD COLUMN keys_heard VARCHAR(64) DEFAULT '' NOT NULL;
