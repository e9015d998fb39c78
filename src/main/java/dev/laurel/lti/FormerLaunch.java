package dev.laurel.lti;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the same launch would have said in LTI 1.1, the claim {@code lti1p1} (LTI 1.3 migration
 * guide, "LTI 1.1 migration claim"). Values that equal those of LTI 1.3 are left out by the
 * Platform.
 *
 * @param consumerKey {@code oauth_consumer_key}
 * @param signature {@code oauth_consumer_key_sign}, base64; without it nothing is proven
 * @param userId the former {@code user_id}
 * @param resourceLinkId the former {@code resource_link_id}
 * @param contextId the former {@code context_id}
 */
public record FormerLaunch(
    Optional<String> consumerKey,
    Optional<String> signature,
    Optional<String> userId,
    Optional<String> resourceLinkId,
    Optional<String> contextId) {

  /**
   * Whether the Platform knows the secret that it shared with the Tool in LTI 1.1: the signature
   * must be the base64 of HMAC-SHA256, keyed with the secret, over {@code
   * consumerKey&deployment_id&iss&client_id&exp&nonce} of this launch, so that it fits no other.
   *
   * @param sharedSecret of the consumer key, not blank
   * @param launch the launch that carries the claim
   * @return false if it is another, not base64, or absent
   */
  public boolean isProvenBy(String sharedSecret, VerifiedLaunch launch) {
    return consumerKey.isPresent()
        && signature.isPresent()
        && isSame(signature.get(), sign(sharedSecret, base(consumerKey.get(), launch)));
  }

  private static String base(String key, VerifiedLaunch launch) {
    return String.join(
        "&",
        key,
        launch.deploymentId(),
        launch.issuer(),
        launch.clientId(),
        String.valueOf(launch.expiresAt().getEpochSecond()),
        launch.nonce());
  }

  static byte[] sign(String secret, String base) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isSame(String sent, byte[] expected) {
    try {
      return MessageDigest.isEqual(Base64.getDecoder().decode(sent), expected);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** Says nothing of the signature. */
  @Override
  public String toString() {
    return "FormerLaunch[" + consumerKey.map(Excerpt::of).orElse("no key") + "]";
  }
}
