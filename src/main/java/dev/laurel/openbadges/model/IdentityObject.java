package dev.laurel.openbadges.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of the learner, plain or hashed. Closed in the schema (Open Badges 3.0,
 * IdentityObject).
 *
 * @param identityHash the plain value, or {@code sha256$} and 64 hex digits
 * @param identityType {@code emailAddress}, {@code name}, {@code ltiUserId}, ... or {@code ext:...}
 * @param hashed whether {@code identityHash} is a hash
 * @param salt text appended to the identity before hashing; null when not hashed
 */
public record IdentityObject(
    String identityHash, String identityType, boolean hashed, @Nullable String salt) {

  /**
   * A hashed e-mail address. The specification defines no normalisation; the rule here is: trim,
   * then lower-case without regard to locale, then append the salt, then SHA-256 over UTF-8.
   *
   * @param email the address as the learner or the platform gave it
   * @param salt random text, one per credential
   * @return an identity of type {@code emailAddress}
   */
  public static IdentityObject hashedEmail(String email, String salt) {
    String hash = sha256(email.strip().toLowerCase(Locale.ROOT) + salt);
    return new IdentityObject("sha256$" + hash, "emailAddress", true, salt);
  }

  /**
   * A name in the clear.
   *
   * @param name the learner's name as it shall be read
   * @return an identity of type {@code name}
   */
  public static IdentityObject name(String name) {
    return new IdentityObject(name, "name", false, null);
  }

  /**
   * Whether this identity belongs to an e-mail address, by the rule of {@link #hashedEmail}. Other
   * issuers hash without normalising, so the address as given is tried too.
   *
   * @param email the address to try
   * @return true when type and value (or hash) fit
   */
  public boolean isEmail(String email) {
    if (!identityType.equals("emailAddress")) {
      return false;
    }
    String normal = email.strip().toLowerCase(Locale.ROOT);
    if (!hashed) {
      return identityHash.strip().toLowerCase(Locale.ROOT).equals(normal);
    }
    String appended = salt == null ? "" : salt;
    String told = identityHash.toLowerCase(Locale.ROOT);
    return told.equals("sha256$" + sha256(normal + appended))
        || told.equals("sha256$" + sha256(email + appended));
  }

  /**
   * The JSON form.
   *
   * @return a new tree
   */
  public ObjectNode toJson() {
    return Members.object()
        .text("type", "IdentityObject")
        .bool("hashed", hashed)
        .text("identityHash", identityHash)
        .text("identityType", identityType)
        .text("salt", salt)
        .build();
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every JDK has SHA-256", missing);
    }
  }
}
