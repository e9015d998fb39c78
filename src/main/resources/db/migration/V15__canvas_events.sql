-- roster: what Canvas calls a course in its Live Events, as signed launches say it.
ALTER TABLE lti_context ADD COLUMN canvas_course_id VARCHAR(20) NULL;
ALTER TABLE lti_context ADD COLUMN canvas_course_uuid VARCHAR(255) NULL;
ALTER TABLE lti_context ADD COLUMN canvas_root_uuid VARCHAR(255) NULL;
CREATE INDEX lti_context_canvas_id ON lti_context (deployment_id, canvas_course_id);
CREATE INDEX lti_context_canvas_uuid ON lti_context (deployment_id, canvas_course_uuid);

-- grading: the Live Events of one deployment. They go with it.
CREATE TABLE canvas_stream (
  deployment_id VARCHAR(36) NOT NULL PRIMARY KEY,
  secret_hash VARCHAR(64) NOT NULL,
  sealed_secret VARCHAR(255) NOT NULL,
  -- of which root account it may tell; absent until that is known
  root_uuid VARCHAR(255) NULL,
  -- whether grades count of which a message does not say whether they are posted
  counts_unstated BOOLEAN NOT NULL,
  last_event_at DATETIME(6) NULL,
  taken BIGINT NOT NULL,
  dropped BIGINT NOT NULL,
  CONSTRAINT canvas_stream_secret UNIQUE (secret_hash),
  CONSTRAINT canvas_stream_deployment FOREIGN KEY (deployment_id) REFERENCES lti_deployment (id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
