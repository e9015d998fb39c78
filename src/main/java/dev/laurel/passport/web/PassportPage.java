package dev.laurel.passport.web;

import dev.laurel.award.Award;
import dev.laurel.passport.Owned;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a person owns.
 *
 * @param visit who and from where
 * @param name as the LMS said it; absent when it does not
 * @param owned newest first
 * @param said the key of what was just done
 */
public record PassportPage(
    PassportVisit visit, Optional<String> name, List<Owned> owned, Optional<String> said) {

  /** A withdrawn badge is shown as what it is. */
  public Ui.State state(Award award) {
    return award.state() == Award.State.REVOKED ? Ui.State.WITHDRAWN : Ui.State.EARNED;
  }

  /** The day, and the course where it is known. */
  public String line(Ui ui, Owned item) {
    String day = ui.day(item.award().grantedAt());
    return item.course().isBlank()
        ? ui.text("passport.earned", day)
        : ui.text("passport.earned.in", day, item.course());
  }
}
