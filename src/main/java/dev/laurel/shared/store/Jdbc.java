package dev.laurel.shared.store;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements with their values, on the server's data source: in the caller's transaction, or each
 * by itself where there is none; what an entity manager has not flushed is not seen. For what is
 * asked so often that mapping rows to objects would cost more than the database does.
 */
@Singleton
public class Jdbc {

  @Resource(lookup = "java:jboss/datasources/LaurelDS")
  private @Nullable DataSource source;

  Jdbc() {}

  public Jdbc(DataSource source) {
    this.source = source;
  }

  /**
   * @param values in the order of the placeholders; an {@link Instant} goes in as UTC
   * @throws IllegalStateException with the database's own exception behind it
   */
  public <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) {
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
      throw new IllegalStateException("The database does not answer", failure);
    }
  }

  /**
   * @param values in the order of the placeholders; an {@link Instant} goes in as UTC
   * @return how many rows were changed
   * @throws IllegalStateException with the database's own exception behind it
   */
  public int update(String sql, @Nullable Object... values) {
    try (Connection connection = connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The database does not take it", failure);
    }
  }

  /** The same statement for many rows of values. */
  public void batch(String sql, List<@Nullable Object[]> rows) {
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
      throw new IllegalStateException("The database does not take it", failure);
    }
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
      statement.setObject(i + 1, plain(values[i]));
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
        : value;
  }

  /** Makes one thing of one row. */
  public interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }
}
