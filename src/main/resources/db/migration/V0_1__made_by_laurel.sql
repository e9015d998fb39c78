-- One row says which Laurel made this database; a wrong database is told apart from an empty one.
CREATE TABLE laurel_database (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  made_for VARCHAR(100) NOT NULL,
  made_at DATETIME(6) NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

INSERT INTO laurel_database (id, made_for) VALUES ('00000000-0000-7000-8000-000000000000', 'laurel');
