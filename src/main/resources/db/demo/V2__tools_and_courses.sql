-- Several courses, several tools: what there was belongs to course 201 and to the preconfigured tool 601.

CREATE TABLE demo_course (
  id BIGINT NOT NULL PRIMARY KEY,
  label VARCHAR(200) NOT NULL,
  title VARCHAR(500) NOT NULL,
  sourced_id VARCHAR(100) NOT NULL,
  history VARCHAR(2000) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_tool (
  id BIGINT NOT NULL PRIMARY KEY,
  client_id VARCHAR(100) NOT NULL UNIQUE,
  state VARCHAR(20) NOT NULL,
  registration LONGTEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_activity (
  link_id BIGINT NOT NULL PRIMARY KEY,
  course_module BIGINT NOT NULL UNIQUE,
  course_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  title VARCHAR(500) NOT NULL,
  description LONGTEXT NOT NULL,
  url LONGTEXT NOT NULL,
  custom_parameters LONGTEXT NOT NULL,
  review_url LONGTEXT NOT NULL,
  review_parameters LONGTEXT NOT NULL,
  CONSTRAINT demo_activity_course FOREIGN KEY (course_id) REFERENCES demo_course (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_selection (
  id VARCHAR(100) NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL,
  course_id BIGINT NOT NULL,
  tool_id BIGINT NOT NULL,
  content_items LONGTEXT NOT NULL,
  made_at BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO demo_course (id, label, title, sourced_id, history) VALUES
  (201, 'DS101', 'Introduction to Data Science', 'SIS-DS101', '');

INSERT INTO demo_activity (link_id, course_module, course_id, tool_id, title, description, url, custom_parameters, review_url, review_parameters) VALUES
  (401, 701, 201, 601, 'Badges', 'Badges of this course, earned and still to earn', '', '{}', '', '{}'),
  (402, 702, 201, 601, 'Final project', 'The graded project at the end of the course', '', '{}', '', '{}'),
  (403, 703, 201, 601, 'Lab 1', 'The first graded lab', '', '{}', '', '{}');

INSERT INTO demo_counter (name, next_value) VALUES ('course', 202), ('tool', 602), ('link', 404);

-- A column of the LMS itself belongs to tool 0.
ALTER TABLE demo_item ADD COLUMN course_id BIGINT DEFAULT 201 NOT NULL;
ALTER TABLE demo_item ADD COLUMN tool_id BIGINT DEFAULT 601 NOT NULL;
UPDATE demo_item SET tool_id = 0 WHERE kind = 'FOREIGN';

ALTER TABLE demo_access_token ADD COLUMN tool_id BIGINT DEFAULT 601 NOT NULL;

-- Launches live for minutes; those that were begun before are begun again.
DROP TABLE demo_launch;
CREATE TABLE demo_launch (
  id VARCHAR(100) NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL,
  errand VARCHAR(1000) NOT NULL,
  begun_at BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
