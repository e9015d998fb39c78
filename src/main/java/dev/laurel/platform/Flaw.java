package dev.laurel.platform;

/**
 * What is wrong with one field of a registration.
 *
 * @param field the name of the field, as in the JSON file
 * @param kind why
 */
public record Flaw(String field, Kind kind) {

  /** Why a field is refused. */
  public enum Kind {
    MISSING("is missing or empty"),
    TOO_LONG("is too long"),
    NOT_A_URL("must be an absolute https URL without user name and fragment"),
    CONTROL_CHARACTERS("holds characters that cannot be seen"),
    DOUBLE("names the same twice"),
    TAKEN("is registered already with this client id");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** In English, for the log and the JSON file's messages. */
    public String sentence() {
      return sentence;
    }
  }
}
