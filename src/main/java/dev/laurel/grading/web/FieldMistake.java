package dev.laurel.grading.web;

import dev.laurel.grading.Mistake;
import dev.laurel.shared.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name
 * @param key of the message
 * @param args fill the message
 */
public record FieldMistake(String field, String key, List<Object> args) {

  static FieldMistake of(String field, String key, Object... args) {
    return new FieldMistake(field, "grading.hand.error." + key, List.of(args));
  }

  /** What a core found. */
  public static List<FieldMistake> from(List<Mistake> mistakes) {
    return mistakes.stream().map(FieldMistake::from).toList();
  }

  /** What a core found. */
  public static FieldMistake from(Mistake mistake) {
    return new FieldMistake(mistake.field(), mistake.key(), List.of());
  }

  /** For the list above the form. */
  public static List<Ui.Mistake> all(Ui ui, List<FieldMistake> mistakes) {
    return mistakes.stream()
        .map(mistake -> new Ui.Mistake(mistake.field(), mistake.words(ui)))
        .toList();
  }

  /** For one field; null when it is right. */
  public static @Nullable String of(Ui ui, List<FieldMistake> mistakes, String field) {
    return mistakes.stream()
        .filter(mistake -> mistake.field().equals(field))
        .map(mistake -> mistake.words(ui))
        .findFirst()
        .orElse(null);
  }

  private String words(Ui ui) {
    return ui.text(key, args.toArray());
  }
}
