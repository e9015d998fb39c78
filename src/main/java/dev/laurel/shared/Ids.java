package dev.laurel.shared;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Where ids and random values come from; tests give their own clock and generator. */
@Singleton
public final class Ids {

  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param clock the time that ids are ordered by
   */
  @Inject
  public Ids(Clock clock) {
    this(clock, new SecureRandom());
  }

  /**
   * @param clock the time that ids are ordered by
   * @param random must be cryptographically strong outside tests: tokens come from it
   */
  public Ids(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * A UUID of version 7 (RFC 9562, section 5.7), 36 characters. Ids of later milliseconds sort
   * after earlier ones, which keeps the indexes of large tables flat.
   */
  public String newId() {
    long millis = clock.millis();
    long high = (millis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /** 32 random bytes in base64url without padding, 43 characters; nobody can guess one. */
  public String newToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
  }

  /**
   * @param count how many random bytes are wanted
   */
  public byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
