package dev.laurel.grading.web.imports;

import dev.laurel.grading.GradeImport;
import dev.laurel.grading.ImportChoice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The field in which a person says when a file was exported.
 *
 * @param typed a day and time as a browser's field gives it, such as `2026-11-23T15:00`; empty for
 *     what the file says, or the moment of the upload
 * @param shown what stood there: minutes only, so a field that nobody touched says nothing
 * @param zone in which the person reads it
 */
public record ExportedField(String typed, String shown, String zone) {

  /** Before it there was no LMS whose export could still matter. */
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** Whether another time was typed than counts now. */
  boolean isNews(GradeImport one) {
    return !typed.equals(shown) && !choice(one).equals(one.choice());
  }

  /**
   * The choice of an upload with what was typed.
   *
   * @return empty when the file cannot have been exported then
   */
  Optional<ImportChoice> choice(GradeImport one) {
    ImportChoice choice = one.choice().orElseThrow();
    if (typed.isBlank()) {
      return Optional.of(choice.exported(Optional.empty()));
    }
    return instant()
        .filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(one.file().uploadedAt()))
        .map(at -> choice.exported(Optional.of(at)));
  }

  private Optional<Instant> instant() {
    try {
      return Optional.of(LocalDateTime.parse(typed.strip()).atZone(ZoneId.of(zone)).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
