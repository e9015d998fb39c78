package dev.laurel.demo.store;

import dev.laurel.demo.Grade;
import dev.laurel.demo.GradeItem;
import dev.laurel.demo.GradeItem.Kind;
import dev.laurel.demo.Gradebook;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Gradebook} in the tables demo_item and demo_grade. */
@Singleton
class JdbcGradebook implements Gradebook {

  private static final String ITEMS =
      "select id, course_id, tool_id, label, maximum, resource_id, tag, link_id, kind"
          + " from demo_item";
  private static final String GRADES =
      "select item_id, person_id, score, comment_text, time_modified, overridden from demo_grade";
  private static final String WRITE =
      "insert into demo_grade (score, comment_text, time_modified, overridden, item_id, person_id)"
          + " values (?, ?, ?, ?, ?, ?) on duplicate key update score = values(score),"
          + " comment_text = values(comment_text), time_modified = values(time_modified),"
          + " overridden = values(overridden)";

  private final Jdbc jdbc;

  @Inject
  JdbcGradebook(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<GradeItem> items() {
    return jdbc.query(ITEMS + " order by id", JdbcGradebook::item);
  }

  @Override
  public List<GradeItem> itemsOf(String courseId) {
    return jdbc.query(
        ITEMS + " where course_id = ? order by id", JdbcGradebook::item, Long.valueOf(courseId));
  }

  @Override
  public Optional<GradeItem> item(long id) {
    return jdbc.query(ITEMS + " where id = ?", JdbcGradebook::item, id).stream().findFirst();
  }

  @Override
  public Optional<GradeItem> hold(long id) {
    return jdbc.query(ITEMS + " where id = ? for update", JdbcGradebook::item, id).stream()
        .findFirst();
  }

  @Override
  public GradeItem create(GradeItem item) {
    long id = Counter.next(jdbc, "item", 1);
    jdbc.update(
        "insert into demo_item (course_id, tool_id, label, maximum, resource_id, tag, link_id,"
            + " kind, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        values(item, id));
    return item(id).orElseThrow();
  }

  @Override
  public void update(GradeItem item) {
    jdbc.update(
        "update demo_item set course_id = ?, tool_id = ?, label = ?, maximum = ?, resource_id = ?,"
            + " tag = ?, link_id = ?, kind = ? where id = ?",
        values(item, item.id()));
  }

  @Override
  public void delete(long id) {
    jdbc.update("delete from demo_item where id = ?", id);
  }

  @Override
  public List<Grade> grades(long itemId) {
    return jdbc.query(
        GRADES + " where item_id = ? order by person_id", JdbcGradebook::grade, itemId);
  }

  @Override
  public List<Grade> allGrades() {
    return jdbc.query(GRADES + " order by item_id, person_id", JdbcGradebook::grade);
  }

  @Override
  public Optional<Grade> grade(long itemId, String userId) {
    return jdbc
        .query(
            GRADES + " where item_id = ? and person_id = ?",
            JdbcGradebook::grade,
            itemId,
            Long.valueOf(userId))
        .stream()
        .findFirst();
  }

  @Override
  public void deleteItemsOf(String toolId) {
    jdbc.update("delete from demo_item where tool_id = ?", Long.valueOf(toolId));
  }

  @Override
  public void save(List<Grade> grades) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Grade grade : grades) {
      rows.add(
          new @Nullable Object[] {
            grade.score().orElse(null),
            grade.comment(),
            grade.timeModified().map(Instant::getEpochSecond).orElse(null),
            grade.overridden(),
            grade.itemId(),
            Long.valueOf(grade.userId())
          });
    }
    jdbc.batch(WRITE, rows);
  }

  private static @Nullable Object[] values(GradeItem item, long id) {
    return new @Nullable Object[] {
      Long.valueOf(item.courseId()),
      item.toolId().isEmpty() ? 0L : Long.valueOf(item.toolId()),
      item.label(),
      item.maximum(),
      item.resourceId(),
      item.tag(),
      item.linkId().orElse(""),
      item.kind().name(),
      id
    };
  }

  private static GradeItem item(ResultSet row) throws SQLException {
    long tool = row.getLong(3);
    return new GradeItem(
        row.getLong(1),
        String.valueOf(row.getLong(2)),
        tool == 0 ? "" : String.valueOf(tool),
        row.getString(4),
        row.getBigDecimal(5),
        row.getString(6),
        row.getString(7),
        Optional.of(row.getString(8)).filter(link -> !link.isEmpty()),
        Kind.valueOf(row.getString(9)));
  }

  private static Grade grade(ResultSet row) throws SQLException {
    long seconds = row.getLong(5);
    boolean never = row.wasNull();
    return new Grade(
        row.getLong(1),
        String.valueOf(row.getLong(2)),
        Optional.ofNullable(row.getBigDecimal(3)),
        row.getString(4),
        never ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds)),
        row.getBoolean(6));
  }
}
