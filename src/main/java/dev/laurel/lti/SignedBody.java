package dev.laurel.lti;

import dev.laurel.lti.OAuthRefused.Check;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * A body that a Tool has signed with OAuth 1.0a and {@code oauth_body_hash} (LTI 1.1 §4.3; RFC
 * 5849; OAuth Request Body Hash 1.0), posted to a service. Whether its nonce came before is for the
 * caller to say, after all else.
 *
 * @param header the header that came with it
 * @param address the service as the Tool knows it, with its query
 * @param body exactly as it came
 */
public record SignedBody(OAuthHeader header, URI address, byte[] body) {

  /** How far the clock of a Tool may be off, in either direction. */
  public static final Duration SKEW = Duration.ofMinutes(5);

  /**
   * Makes every check but that of the nonce.
   *
   * @param secret that the Tool shares; of an unknown key any other, so that both take as long
   * @param now by the caller's clock
   * @throws OAuthRefused the first check that fails, in the order of {@link OAuthRefused.Check}
   */
  public void verify(String secret, Instant now) throws OAuthRefused {
    requireParametersOnce();
    requireVersion(); // RFC 5849 §3.1
    requireBodyHash(); // OAuth Request Body Hash 1.0 §4.2
    requireSignature(secret); // RFC 5849 §3.2, §3.4
    requireTimestamp(now); // RFC 5849 §3.3
  }

  private void requireParametersOnce() throws OAuthRefused {
    header.consumerKey();
    header.nonce();
    header.timestamp();
    boolean also;
    try {
      also = OAuthBase.namesOAuth(address);
    } catch (IllegalArgumentException broken) {
      throw new OAuthRefused(Check.PARAMETER, "the query cannot be decoded");
    }
    if (also) {
      throw new OAuthRefused(Check.PARAMETER, "an OAuth parameter stands in the query");
    }
  }

  private void requireVersion() throws OAuthRefused {
    if (!header.optional("oauth_version").orElse("1.0").equals("1.0")) {
      throw new OAuthRefused(Check.VERSION, "oauth_version is not 1.0");
    }
  }

  private void requireBodyHash() throws OAuthRefused {
    String expected = header.method().bodyHash(body);
    if (!isSame(header.required("oauth_body_hash"), expected)) {
      throw new OAuthRefused(Check.BODY_HASH, "oauth_body_hash is not the hash of the body");
    }
  }

  private void requireSignature(String secret) throws OAuthRefused {
    String base = OAuthBase.of("POST", address, header.signed());
    String expected = header.method().sign(base, secret);
    if (!isSame(header.required("oauth_signature"), expected)) {
      throw new OAuthRefused(Check.SIGNATURE, "the key is unknown or the signature is another");
    }
  }

  private void requireTimestamp(Instant now) throws OAuthRefused {
    Duration off = Duration.between(header.timestamp(), now).abs();
    if (off.compareTo(SKEW) > 0) {
      throw new OAuthRefused(
          Check.TIMESTAMP, "oauth_timestamp is off by " + off.toSeconds() + " seconds");
    }
  }

  /** Takes as long for any text of one length. */
  private static boolean isSame(String sent, String expected) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
