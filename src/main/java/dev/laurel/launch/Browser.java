package dev.laurel.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A browser, known by the secrets it was given. Usually there is one; two courses that were opened
 * in the same instant in a new browser leave two, and each opens what began with it.
 *
 * @param secrets from its cookies; whatever does not look like one of Laurel's is left out
 * @param inAddress whether the secret stands in the address, because the browser keeps no cookies;
 *     such a secret is worth nothing as a cookie, and a cookie's nothing in an address
 */
public record Browser(List<String> secrets, boolean inAddress) {

  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int MOST = 8;

  public Browser {
    secrets = secrets.stream().filter(s -> SECRET.matcher(s).matches()).limit(MOST).toList();
  }

  /** Known by its cookies. */
  public Browser(List<String> secrets) {
    this(secrets, false);
  }

  /** Known by the address of the page. */
  public static Browser inAddress(String token) {
    return new Browser(List.of(token), true);
  }

  /** Whether the browser has kept no secret at all. */
  public boolean isUnknown() {
    return secrets.isEmpty();
  }

  /** What is stored in place of the secrets. */
  public List<String> hashes() {
    return secrets.stream().map(secret -> hash(inAddress ? "~" + secret : secret)).toList();
  }

  /** SHA-256 in 64 hex digits; the secret has 256 random bits, so nothing slower is needed. */
  static String hash(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "Browser[" + secrets.size() + " secrets]";
  }
}
