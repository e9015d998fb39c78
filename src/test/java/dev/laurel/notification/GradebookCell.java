package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.roster.Context;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One learner's cell in the gradebook of an LMS that behaves as Moodle 5.0 or as Canvas does. */
abstract class GradebookCell implements ResultBooks {

  static final URI COLUMN = URI.create("https://lms.example/items/3?type_id=1");
  static final String USER = "user-7";

  final Instant now;
  @Nullable Line held;
  Optional<BigDecimal> points = Optional.empty();
  final List<String> comments = new ArrayList<>();
  boolean answersAreLost;
  boolean emptyIsLeftOut;
  @Nullable Kind readingFails;
  int posts;
  int reads;

  /** Whether the LMS refuses a line because of its time. */
  abstract boolean isOld(Line line);

  /** Somebody types a grade, or nothing, a minute later. */
  abstract void teacherTypes(@Nullable String grade);

  @Override
  public void post(Context course, URI column, Line line) throws Trouble {
    posts++;
    if (isOld(line)) {
      throw trouble(Kind.SUPERSEDED);
    }
    held = line;
    points = Optional.of(new BigDecimal("100"));
    comments.add(line.comment());
    if (answersAreLost) {
      throw trouble(Kind.LATER);
    }
  }

  @Override
  public Optional<Entry> read(Context course, URI column, String userId) throws Trouble {
    assertThat(column).isEqualTo(COLUMN);
    assertThat(userId).isEqualTo(USER);
    reads++;
    if (answersAreLost) {
      throw trouble(Kind.LATER);
    }
    if (readingFails != null) {
      throw trouble(readingFails);
    }
    return Optional.ofNullable(held)
        .filter(there -> points.isPresent() || !emptyIsLeftOut)
        .map(
            there ->
                new Entry(points, new BigDecimal("100.00"), comments.stream().reduce((a, b) -> b)));
  }

  @Override
  public Optional<URI> find(Context course, BadgeColumn column) {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI create(Context course, BadgeColumn column) {
    throw new UnsupportedOperationException();
  }

  GradebookCell(Instant now) {
    this.now = now;
  }

  private static Line typed(Instant at) {
    return new Line(USER, "", at);
  }

  private static Trouble trouble(Kind kind) {
    return new Trouble(kind, kind.name(), Optional.empty());
  }

  /** Refuses what is not newer by a second; a teacher's entry has a time of its own. */
  static class Moodle extends GradebookCell {
    Moodle(Instant now) {
      super(now);
    }

    @Override
    boolean isOld(Line line) {
      return held != null && !line.at().isAfter(held.at());
    }

    @Override
    void teacherTypes(@Nullable String grade) {
      held = typed(now.plusSeconds(60));
      points = Optional.ofNullable(grade).map(BigDecimal::new);
    }
  }

  /** Refuses what is older; a teacher's entry moves no time. */
  static final class Canvas extends GradebookCell {
    Canvas(Instant now) {
      super(now);
    }

    @Override
    boolean isOld(Line line) {
      return held != null && line.at().isBefore(held.at());
    }

    @Override
    void teacherTypes(@Nullable String grade) {
      held = held == null ? typed(now.minusSeconds(60)) : held;
      points = Optional.ofNullable(grade).map(BigDecimal::new);
    }
  }
}
