package dev.laurel.lti;

/** A short, printable, single-line piece of text that came from outside, fit for a log. */
final class Excerpt {
  private static final int LONGEST = 300;

  private Excerpt() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(out::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST ? out + "…" : out.toString();
  }
}
