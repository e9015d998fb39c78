package dev.laurel.grading.store;

import dev.laurel.grading.Finding;
import dev.laurel.grading.Score;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an outcome says. Scores are exact text: a column type would round. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class FindingColumns {

  String kind;
  String state;
  @Nullable String score;
  @Nullable String maximum;

  FindingColumns() {}

  FindingColumns(Finding finding) {
    kind = finding.kind().name();
    state = finding.state().name();
    score = finding.score().map(some -> some.given().toPlainString()).orElse(null);
    maximum = finding.score().map(some -> some.maximum().toPlainString()).orElse(null);
  }

  Finding finding() {
    return new Finding(Finding.Kind.valueOf(kind), Finding.State.valueOf(state), points());
  }

  private Optional<Score> points() {
    return score == null || maximum == null
        ? Optional.empty()
        : Optional.of(new Score(new BigDecimal(score), new BigDecimal(maximum)));
  }
}
