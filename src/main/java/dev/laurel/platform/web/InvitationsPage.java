package dev.laurel.platform.web;

import dev.laurel.platform.Invitation;
import dev.laurel.shared.Settings.WhoMayRegister;
import dev.laurel.shared.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param invitations every one that is remembered
 * @param link the link that was made just now; shown this once
 * @param who who may register
 * @param now what "open" is measured by
 * @param done what was just done: a key, empty for nothing
 */
public record InvitationsPage(
    List<Invitation> invitations,
    Optional<String> link,
    WhoMayRegister who,
    Instant now,
    String done) {

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("platform.done." + done).filter(ui::knows).map(ui::text).orElse(null);
  }

  /** How an invitation stands: used, revoked, expired or open. */
  public String state(Ui ui, Invitation invitation) {
    String key =
        invitation.usedAt().isPresent()
            ? "used"
            : invitation.revokedAt().isPresent()
                ? "revoked"
                : invitation.isOpen(now) ? "open" : "expired";
    return ui.text("platform.invitation." + key, invitation.usedBy().orElse(""));
  }

  /** Who may register, in words. */
  public String policy(Ui ui) {
    return ui.text("platform.who." + who.name().toLowerCase(Locale.ROOT));
  }
}
