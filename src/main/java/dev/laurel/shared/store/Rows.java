package dev.laurel.shared.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Inserts many rows with few statements, and reads rows of several columns. */
public final class Rows {

  /** Few enough for every server's limit of 65,535 placeholders, many enough to matter. */
  private static final int ROWS_IN_ONE = 500;

  private final EntityManager em;

  public Rows(EntityManager em) {
    this.em = em;
  }

  /** What a native query for several columns has found. */
  @SuppressWarnings("unchecked")
  public static Stream<@Nullable Object[]> of(Query query) {
    return ((List<@Nullable Object[]>) query.getResultList()).stream();
  }

  /**
   * @param head for example `insert into t (a, b) values`
   * @param tail what follows the rows, or empty
   * @param rows values in the order of the columns, all of one length
   * @return how many rows the database says it touched
   */
  public int insert(String head, String tail, List<@Nullable Object[]> rows) {
    int touched = 0;
    for (int from = 0; from < rows.size(); from += ROWS_IN_ONE) {
      touched += one(head, tail, rows.subList(from, Math.min(rows.size(), from + ROWS_IN_ONE)));
    }
    return touched;
  }

  private int one(String head, String tail, List<@Nullable Object[]> rows) {
    int width = rows.getFirst().length;
    String marks = "(" + "?, ".repeat(width - 1) + "?)";
    String all = rows.stream().map(row -> marks).collect(Collectors.joining(", "));
    Query query = em.createNativeQuery(head + " " + all + " " + tail);
    int place = 1;
    for (@Nullable Object[] row : rows) {
      for (Object value : row) {
        query.setParameter(place++, value);
      }
    }
    return query.executeUpdate();
  }
}
