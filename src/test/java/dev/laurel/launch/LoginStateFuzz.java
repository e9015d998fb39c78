package dev.laurel.launch;

import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.Sealing;
import dev.laurel.testing.fuzz.Bytes;
import dev.laurel.testing.fuzz.FuzzTarget;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The {@code state} that a browser brings back. */
final class LoginStateFuzz implements FuzzTarget {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final Sealing sealing = KeysForTests.sealing(CLOCK);
  private final LoginStates states = new LoginStates(sealing, CLOCK);

  @Override
  public List<byte[]> seeds() {
    PendingLogin login =
        new PendingLogin(
            "nonce",
            "platform",
            Optional.of("1"),
            "hash",
            NOW.plusSeconds(60),
            Optional.of("_parent"));
    return List.of(
        Bytes.seed(states.write(login)),
        Bytes.seed(sealing.seal("another-purpose", new byte[] {'{', '}'})),
        Bytes.seed("a".repeat(5000)));
  }

  @Override
  public void parse(Bytes in) {
    states.read(in.restAsText());
  }
}
