package dev.laurel.demo.store;

import dev.laurel.demo.StoredTexts;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** {@link StoredTexts} in the table demo_text; what was read once is remembered. */
@Singleton
class JdbcStoredTexts implements StoredTexts {

  private final Jdbc jdbc;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  @Inject
  JdbcStoredTexts(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String get(String name, Supplier<String> make) {
    String text = known.get(name);
    if (text == null) {
      text = find(name).orElseGet(() -> keep(name, make.get()));
      known.put(name, text);
    }
    return text;
  }

  /** Two nodes may make one at the same time; the first stored is the one that counts. */
  private String keep(String name, String made) {
    jdbc.update("insert ignore into demo_text (name, content) values (?, ?)", name, made);
    return find(name).orElseThrow();
  }

  private Optional<String> find(String name) {
    return jdbc
        .query("select content from demo_text where name = ?", row -> row.getString(1), name)
        .stream()
        .findFirst();
  }
}
