package dev.laurel.lti;

import java.util.regex.Pattern;

/** A short, printable, single-line piece of text that came from outside, fit for a log. */
final class Excerpt {
  private static final int LONGEST = 300;

  /** What is looked at; a token that is cut at its end is still seen by its beginning. */
  private static final int LOOKED_AT = 4_000;

  /** Anything that begins like a JWS, follows the word Bearer or is called an access token. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "eyJ[\\w-]++(?:\\.[\\w-]*+){0,4}|(?i:bearer)\\s++[\\w.~+/-]++"
              + "|(?i:access_token)[\"']?+\\s*+[:=]\\s*+[\"']?+[^\"'&,\\s}]++");

  private Excerpt() {}

  static String of(String raw) {
    String begin = raw.substring(0, Math.min(raw.length(), LOOKED_AT));
    String text = TOKEN.matcher(begin).replaceAll("[token]");
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> isPrintable(c) ? c : ' ')
        .forEach(out::appendCodePoint);
    boolean whole = begin.length() == raw.length();
    return whole && text.codePointCount(0, text.length()) <= LONGEST ? out.toString() : out + "…";
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
