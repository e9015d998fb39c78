package dev.laurel.lti;

import java.util.regex.Pattern;

/** A short, printable, single-line piece of text that came from outside, fit for a log. */
final class Excerpt {
  private static final int LONGEST = 300;

  /** Anything that looks like a JWS or follows the word Bearer. */
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*|(?i:bearer)\\s+[\\w.~+/-]+");

  private Excerpt() {}

  static String of(String raw) {
    String text = TOKEN.matcher(raw).replaceAll("[token]");
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> isPrintable(c) ? c : ' ')
        .forEach(out::appendCodePoint);
    return text.codePointCount(0, text.length()) > LONGEST ? out + "…" : out.toString();
  }

  /** Neither a control nor a line or paragraph separator nor half a character. */
  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
