package dev.laurel.grading.web;

import dev.laurel.grading.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type into forms. */
final class TypedText {

  private static final Pattern POINTS = Pattern.compile("\\d{1,6}([.,]\\d{1,2})?");

  private TypedText() {}

  /** Without blanks at the ends, and with plain line ends. */
  static String plain(String text) {
    return text.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
  }

  /** Zero or more, with a point or a comma, at most two decimals. */
  static Optional<BigDecimal> points(String text) {
    return Optional.of(text.strip())
        .filter(POINTS.asMatchPredicate())
        .map(number -> new BigDecimal(number.replace(',', '.')))
        .filter(Score::isSane);
  }

  /** What is wrong with a text that must be there. */
  static List<FieldMistake> mistakes(String field, String text, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      return List.of(FieldMistake.of(field, field + ".missing"));
    }
    if (length > longest) {
      return List.of(FieldMistake.of(field, "long", length, longest));
    }
    return text.chars().anyMatch(unit -> unit < ' ' && unit != '\n')
        ? List.of(FieldMistake.of(field, "characters"))
        : List.of();
  }
}
