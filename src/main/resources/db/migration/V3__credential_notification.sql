-- credential: the signed proof of an award

-- A list of revocation bits. Its bits are the revoked rows of `credential`; signed_bytes is what was
-- last published, for the revision that it shows.
CREATE TABLE status_list (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  issuer_id VARCHAR(36) NOT NULL,
  number INT NOT NULL,
  size INT NOT NULL,
  taken INT NOT NULL,
  shuffle_key VARCHAR(64) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  revision BIGINT NOT NULL,
  signed_revision BIGINT NULL,
  signed_at DATETIME(6) NULL,
  signed_bytes LONGBLOB NULL,
  CONSTRAINT status_list_once UNIQUE (issuer_id, number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- First the intention: id and status index. Then, in a later transaction, the bytes, which never change.
CREATE TABLE credential (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  award_id VARCHAR(36) NOT NULL,
  issuer_id VARCHAR(36) NOT NULL,
  status_list_id VARCHAR(36) NOT NULL,
  status_index INT NOT NULL,
  reserved_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  signed_at DATETIME(6) NULL,
  signed_bytes LONGBLOB NULL,
  revoked_at DATETIME(6) NULL,
  revocation_reason VARCHAR(500) NULL,
  CONSTRAINT credential_once UNIQUE (award_id),
  CONSTRAINT credential_index_once UNIQUE (status_list_id, status_index),
  CONSTRAINT credential_of_award FOREIGN KEY (award_id) REFERENCES award (id),
  CONSTRAINT credential_in_list FOREIGN KEY (status_list_id) REFERENCES status_list (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
-- Signed rows have no next attempt, so what waits is one end of this index.
CREATE INDEX credential_due ON credential (next_attempt_at);

-- Outbox from credential to notification.
CREATE TABLE credential_issued (
  credential_id VARCHAR(36) NOT NULL PRIMARY KEY,
  award_id VARCHAR(36) NOT NULL,
  CONSTRAINT issued_credential FOREIGN KEY (credential_id) REFERENCES credential (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

-- notification: who is told of what, once for an award and a kind

CREATE TABLE telling (
  id VARCHAR(36) NOT NULL PRIMARY KEY,
  tenant_id VARCHAR(36) NOT NULL,
  award_id VARCHAR(36) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  attempts INT NOT NULL,
  next_attempt_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  ended_at DATETIME(6) NULL,
  CONSTRAINT telling_once UNIQUE (award_id, kind),
  CONSTRAINT telling_of_award FOREIGN KEY (award_id) REFERENCES award (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX telling_due ON telling (next_attempt_at);

-- The column in an LMS gradebook into which one badge is reported.
CREATE TABLE badge_column (
  context_id VARCHAR(36) NOT NULL,
  achievement_id VARCHAR(36) NOT NULL,
  url VARCHAR(2000) NOT NULL,
  PRIMARY KEY (context_id, achievement_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
