package dev.laurel.notification;

import dev.laurel.lti.Scopes;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.ResultBooks.Entry;
import dev.laurel.notification.ResultBooks.Line;
import dev.laurel.notification.ResultBooks.Trouble;
import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.roster.Context;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes a line of which nobody knows whether it was written before: an answer may have been lost.
 * LMSs differ in what they make of the same line: Moodle refuses it (409: not newer), Canvas takes
 * it again, adds the comment a second time and overwrites what a teacher has entered since, because
 * that does not move its time. So what stands there is read first when a try has failed, and after
 * a refusal, wherever results may be read.
 *
 * <p>So what a person has entered or emptied after the line was stored stays, unless the LMS shows
 * nothing of it and takes the line again. What was entered before the first try stays where the LMS
 * refuses what is not newer (Moodle); in Canvas, where it moves no time, it gives way.
 */
@Singleton
class WriteOnce {

  private final ResultBooks books;
  private final Clock clock;

  @Inject
  WriteOnce(ResultBooks books, Clock clock) {
    this.books = books;
    this.clock = clock;
  }

  /**
   * @param failed how often it failed before
   */
  Attempt write(Context course, URI column, Line line, int failed) throws Trouble {
    if (failed > 0) {
      Optional<Attempt> settled =
          read(course, column, line).flatMap(Cell::entry).flatMap(e -> settled(e, line));
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    try {
      books.post(course, column, line);
      return Attempt.ended(Ending.DELIVERED);
    } catch (Trouble trouble) {
      Optional<Cell> cell =
          trouble.kind() == Kind.SUPERSEDED ? read(course, column, line) : Optional.empty();
      if (cell.isEmpty()) {
        throw trouble;
      }
      return afterRefusal(course, column, line, cell.get().entry(), failed);
    }
  }

  /** A cell that was read; nothing may stand in it. */
  private record Cell(Optional<Entry> entry) {}

  /**
   * Empty where results cannot be read. The LMS may have granted less than the launch offers, so a
   * reading that it refuses is no reason to write later: it would be refused then as well.
   */
  private Optional<Cell> read(Context course, URI column, Line line) throws Trouble {
    if (!course.scopes().contains(Scopes.RESULT_READONLY)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Cell(books.read(course, column, line.userId())));
    } catch (Trouble trouble) {
      if (trouble.kind() == Kind.LATER) {
        throw trouble;
      }
      return Optional.empty();
    }
  }

  /** Whether the line is there, or was there until somebody changed it. */
  private static Optional<Attempt> settled(Entry entry, Line line) {
    if (entry.isAll()) {
      return Optional.of(Attempt.ended(Ending.DELIVERED));
    }
    return entry.comment().filter(c -> c.contains(line.comment())).isPresent()
        ? Optional.of(new Ended(Ending.SUPERSEDED, "Written, and changed at the LMS since"))
        : Optional.empty();
  }

  /**
   * Where nothing stands there is nobody's entry to keep, so the line comes with a newer time. But
   * LMSs may leave empty cells out (AGS 2.0 §3.3), so after a lost answer the line may have been
   * there until somebody emptied it.
   */
  private Attempt afterRefusal(
      Context course, URI column, Line line, Optional<Entry> entry, int failed) throws Trouble {
    if (entry.isEmpty() && failed > 0) {
      return new Ended(Ending.SUPERSEDED, "The LMS takes no line of this time and shows none");
    }
    if (entry.isEmpty()) {
      books.post(course, column, line.at(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
      return Attempt.ended(Ending.DELIVERED);
    }
    return settled(entry.get(), line)
        .orElseGet(
            () ->
                new Ended(
                    Ending.SUPERSEDED,
                    entry.get().score().isPresent()
                        ? "The LMS holds a newer grade"
                        : "The grade was emptied at the LMS"));
  }
}
