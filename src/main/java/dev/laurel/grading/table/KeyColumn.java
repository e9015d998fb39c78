package dev.laurel.grading.table;

import dev.laurel.roster.LearnerKey;
import java.util.Locale;
import java.util.Optional;

/**
 * A column that says who a row is about.
 *
 * @param index its place in a row, from 0
 * @param header as it stands in the file
 * @param kind which name of people it is
 */
public record KeyColumn(int index, String header, LearnerKey.Kind kind) {

  /**
   * The key in a cell.
   *
   * @return empty when the cell is no key; an e-mail address never is, whatever the column says
   */
  public Optional<LearnerKey> key(String cell) {
    return cell.indexOf('@') >= 0 ? Optional.empty() : LearnerKey.of(kind, cell);
  }

  /** For forms. */
  public String text() {
    return index + ":" + kind.name().toLowerCase(Locale.ROOT);
  }
}
