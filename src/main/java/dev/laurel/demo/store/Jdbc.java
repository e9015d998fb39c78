package dev.laurel.demo.store;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Statements with their values, on the server's data source and in the caller's transaction. */
@Singleton
class Jdbc {

  @Resource(lookup = "java:jboss/datasources/LaurelDS")
  private @Nullable DataSource source;

  Jdbc() {}

  Jdbc(DataSource source) {
    this.source = source;
  }

  <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(row.read(result));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException("The demo's tables do not answer", failure);
    }
  }

  /** How many rows were changed. */
  int update(String sql, @Nullable Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The demo's tables cannot be written", failure);
    }
  }

  /** The same statement for many rows of values. */
  void batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("The demo's tables cannot be written", failure);
    }
  }

  /** The next value of a counter; nobody else gets it. */
  long next(String counter, int count) {
    update("update demo_counter set next_value = next_value + ? where name = ?", count, counter);
    return query(
                "select next_value from demo_counter where name = ?",
                result -> result.getLong(1),
                counter)
            .get(0)
        - count;
  }

  /** An id that came from outside, if it is one. */
  static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  private Connection connection() throws SQLException {
    if (source == null) {
      throw new IllegalStateException("There is no data source");
    }
    return source.getConnection();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Makes one thing of one row. */
  interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }
}
