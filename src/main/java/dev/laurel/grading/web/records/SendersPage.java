package dev.laurel.grading.web.records;

import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.KeepSenderKeys;
import dev.laurel.grading.records.KeepSenderKeys.Wanted;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.web.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may send activity records to a course.
 *
 * @param visit the course
 * @param keys those with which records may come, and those with which they once might
 * @param wanted the form
 * @param mistakes what has to be corrected in it
 * @param made the key that was just made, with its secret
 * @param said the key of what was just done
 */
public record SendersPage(
    Visit visit,
    List<SenderKey> keys,
    Wanted wanted,
    List<FieldMistake> mistakes,
    Optional<Made> made,
    Optional<String> said) {

  /**
   * @param contextId the course
   * @param course its title
   * @param caliper the address for envelopes
   * @param xapi the address that clients of xAPI call their endpoint
   */
  public record Visit(String contextId, String course, String caliper, String xapi) {

    /** The address of the page. */
    public String base() {
      return "/courses/" + contextId + "/activity-records";
    }

    /** The tabs of the course. */
    public List<Ui.Tab> tabs(Ui ui) {
      String course = "/courses/" + contextId;
      return List.of(
          new Ui.Tab(ui.text("award.tab.progress"), course + "/progress", false),
          new Ui.Tab(ui.text("award.tab.badges"), course + "/badges", false));
    }
  }

  /** A key and its secret, which is shown this once. */
  public record Made(SenderKey key, String secret) {}

  /** All mistakes, for the list above the form. */
  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }

  public boolean wants(String dialect) {
    return wanted.dialects().contains(Dialect.valueOf(dialect));
  }

  /** Which names of learners a sender may use. */
  public List<Ui.Choice> people(Ui ui) {
    return KeepSenderKeys.PEOPLE.stream()
        .map(kind -> new Ui.Choice(kind.name(), ui.text("grading.sender.people." + kind)))
        .toList();
  }

  /** What it speaks, in words. */
  public static String speaks(Ui ui, SenderKey key) {
    return key.dialects().stream()
        .sorted(Comparator.naturalOrder())
        .map(dialect -> ui.text("grading.sender." + dialect.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  public List<SenderKey> open() {
    return keys.stream().filter(key -> !key.isEnded()).toList();
  }

  public List<SenderKey> ended() {
    return keys.stream().filter(SenderKey::isEnded).toList();
  }
}
