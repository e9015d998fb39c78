package dev.laurel.story;

import dev.laurel.testing.Await;
import dev.laurel.testing.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
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

  private final String url;

  LaurelRows(String url) {
    this.url = url;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, Databases.MARIADB.user(), Databases.MARIADB.password());
  }

  /** One number. */
  long count(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Something that the administrator of the database would do. */
  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
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
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.put(rows.getString(1), rows.getString(2));
      }
      return texts;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether somebody waits for a table that is held. */
  boolean isSomebodyStuck() {
    return count(STUCK) > 0;
  }

  /** Lets others read a table and not write to it while the work runs. */
  void hold(String table, Runnable work) {
    try (Connection connection = connect();
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
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select learner_key, score, occurred_at, count(*) from outcome"
                    + " where channel = 'SCORE_SERVICE' and state = 'FINAL'"
                    + " group by learner_key, score, occurred_at")) {
      while (rows.next()) {
        PushedEvents.Event event =
            new PushedEvents.Event(
                rows.getString(1),
                rows.getInt(2),
                rows.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        pushed.put(event, rows.getLong(4));
      }
      return pushed;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
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
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        if (numbers.put(rows.getString(1), rows.getInt(2)) != null) {
          throw new AssertionError("Twice: " + rows.getString(1));
        }
      }
      return numbers;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
