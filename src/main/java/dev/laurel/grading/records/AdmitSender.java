package dev.laurel.grading.records;

import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Lets senders in by the key that they bring. */
@Singleton
public class AdmitSender {

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";
  private static final int LONGEST = 500;
  private static final Duration NOTED_FOR = Duration.ofMinutes(1);

  private final SenderKeys keys;
  private final Clock clock;

  @Inject
  public AdmitSender(SenderKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** What was brought: the secret, and with Basic whose it is. */
  private record Brought(Optional<String> id, String secret) {}

  /**
   * @param authorization the header: Bearer (RFC 6750) or Basic (RFC 7617). In Caliper also the key
   *     alone: the sensors of the standard's own libraries send it so
   * @throws Problem 401 without a good key; 401 or 403, as each standard says, with one for
   *     something else
   */
  @Transactional
  public SenderKey admit(Optional<String> authorization, Dialect dialect) {
    SenderKey key =
        authorization
            .filter(header -> header.length() <= LONGEST)
            .flatMap(header -> brought(header.strip(), dialect))
            .flatMap(this::known)
            .orElseThrow(() -> Problem.of(401, "record-key-unknown", "no good key"));
    if (!key.dialects().contains(dialect)) {
      throw Problem.of(dialect.refusal(), "record-key-other", "a key for something else");
    }
    note(key);
    return key;
  }

  /** A sender with much to say does not write the same row all the time. */
  private void note(SenderKey key) {
    Instant now = clock.instant();
    Instant before = now.minus(NOTED_FOR);
    if (key.lastUsedAt().filter(at -> at.isAfter(before)).isEmpty()) {
      keys.used(key.id(), now, before);
    }
  }

  private Optional<SenderKey> known(Brought brought) {
    return keys.byHash(KeepSenderKeys.hash(brought.secret()))
        .filter(key -> !key.isEnded())
        .filter(key -> brought.id().filter(id -> !id.equals(key.id())).isEmpty());
  }

  private static Optional<Brought> brought(String header, Dialect dialect) {
    if (starts(header, BEARER)) {
      return Optional.of(new Brought(Optional.empty(), header.substring(BEARER.length()).strip()));
    }
    if (starts(header, BASIC)) {
      return basic(header.substring(BASIC.length()).strip());
    }
    boolean alone = dialect == Dialect.CALIPER && header.indexOf(' ') < 0;
    return alone ? Optional.of(new Brought(Optional.empty(), header)) : Optional.empty();
  }

  private static Optional<Brought> basic(String encoded) {
    try {
      String both = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new Brought(Optional.of(both.substring(0, colon)), both.substring(colon + 1)));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** The scheme is the same in any letters (RFC 9110, section 11.1). */
  private static boolean starts(String header, String scheme) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }
}
