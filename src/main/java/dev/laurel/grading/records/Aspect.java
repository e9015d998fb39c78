package dev.laurel.grading.records;

import dev.laurel.grading.Finding;
import java.util.Locale;
import java.util.Map;

/**
 * What can be said of one activity. Each aspect is a graded item of its own, so that no rule takes
 * a completion for a score.
 */
public enum Aspect {
  /** Points. */
  SCORE(Finding.Kind.SCORE, Map.of()),
  /** Passed or mastered (1) or failed (0). */
  PASSED(Finding.Kind.MASTERY, Map.of("en", "passed", "de", "bestanden", "es", "aprobado")),
  /** Completed (1) or not (0). */
  COMPLETED(
      Finding.Kind.COMPLETION,
      Map.of("en", "completed", "de", "abgeschlossen", "es", "completado"));

  private final Finding.Kind kind;
  private final Map<String, String> words;

  Aspect(Finding.Kind kind, Map<String, String> words) {
    this.kind = kind;
    this.words = words;
  }

  Finding.Kind kind() {
    return kind;
  }

  /** What the item is called at its channel; an IRI has no blanks, so no two are the same. */
  String itemUrl(String iri) {
    return this == SCORE ? iri : name().toLowerCase(Locale.ROOT) + " " + iri;
  }

  /** The name for people. */
  String label(String activity, String language) {
    return this == SCORE
        ? activity
        : activity + " (" + words.getOrDefault(language, words.get("en")) + ")";
  }
}
