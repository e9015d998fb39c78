-- A column may show the grade of another one, as a calculation does in Moodle.
CREATE TABLE demo_formula (
  item_id BIGINT NOT NULL PRIMARY KEY,
  source_id BIGINT NOT NULL,
  CONSTRAINT demo_formula_item FOREIGN KEY (item_id) REFERENCES demo_item (id) ON DELETE CASCADE,
  CONSTRAINT demo_formula_source FOREIGN KEY (source_id) REFERENCES demo_item (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
