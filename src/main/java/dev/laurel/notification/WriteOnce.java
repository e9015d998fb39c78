package dev.laurel.notification;

import dev.laurel.lti.Scopes;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.ResultBooks.Entry;
import dev.laurel.notification.ResultBooks.Line;
import dev.laurel.notification.ResultBooks.Trouble;
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
 * a refusal, wherever results may be read. Whatever a person has entered or emptied stays.
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
    if (failed > 0 && mayRead(course)) {
      Optional<Attempt> settled = read(course, column, line).flatMap(e -> settled(e, line));
      if (settled.isPresent()) {
        return settled.get();
      }
    }
    try {
      books.post(course, column, line);
      return Attempt.ended(Ending.DELIVERED);
    } catch (Trouble trouble) {
      if (trouble.kind() == Trouble.Kind.SUPERSEDED && mayRead(course)) {
        return afterRefusal(course, column, line);
      }
      throw trouble;
    }
  }

  private static boolean mayRead(Context course) {
    return course.scopes().contains(Scopes.RESULT_READONLY);
  }

  private Optional<Entry> read(Context course, URI column, Line line) throws Trouble {
    return books.read(course, column, line.userId());
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

  /** Where nothing stands there is nobody's entry to keep, so the line comes with a newer time. */
  private Attempt afterRefusal(Context course, URI column, Line line) throws Trouble {
    Optional<Entry> entry = read(course, column, line);
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
