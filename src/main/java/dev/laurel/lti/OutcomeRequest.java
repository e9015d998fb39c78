package dev.laurel.lti;

/**
 * What a Tool asks of the Basic Outcomes service of LTI 1.1 (§6.1), in Plain Old XML. Values are as
 * they were sent and not yet checked; one that is missing is empty.
 */
public sealed interface OutcomeRequest {

  /** The most that a request may have, in bytes. */
  int MOST_BYTES = 64 * 1024;

  /** {@code imsx_messageIdentifier}, at most 255 characters. */
  String messageId();

  /** The operation without {@code Request}, such as {@code replaceResult}. */
  default String operation() {
    return switch (this) {
      case ReplaceResult unused -> "replaceResult";
      case ReadResult unused -> "readResult";
      case DeleteResult unused -> "deleteResult";
      case OtherOperation other -> other.name();
    };
  }

  /**
   * §6.1.1: this result holds from now on.
   *
   * @param sourcedId whose result in what, as the launch said it
   * @param score {@code textString} of {@code resultScore}
   */
  record ReplaceResult(String messageId, String sourcedId, String score)
      implements OutcomeRequest {}

  /** §6.1.2: which result holds. */
  record ReadResult(String messageId, String sourcedId) implements OutcomeRequest {}

  /** §6.1.3: no result holds from now on. */
  record DeleteResult(String messageId, String sourcedId) implements OutcomeRequest {}

  /**
   * Something that LTI 1.1 does not know.
   *
   * @param name without {@code Request}, at most 100 characters
   */
  record OtherOperation(String messageId, String name) implements OutcomeRequest {}

  /**
   * Reads a request. DTDs, and with them entities of any kind, are refused; so is anything deeper
   * than {@value OutcomeReader#DEEPEST} elements. Elements of other namespaces are skipped.
   *
   * @param body UTF-8, at most {@link #MOST_BYTES}
   */
  static OutcomeRequest parse(byte[] body) throws OutcomeUnreadable {
    return OutcomeReader.read(body);
  }
}
