-- The demo LMS: one course, its people, its gradebook. Times are whole seconds since 1970, as Moodle keeps them.

CREATE TABLE demo_text (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  content LONGTEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_counter (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  next_value BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_person (
  id BIGINT NOT NULL PRIMARY KEY,
  username VARCHAR(100) NOT NULL,
  given_name VARCHAR(200) NOT NULL,
  family_name VARCHAR(200) NOT NULL,
  full_name VARCHAR(500) NOT NULL,
  email VARCHAR(200) NOT NULL,
  sourced_id VARCHAR(100) NOT NULL,
  course_role VARCHAR(20) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_item (
  id BIGINT NOT NULL PRIMARY KEY,
  label VARCHAR(500) NOT NULL,
  maximum DECIMAL(15, 5) NOT NULL,
  resource_id VARCHAR(500) NOT NULL,
  tag VARCHAR(500) NOT NULL,
  link_id VARCHAR(20) NOT NULL,
  kind VARCHAR(20) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_grade (
  item_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  score DECIMAL(15, 5),
  comment_text LONGTEXT NOT NULL,
  time_modified BIGINT,
  overridden BOOLEAN NOT NULL,
  PRIMARY KEY (item_id, person_id),
  CONSTRAINT demo_grade_item FOREIGN KEY (item_id) REFERENCES demo_item (id) ON DELETE CASCADE,
  CONSTRAINT demo_grade_person FOREIGN KEY (person_id) REFERENCES demo_person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_launch (
  id VARCHAR(100) NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL,
  link_id VARCHAR(20) NOT NULL,
  begun_at BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE demo_access_token (
  token VARCHAR(64) NOT NULL PRIMARY KEY,
  scopes VARCHAR(1000) NOT NULL,
  expires_at BIGINT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO demo_counter (name, next_value) VALUES ('person', 1008), ('item', 506);

INSERT INTO demo_person (id, username, given_name, family_name, full_name, email, sourced_id, course_role) VALUES
  (1001, 'ingrid', 'Ingrid', 'Sørensen', 'Ingrid Sørensen', 'ingrid@university.example', 'T-1', 'INSTRUCTOR'),
  (1003, 'ana', 'Ana', 'Öztürk', 'Ana Öztürk', 'ana@university.example', 'S-1', 'LEARNER'),
  (1004, 'xiaoyan', '小燕', '王', '王小燕', 'xiaoyan@university.example', 'S-2', 'LEARNER'),
  (1005, 'yulia', 'Юлия', 'Петрова', 'Юлия Петрова', 'yulia@university.example', 'S-3', 'LEARNER'),
  (1006, 'layla', 'ليلى', 'حداد', 'ليلى حداد', 'layla@university.example', 'S-4', 'LEARNER'),
  (1007, 'siobhan', 'Siobhán', 'O''Neill', 'Siobhán O''Neill', 'siobhan@university.example', 'S-5', 'LEARNER');

INSERT INTO demo_item (id, label, maximum, resource_id, tag, link_id, kind) VALUES
  (502, 'Quiz 1', 10, '', '', '', 'FOREIGN'),
  (503, 'Final exam', 100, '', '', '', 'FOREIGN'),
  (504, 'Final project', 100, '', '', '402', 'ACTIVITY'),
  (505, 'Lab 1', 20, '', '', '403', 'ACTIVITY');

INSERT INTO demo_grade (item_id, person_id, score, comment_text, time_modified, overridden) VALUES
  (502, 1003, 8, '', 1788166800, FALSE),
  (502, 1004, 9.5, '', 1788166860, FALSE),
  (502, 1005, 6, '', 1788166920, FALSE);
