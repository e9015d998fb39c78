package dev.laurel.achievement.web;

import dev.laurel.achievement.FieldError;
import dev.laurel.shared.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be corrected in a form.
 *
 * @param errors in the order of the fields
 */
public record Mistakes(List<FieldError> errors) {

  /** For the list above the form. */
  public List<Ui.Mistake> all(Ui ui) {
    return errors.stream().map(error -> new Ui.Mistake(error.field(), words(ui, error))).toList();
  }

  /** For one field; null when it is right. */
  public @Nullable String of(Ui ui, String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(error -> words(ui, error))
        .findFirst()
        .orElse(null);
  }

  private static String words(Ui ui, FieldError error) {
    return ui.text(error.key(), error.args().toArray());
  }
}
