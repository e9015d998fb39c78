package dev.laurel.openbadges.ld;

/** A document that cannot be canonicalised without losing something. */
public final class LinkedDataProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** A context that is not known; never fetched. */
    UNKNOWN_CONTEXT,
    /** A member or type that no context defines. */
    UNDEFINED_TERM,
    /** A value that JSON-LD would drop: a relative or malformed IRI, a null, a stray value. */
    NOT_COVERED,
    /** Not JSON-LD at all. */
    MALFORMED,
    /** More work than the limit allows. */
    TOO_COMPLEX
  }

  private final Kind kind;

  LinkedDataProblem(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  /** What stands in the way. */
  public Kind kind() {
    return kind;
  }
}
