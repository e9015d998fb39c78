package dev.laurel.story;

import dev.laurel.shared.store.Jdbc;
import dev.laurel.testing.Await;
import dev.laurel.testing.Databases;
import dev.laurel.testing.PlainSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a Laurel that a test may kill, read and held from beside it. */
final class LaurelRows {

  private static final String STUCK =
      "select count(*) from information_schema.processlist"
          + " where db = database() and state like 'Waiting for table metadata lock%'";

  private final PlainSource source;
  private final Jdbc jdbc;

  LaurelRows(String url) {
    this.source = new PlainSource(url, Databases.MARIADB.user(), Databases.MARIADB.password());
    this.jdbc = new Jdbc(source);
  }

  /** One number. */
  long count(String sql) {
    return jdbc.query(sql, row -> row.getLong(1)).getFirst();
  }

  /** Something that the administrator of the database would do. */
  void execute(String sql) {
    jdbc.update(sql);
  }

  /** How many questions the database was asked since it started. */
  long selects() {
    return count(
        "select variable_value from information_schema.global_status"
            + " where variable_name = 'COM_SELECT'");
  }

  /** What the LMS calls each learner. */
  Map<String, String> namesByLearner() {
    return texts("select learner_id, platform_user_id from learner_key");
  }

  /** Awards with ids after this one, in the order of their ids: to their learner. */
  Map<String, String> awardsAfter(String id) {
    return texts("select id, learner_id from award where id > '" + id + "' order by id");
  }

  private Map<String, String> texts(String sql) {
    Map<String, String> texts = new LinkedHashMap<>();
    jdbc.query(sql, row -> texts.put(row.getString(1), row.getString(2)));
    return texts;
  }

  /** Whether somebody waits for a table that is held. */
  boolean isSomebodyStuck() {
    return count(STUCK) > 0;
  }

  /** Lets others read a table and not write to it while the work runs. */
  void hold(String table, Runnable work) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("lock tables " + table + " read");
      work.run();
      statement.execute("unlock tables");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    Await.atMost(Duration.ofSeconds(10), () -> !isSomebodyStuck());
  }

  /** How often each event of the Score service is in the ledger. */
  Map<PushedEvents.Event, Long> pushed() {
    Map<PushedEvents.Event, Long> pushed = new HashMap<>();
    jdbc.query(
        "select learner_key, score, occurred_at, count(*) from outcome"
            + " where channel = 'SCORE_SERVICE' and state = 'FINAL'"
            + " group by learner_key, score, occurred_at",
        row -> pushed.put(event(row), row.getLong(4)));
    return pushed;
  }

  private static PushedEvents.Event event(ResultSet row) throws SQLException {
    return new PushedEvents.Event(
        row.getString(1),
        row.getInt(2),
        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  /** Points by what the LMS calls the learner, in the item of this name. */
  Map<String, Integer> standings(String label) {
    return numbers(
        "select k.platform_user_id, s.score from standing s"
            + " join learner_key k on k.learner_id = s.learner_id"
            + " join graded_item i on i.id = s.item_id where i.label = '"
            + label
            + "'");
  }

  /** By what the LMS calls the learner: awards of this name that have one signed credential. */
  Map<String, Integer> proven(String badge) {
    return numbers(
        "select k.platform_user_id, count(distinct c.status_list_id, c.status_index)"
            + " from award a join learner_key k on k.learner_id = a.learner_id"
            + " join achievement_version v on v.achievement_id = a.achievement_id"
            + " and v.version = a.achievement_version"
            + " left join credential c on c.award_id = a.id and c.signed_bytes is not null"
            + " where v.name = '"
            + badge
            + "' group by k.platform_user_id, a.achievement_id");
  }

  private Map<String, Integer> numbers(String sql) {
    Map<String, Integer> numbers = new TreeMap<>();
    jdbc.query(
        sql,
        row -> {
          if (numbers.put(row.getString(1), row.getInt(2)) != null) {
            throw new AssertionError("Twice: " + row.getString(1));
          }
          return true;
        });
    return numbers;
  }
}
