package dev.laurel.insight.web;

import dev.laurel.roster.LearnerMerge.Said;
import dev.laurel.shared.web.Ui;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a merge and why, as it was typed.
 *
 * @param by a name
 * @param reason why
 * @param sent false on a page that was only opened, where nothing is wrong yet
 */
public record SaidForm(String by, String reason, boolean sent) {

  static final SaidForm BLANK = new SaidForm("", "", false);

  static SaidForm of(MultivaluedMap<String, String> form) {
    return new SaidForm(field(form, "by"), field(form, "reason"), true);
  }

  private static String field(MultivaluedMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
  }

  /** Empty while something is wrong. */
  Optional<Said> said() {
    return Said.isName(by) && Said.isReason(reason)
        ? Optional.of(new Said(by, reason))
        : Optional.empty();
  }

  public List<Ui.Mistake> mistakes(Ui ui) {
    return Stream.of("by", "reason")
        .flatMap(f -> Stream.ofNullable(mistake(ui, f)).map(words -> new Ui.Mistake(f, words)))
        .toList();
  }

  public @Nullable String mistake(Ui ui, String field) {
    boolean right = field.equals("by") ? Said.isName(by) : Said.isReason(reason);
    return sent && !right ? ui.text("insight.merge.error." + field) : null;
  }
}
