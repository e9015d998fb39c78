package dev.laurel.shared;

/** Cuts texts to what the tables hold, never through a character. */
public final class Cut {

  private Cut() {}

  /**
   * The beginning of a text.
   *
   * @param most how much of it at most, in UTF-16 units: H2 counts a character beyond the basic
   *     plane as two, MariaDB as one
   */
  public static String to(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}
