package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A teacher types grades into the gradebook; that overrides whatever the cell held. */
@Singleton
public class TypeGrade {

  private final Gradebook gradebook;
  private final People people;
  private final ComputeGrades computeGrades;
  private final Clock clock;

  @Inject
  TypeGrade(Gradebook gradebook, People people, ComputeGrades computeGrades, Clock clock) {
    this.gradebook = gradebook;
    this.people = people;
    this.computeGrades = computeGrades;
    this.clock = clock;
  }

  /**
   * Stores what was typed; nothing typed clears the cell.
   *
   * @param typed a number with a point or a comma
   * @return what is wrong with it, in words for the teacher; empty when it was stored
   */
  @Transactional
  public Optional<String> type(long itemId, String userId, String typed) {
    Optional<GradeItem> item = gradebook.hold(itemId);
    if (item.isEmpty() || people.find(userId).filter(Person::learner).isEmpty()) {
      return Optional.of("That column or that learner is no longer there.");
    }
    String text = typed.strip().replace(',', '.');
    if (!text.isEmpty() && !text.matches("\\d{1,9}(\\.\\d{1,5})?")) {
      return Optional.of("A grade is a number such as 85 or 7.5; nothing was changed.");
    }
    Optional<BigDecimal> score =
        text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    BigDecimal maximum = item.get().maximum();
    if (score.filter(value -> value.compareTo(maximum) > 0).isPresent()) {
      String most = maximum.stripTrailingZeros().toPlainString();
      return Optional.of("The most that this column takes is " + most + "; nothing was changed.");
    }
    save(List.of(typedGrade(itemId, userId, score)));
    return Optional.empty();
  }

  /** Many at once, for tests; all or none. */
  @Transactional
  public void typeAll(List<Typed> grades) {
    List<Grade> all = new ArrayList<>();
    for (Typed typed : grades) {
      all.add(typedGrade(typed.itemId(), typed.userId(), typed.score()));
    }
    save(all);
  }

  private void save(List<Grade> grades) {
    gradebook.save(grades);
    computeGrades.after(grades);
  }

  private Grade typedGrade(long itemId, String userId, Optional<BigDecimal> score) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String comment = gradebook.grade(itemId, userId).map(Grade::comment).orElse("");
    return new Grade(itemId, userId, score, comment, Optional.of(now), true);
  }

  /**
   * A grade to be typed.
   *
   * @param score absent clears the cell
   */
  public record Typed(String userId, long itemId, Optional<BigDecimal> score) {}
}
