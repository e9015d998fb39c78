package dev.laurel.grading.web;

import dev.laurel.grading.CheckMirror;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.Mirror;
import dev.laurel.grading.MirrorFinding;
import dev.laurel.shared.web.Ui;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One mirror: what to do in Moodle, and whether it works.
 *
 * @param contextId the course
 * @param course its title
 * @param state how it stands
 * @param found what was just read, when it was
 * @param trouble why it could not be read just now
 */
public record MirrorPage(
    String contextId,
    String course,
    CheckMirror.State state,
    Optional<MirrorFinding> found,
    Optional<LmsTrouble.Kind> trouble) {

  public Mirror mirror() {
    return state.mirror();
  }

  public String points() {
    return plain(mirror().item().scoreMaximum());
  }

  public String base() {
    return MirrorsPage.address(contextId);
  }

  public String address() {
    return base() + "/" + mirror().item().id();
  }

  public boolean isFine() {
    return found.filter(f -> f.kind() == MirrorFinding.Kind.WORKS).isPresent();
  }

  /** What was found, in words. */
  public String found(Ui ui) {
    MirrorFinding finding = found.orElseThrow();
    return ui.text(
        "grading.mirror.found." + finding.kind(),
        finding.learners(),
        finding.lowest().map(MirrorPage::plain).orElse("?"),
        finding.highest().map(MirrorPage::plain).orElse("?"),
        points());
  }

  /** What to do about it. */
  public String todo(Ui ui) {
    return ui.text("grading.mirror.todo." + found.orElseThrow().kind(), points());
  }

  public String trouble(Ui ui) {
    return ui.text(MirrorsPage.key(trouble.orElseThrow()));
  }

  /** A text that fits into a picture. */
  public static String fitting(String text, int characters) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
