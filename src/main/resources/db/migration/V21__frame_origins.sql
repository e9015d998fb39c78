-- platform: where an LMS shows Laurel in a frame besides the origins that it is registered with, as
-- its signed launches say.
CREATE TABLE platform_frame (
  platform_id VARCHAR(36) NOT NULL,
  origin VARCHAR(300) NOT NULL,
  learned_at DATETIME(6) NOT NULL,
  PRIMARY KEY (platform_id, origin),
  CONSTRAINT platform_frame_platform FOREIGN KEY (platform_id) REFERENCES lti_platform (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
