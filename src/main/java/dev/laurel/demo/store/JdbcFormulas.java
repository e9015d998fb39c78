package dev.laurel.demo.store;

import dev.laurel.demo.Formulas;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** {@link Formulas} in the table demo_formula. */
@Singleton
class JdbcFormulas implements Formulas {

  private final Jdbc jdbc;

  @Inject
  JdbcFormulas(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Long, Long> all() {
    Map<Long, Long> all = new HashMap<>();
    jdbc.query(
            "select item_id, source_id from demo_formula",
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .forEach(formula -> all.put(formula.getKey(), formula.getValue()));
    return all;
  }

  @Override
  public void set(long itemId, long sourceId) {
    jdbc.update(
        "insert into demo_formula (item_id, source_id) values (?, ?)"
            + " on duplicate key update source_id = values(source_id)",
        itemId,
        sourceId);
  }

  @Override
  public void remove(long itemId) {
    jdbc.update("delete from demo_formula where item_id = ?", itemId);
  }
}
