package dev.laurel.demo.store;

import dev.laurel.demo.Selections;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** {@link Selections} in the table demo_selection. */
@Singleton
class JdbcSelections implements Selections {

  private final Jdbc jdbc;

  @Inject
  JdbcSelections(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Selection selection) {
    jdbc.update(
        "insert into demo_selection (id, person_id, course_id, tool_id, content_items, made_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        selection.id(),
        Long.valueOf(selection.userId()),
        Long.valueOf(selection.courseId()),
        Long.valueOf(selection.toolId()),
        selection.contentItems(),
        selection.madeAt().getEpochSecond());
  }

  /** Of two who ask for one selection, only one deletes the row. */
  @Override
  public Optional<Selection> take(String id) {
    Optional<Selection> found =
        jdbc
            .query(
                "select person_id, course_id, tool_id, content_items, made_at"
                    + " from demo_selection where id = ?",
                row ->
                    new Selection(
                        id,
                        String.valueOf(row.getLong(1)),
                        String.valueOf(row.getLong(2)),
                        String.valueOf(row.getLong(3)),
                        row.getString(4),
                        Instant.ofEpochSecond(row.getLong(5))),
                id)
            .stream()
            .findFirst();
    boolean first = jdbc.update("delete from demo_selection where id = ?", id) == 1;
    return first ? found : Optional.empty();
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.update("delete from demo_selection where made_at < ?", time.getEpochSecond());
  }
}
