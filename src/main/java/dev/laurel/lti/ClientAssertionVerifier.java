package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the assertion with which a client asks for an access token into a {@link ClientAssertion},
 * or refuses it by a named {@link Check} (RFC 7523 §3, RFC 7521 §4.2, Security Framework 1.0 §4.1).
 */
public final class ClientAssertionVerifier {
  private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", "EdDSA");
  private static final Duration LONGEST_VALID = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 255;

  /** The keys of the client whose assertion it is. */
  @FunctionalInterface
  public interface Keys {

    /**
     * Finds a key.
     *
     * @throws IOException if that could not be found out
     */
    Optional<ClientKey> find(String kid) throws IOException;
  }

  private final Clock clock;
  private final Duration skew;

  /**
   * Creates a verifier.
   *
   * @param clock the time to compare with
   * @param skew how far the client's clock may differ, in either direction
   */
  public ClientAssertionVerifier(Clock clock, Duration skew) {
    this.clock = clock;
    this.skew = skew;
  }

  /**
   * Who says to have made it: nothing is proven yet.
   *
   * @throws LaunchRejected if it does not say
   */
  public static String claimedClient(String jwt) {
    return IdToken.parse(jwt).claims().under(Check.ISSUER).requiredText("iss");
  }

  /**
   * Verifies.
   *
   * @param jwt the compact JWS
   * @param clientId whose it must be
   * @param audience the address of the token endpoint
   * @param keys the keys of this client and of nobody else
   * @throws LaunchRejected at the first check that fails
   */
  public ClientAssertion verify(String jwt, String clientId, String audience, Keys keys) {
    IdToken token = IdToken.parse(jwt); // RFC 7515 §7.1
    requireSignature(token, keys); // RFC 7523 §3 item 9
    Claims claims = token.claims();
    requireText(claims, "iss", clientId, Check.ISSUER); // item 1
    requireText(claims, "sub", clientId, Check.SUBJECT); // item 2 B
    requireAudience(claims, audience); // item 3
    Instant expiry = requireExpiry(claims); // item 4
    requireNotBefore(claims); // item 5
    requireIssuedAt(claims); // item 6
    return new ClientAssertion(clientId, requireId(claims), expiry); // item 7
  }

  static void requireSignature(IdToken token, Keys keys) {
    String algorithm = token.header().under(Check.ALGORITHM).text("alg").orElse("none");
    require(ALGORITHMS.contains(algorithm), Check.ALGORITHM, "alg is not one of " + ALGORITHMS);
    require(!token.header().has("crit"), Check.ALGORITHM, "crit is not understood"); // RFC 7515
    ClientKey key = key(token.header().under(Check.KEY_ID).requiredText("kid"), keys);
    // A key is good for one algorithm only: what the token says does not choose it.
    require(key.algorithm().equals(algorithm), Check.ALGORITHM, "alg is not the key's");
    boolean valid = key.verifies(token.signed(), token.signature());
    require(valid, Check.SIGNATURE, "the signature does not fit the key");
  }

  private static ClientKey key(String kid, Keys keys) {
    try {
      return keys.find(kid)
          .orElseThrow(() -> new LaunchRejected(Check.KEY_ID, "no key has this kid"));
    } catch (IOException e) {
      throw new LaunchRejected(Check.PLATFORM_KEYS_UNREACHABLE, "the key set cannot be read", e);
    }
  }

  private static void requireText(Claims claims, String name, String wanted, Check check) {
    String said = claims.under(check).requiredText(name);
    require(said.equals(wanted), check, name + " is not the client id");
  }

  private static void requireAudience(Claims claims, String audience) {
    Claims strict = claims.under(Check.AUDIENCE);
    JsonNode aud = strict.value("aud").orElseThrow(() -> strict.missing("aud"));
    List<String> all = aud.isTextual() ? List.of(aud.textValue()) : strict.texts("aud");
    require(all.contains(audience), Check.AUDIENCE, "aud is not " + audience);
  }

  private Instant requireExpiry(Claims claims) {
    Claims strict = claims.under(Check.EXPIRED);
    Instant expiry = strict.instant("exp").orElseThrow(() -> strict.missing("exp"));
    Instant now = clock.instant();
    require(now.isBefore(expiry.plus(skew)), Check.EXPIRED, "exp is past");
    Instant latest = now.plus(LONGEST_VALID).plus(skew);
    require(!expiry.isAfter(latest), Check.EXPIRED, "exp is more than five minutes ahead");
    return expiry;
  }

  private void requireNotBefore(Claims claims) {
    Instant start = claims.under(Check.NOT_BEFORE).instant("nbf").orElse(Instant.MIN);
    require(!start.isAfter(clock.instant().plus(skew)), Check.NOT_BEFORE, "nbf is to come");
  }

  private void requireIssuedAt(Claims claims) {
    Instant issued = claims.under(Check.ISSUED_AT).instant("iat").orElse(Instant.MIN);
    require(!issued.isAfter(clock.instant().plus(skew)), Check.ISSUED_AT, "iat is to come");
  }

  private static String requireId(Claims claims) {
    String id = claims.under(Check.NONCE).requiredText("jti");
    require(!id.isBlank() && id.length() <= LONGEST_ID, Check.NONCE, "jti is blank or too long");
    return id;
  }

  private static void require(boolean holds, Check check, String otherwise) {
    if (!holds) {
      throw new LaunchRejected(check, otherwise);
    }
  }
}
