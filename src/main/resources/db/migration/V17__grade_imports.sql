-- grading: gradebooks that instructors uploaded. Each is its uploader's, and is forgotten soon.
CREATE TABLE grade_import (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  context_id VARCHAR(36) NOT NULL,
  uploaded_by VARCHAR(36) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  file_hash VARCHAR(64) NOT NULL,
  file_bytes MEDIUMBLOB NULL,
  uploaded_at DATETIME(6) NOT NULL,
  choice TEXT NULL,
  state VARCHAR(20) NOT NULL,
  total_rows INT NOT NULL,
  next_row INT NOT NULL,
  recorded INT NOT NULL,
  parked INT NOT NULL,
  next_attempt_at DATETIME(6) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
-- What is to be recorded, and what is to be forgotten: the sweep looks at nothing else.
CREATE INDEX grade_import_due ON grade_import (next_attempt_at);
CREATE INDEX grade_import_of_person ON grade_import (context_id, uploaded_by);
