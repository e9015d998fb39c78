package dev.laurel.organisation;

import dev.laurel.keys.Sealing;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;

/**
 * Lets the operator in. The session is a sealed token in the browser, good on every node, at an end
 * after eight hours, when the password changes, or when the operator signs out.
 */
@Singleton
public class SignInOperator {

  /** How long a sign-in holds. */
  public static final Duration HOLDS = Duration.ofHours(8);

  private static final System.Logger LOG = System.getLogger(SignInOperator.class.getName());
  private static final String PURPOSE = "operator-session";
  private static final int LONGEST = 1000;

  private final OperatorPassword password;
  private final Sealing sealing;
  private final EndedSessions ended;
  private final Clock clock;
  private final SignInBrake brake;

  @Inject
  public SignInOperator(
      OperatorPassword password, Sealing sealing, EndedSessions ended, Clock clock) {
    this.password = password;
    this.sealing = sealing;
    this.ended = ended;
    this.clock = clock;
    this.brake = new SignInBrake(clock);
  }

  /**
   * @param typed what somebody typed
   * @param address where they come from, to slow guessing down
   * @return the token of the session
   * @throws Problem 403 when it is wrong, 429 when it was wrong too often
   */
  public String signIn(String typed, String address) {
    if (brake.isOn(address)) {
      throw Problem.of(429, "operator-too-often", "sign-in braked", SignInBrake.PAUSE.toMinutes());
    }
    byte[] right = digest(password.secret().reveal());
    if (typed.length() > LONGEST || !MessageDigest.isEqual(right, digest(typed))) {
      brake.wrong(address);
      LOG.log(Level.WARNING, "Wrong operator password");
      throw Problem.of(403, "operator-wrong-password", "wrong operator password");
    }
    brake.right(address);
    String session = clock.instant().plus(HOLDS) + " " + fingerprint();
    return sealing.seal(PURPOSE, session.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the token is of a session that still holds. */
  public boolean isSignedIn(String token) {
    if (token.isEmpty() || token.length() > LONGEST) {
      return false;
    }
    try {
      String session = new String(sealing.open(PURPOSE, token), StandardCharsets.UTF_8);
      int space = session.indexOf(' ');
      Instant until = Instant.parse(session.substring(0, space));
      return until.isAfter(clock.instant())
          && session.endsWith(" " + fingerprint())
          && !ended.isEnded(token);
    } catch (Sealing.NotSealedHere | DateTimeParseException foreign) {
      LOG.log(Level.DEBUG, "An operator session that is none: {0}", foreign.getMessage());
      return false;
    }
  }

  private String fingerprint() {
    return HexFormat.of().formatHex(digest(password.secret().reveal()), 0, 8);
  }

  private static byte[] digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
