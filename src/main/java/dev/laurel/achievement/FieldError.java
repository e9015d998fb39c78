package dev.laurel.achievement;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field its name
 * @param key of the message
 * @param args fill the message
 */
public record FieldError(String field, String key, List<Object> args) {

  static FieldError of(String field, String key, Object... args) {
    return new FieldError(field, key, List.of(args));
  }
}
