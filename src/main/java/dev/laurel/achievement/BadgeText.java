package dev.laurel.achievement;

import java.util.ArrayList;
import java.util.List;

/**
 * What an instructor says about a badge.
 *
 * @param name what it is called
 * @param description what it stands for
 * @param criteria what a learner does to earn it
 * @param imageId one of the shipped images
 */
public record BadgeText(String name, String description, String criteria, String imageId) {

  /** As many characters as a credential's reader shows in one line or two. */
  public static final int LONGEST_NAME = 100;

  /** Some paragraphs. */
  public static final int LONGEST_DESCRIPTION = 1000;

  /** A page. */
  public static final int LONGEST_CRITERIA = 4000;

  /** Without blanks at the ends, and with plain line ends. */
  public BadgeText {
    name = name.strip().replaceAll("\\s+", " ");
    description = plain(description);
    criteria = plain(criteria);
  }

  /** What is wrong, field by field; empty when the text can be kept. */
  public List<FieldError> errors(BadgeImages images) {
    List<FieldError> errors = new ArrayList<>();
    check(errors, "name", name, LONGEST_NAME);
    check(errors, "description", description, LONGEST_DESCRIPTION);
    check(errors, "criteria", criteria, LONGEST_CRITERIA);
    if (images.byId(imageId).isEmpty()) {
      errors.add(FieldError.of("image", "achievement.error.image"));
    }
    return errors;
  }

  private static void check(List<FieldError> errors, String field, String text, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length == 0) {
      errors.add(FieldError.of(field, "achievement.error." + field + ".missing"));
    } else if (length > longest) {
      errors.add(FieldError.of(field, "achievement.error.long", length, longest));
    } else if (text.codePoints().anyMatch(BadgeText::isForbidden)) {
      errors.add(FieldError.of(field, "achievement.error.characters"));
    }
  }

  /** Control characters and halves of characters cannot be signed or shown. */
  private static boolean isForbidden(int character) {
    return (Character.isISOControl(character) && character != '\n')
        || Character.getType(character) == Character.SURROGATE;
  }

  private static String plain(String text) {
    return text.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
  }
}
