package dev.laurel.grading.records;

import dev.laurel.grading.Score;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The verbs that say something about results; all others are let through. */
enum XapiVerb {
  SCORED("http://adlnet.gov/expapi/verbs/scored", "https://w3id.org/xapi/tla/verbs/scored"),
  PASSED("http://adlnet.gov/expapi/verbs/passed"),
  MASTERED("http://adlnet.gov/expapi/verbs/mastered"),
  FAILED("http://adlnet.gov/expapi/verbs/failed"),
  COMPLETED("http://adlnet.gov/expapi/verbs/completed"),
  /** What Moodle's log store says when a completion was taken back. */
  UNCOMPLETED("https://xapi.edlm/profiles/edlm-lms/concepts/verbs/uncompleted");

  /** Takes another statement back; of a result it says nothing. */
  static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

  private final Set<String> iris;

  XapiVerb(String... iris) {
    this.iris = Set.of(iris);
  }

  static Optional<XapiVerb> of(String iri) {
    return Arrays.stream(values()).filter(verb -> verb.iris.contains(iri)).findFirst();
  }

  /** Passed without success, or failed with it. */
  boolean contradicts(XapiResult result) {
    return switch (this) {
      case PASSED, MASTERED -> result.success().filter(success -> !success).isPresent();
      case FAILED -> result.success().filter(success -> success).isPresent();
      case SCORED, COMPLETED, UNCOMPLETED -> false;
    };
  }

  /**
   * Every aspect that verb and result tell of. `completion` of a result counts with the verb of
   * completing only: with others it often says no more than that there is a result.
   */
  Map<Aspect, Score> says(XapiResult result) {
    Map<Aspect, Score> says = new EnumMap<>(Aspect.class);
    if (this != UNCOMPLETED) {
      result.score().ifPresent(score -> says.put(Aspect.SCORE, score));
    }
    switch (this) {
      case PASSED, MASTERED -> says.put(Aspect.PASSED, met(true));
      case FAILED -> says.put(Aspect.PASSED, met(false));
      case COMPLETED -> says.put(Aspect.COMPLETED, met(result.completion().orElse(true)));
      case UNCOMPLETED -> says.put(Aspect.COMPLETED, met(false));
      case SCORED -> {}
    }
    if (this == SCORED || this == COMPLETED) {
      result.success().ifPresent(success -> says.put(Aspect.PASSED, met(success)));
    }
    return says;
  }

  private static Score met(boolean met) {
    return new Score(met ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
  }
}
