package dev.laurel.shared.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a statement that is wrong. */
final class DatabaseDown {

  private static final int DEEPEST = 30;

  private DatabaseDown() {}

  static boolean isBehind(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (saysSo(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean saysSo(Throwable cause) {
    return switch (cause) {
      case SQLTransientConnectionException refused -> true;
      case SQLNonTransientConnectionException refused -> true;
      case SQLRecoverableException lost -> true;
      // SQL:2023, class 08: connection exception.
      case SQLException other -> String.valueOf(other.getSQLState()).startsWith("08");
      // The pool of the server has none to give.
      default -> cause.getClass().getName().startsWith("jakarta.resource.");
    };
  }
}
