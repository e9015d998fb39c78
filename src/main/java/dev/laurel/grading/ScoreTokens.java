package dev.laurel.grading;

import dev.laurel.keys.Sealing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Access tokens of the Score service: sealed, so they need no row of their own, and good only while
 * their client may still do what they say.
 */
@Singleton
public class ScoreTokens {

  /** How long a token is good. */
  public static final Duration VALID = Duration.ofHours(1);

  private static final String PURPOSE = "score-token";
  private static final int LONGEST = 2_000;

  private final Sealing sealing;
  private final ScoreClients clients;
  private final Clock clock;

  @Inject
  public ScoreTokens(Sealing sealing, ScoreClients clients, Clock clock) {
    this.sealing = sealing;
    this.clients = clients;
    this.clock = clock;
  }

  /** Base64url; nobody else can read or make one. */
  String issue(ScoreClient client, Set<String> scopes) {
    long until = clock.instant().plus(VALID).getEpochSecond();
    String plain = client.id() + "\n" + until + "\n" + String.join(" ", scopes);
    return sealing.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What its bearer may do now: empty for a token that is not ours, has expired, or whose client
   * was revoked. One statement.
   */
  public Optional<ScoreAccess> open(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> lines;
    try {
      lines = new String(sealing.open(PURPOSE, token), StandardCharsets.UTF_8).lines().toList();
    } catch (Sealing.NotSealedHere forged) {
      return Optional.empty();
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(lines.get(1)));
    return clock.instant().isBefore(until)
        ? clients
            .byId(lines.get(0))
            .filter(client -> !client.isRevoked())
            .map(client -> access(client, List.of(lines.get(2).split(" "))))
        : Optional.empty();
  }

  private static ScoreAccess access(ScoreClient client, List<String> granted) {
    Set<String> scopes = new HashSet<>(granted);
    scopes.retainAll(client.permissions().scopes());
    return new ScoreAccess(client.id(), client.course(), scopes);
  }
}
