package dev.laurel.grading.web;

import dev.laurel.grading.CheckMirror;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mirrors of a course, and the form for one more.
 *
 * @param contextId the course
 * @param course its title
 * @param mirrors each with how it stands
 * @param adding what was typed
 * @param mistakes what has to be corrected
 * @param trouble why the LMS made none
 */
public record MirrorsPage(
    String contextId,
    String course,
    List<CheckMirror.State> mirrors,
    Adding adding,
    List<FieldMistake> mistakes,
    Optional<LmsTrouble.Kind> trouble) {

  /**
   * @param name of the column
   * @param points of the activity
   * @param idNumber of the activity
   */
  public record Adding(String name, String points, String idNumber) {}

  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes);
  }

  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }

  public String href(CheckMirror.State state) {
    return address(contextId) + "/" + state.mirror().item().id();
  }

  /** How a mirror stands, in words. */
  public static String state(Ui ui, CheckMirror.State state) {
    if (state.mirror().item().isGone()) {
      return ui.text("grading.mirror.state.gone");
    }
    return ui.text(
        state.worksSince().isPresent()
            ? "grading.mirror.state.works"
            : "grading.mirror.state.waiting",
        state.learners());
  }

  /** What is wrong with the LMS, as a key. */
  static String key(LmsTrouble.Kind trouble) {
    return "grading.mirror.trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Optional<String> trouble(Ui ui) {
    return trouble.map(kind -> ui.text(key(kind)));
  }

  /** The page with all of them. */
  static String address(String contextId) {
    return "/courses/" + contextId + "/mirrors";
  }
}
