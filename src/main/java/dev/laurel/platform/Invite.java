package dev.laurel.platform;

import dev.laurel.shared.Cut;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Makes, uses and takes back invitations. Only the hash of a secret is stored. */
@Singleton
public class Invite {

  /** How many days an invitation can hold. */
  public static final int MOST_DAYS = 90;

  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_TOKEN = 100;
  private static final Duration KEPT = Duration.ofDays(365);

  private final Invitations invitations;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public Invite(Invitations invitations, Ids ids, Clock clock) {
    this.invitations = invitations;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param note for whom it is; cut to one line of 200 characters
   * @param days how long it holds, 1 to 90
   * @return the secret; it is shown once and can never be told again
   */
  @Transactional
  public String make(String note, int days) {
    Instant now = clock.instant();
    invitations.forget(now.minus(KEPT));
    String token = ids.newToken();
    String line = NoteDeployment.plain(note);
    invitations.add(
        new Invitation(
            ids.newId(),
            Cut.to(line, LONGEST_NOTE),
            now,
            now.plus(Duration.ofDays(Math.clamp(days, 1, MOST_DAYS))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        hash(token));
    return token;
  }

  /**
   * @throws Problem 403, when the secret is of no invitation that is still open; the same whether
   *     it never was, expired, was used or taken back
   */
  @Transactional
  public void requireOpen(String token) {
    boolean open =
        token.length() <= LONGEST_TOKEN
            && invitations.byHash(hash(token)).filter(i -> i.isOpen(clock.instant())).isPresent();
    if (!open) {
      throw notOpen();
    }
  }

  /**
   * Uses the invitation up, before the LMS is told anything.
   *
   * @throws Problem 403, when it is not open
   */
  @Transactional
  public void use(String token, String usedBy) {
    if (token.length() > LONGEST_TOKEN
        || !invitations.use(hash(token), NoteDeployment.plain(usedBy), clock.instant())) {
      throw notOpen();
    }
  }

  /** The LMS has refused the registration: the invitation is as good as before. */
  @Transactional
  public void release(String token) {
    invitations.release(hash(token));
  }

  @Transactional
  public void revoke(String id) {
    invitations.revoke(id, clock.instant());
  }

  private static Problem notOpen() {
    return Problem.of(403, "registration-invitation", "the invitation is not open");
  }

  /** SHA-256 in hex; the secret has 256 random bits, so nothing slower is needed. */
  static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
