package dev.laurel.openbadges.json;

/** A text that is not the strict JSON object that was expected. */
public final class MalformedJson extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Problem {
    /** More bytes than are read. */
    TOO_LARGE,
    /** Nested deeper than is read. */
    TOO_DEEP,
    /** Bytes that are not UTF-8. */
    NOT_UTF_8,
    /** An object that names a member twice. */
    DUPLICATE_NAME,
    /** Any other breach of the grammar. */
    SYNTAX,
    /** JSON, but not an object. */
    NOT_AN_OBJECT
  }

  private final Problem problem;

  /**
   * A refusal.
   *
   * @param problem what is wrong
   * @param message the detail, for logs
   */
  public MalformedJson(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  /** What is wrong with the text. */
  public Problem problem() {
    return problem;
  }
}
