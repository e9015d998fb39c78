-- platform: secrets that an LMS signs notices with when its key cannot be used. The id is the kid.
CREATE TABLE notice_secret (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  platform_id VARCHAR(36) NOT NULL,
  sealed_secret VARCHAR(255) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  last_used_at DATETIME(6) NULL,
  CONSTRAINT notice_secret_platform FOREIGN KEY (platform_id) REFERENCES lti_platform (id)
    ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX notice_secret_of_platform ON notice_secret (platform_id, created_at);
