package dev.laurel.lti;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A launch of LTI 1.1 ({@code basic-lti-launch-request}, LTI 1.1 §3 and §4.1), signed with OAuth
 * 1.0a and HMAC-SHA1: the form that a browser posts to the Tool.
 *
 * @param address where to, in ASCII; its query stays there and is signed too
 * @param form all fields, in their order, with the signature
 */
public record BasicLaunch(URI address, Map<String, String> form) {

  /** Copies the fields and keeps their order; the address becomes what was signed. */
  public BasicLaunch {
    address = Address.ascii(address);
    form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
  }

  /**
   * How it is signed.
   *
   * @param key the consumer key
   * @param secret that belongs to it
   * @param nonce unguessable and new
   * @param at when; Tools refuse what is some minutes old
   */
  public record Signer(String key, String secret, String nonce, Instant at) {

    /** Says nothing of the secret. */
    @Override
    public String toString() {
      return "Signer[" + Excerpt.of(key) + "]";
    }
  }

  /**
   * Signs a launch.
   *
   * @param address an absolute address whose query can be decoded
   * @param parameters what it says, such as {@code resource_link_id}; {@code lti_message_type} and
   *     {@code lti_version} are added
   */
  public static BasicLaunch signed(URI address, Map<String, String> parameters, Signer signer) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("lti_message_type", "basic-lti-launch-request");
    form.put("lti_version", "LTI-1p0");
    form.putAll(parameters);
    form.put("oauth_callback", "about:blank");
    form.put("oauth_consumer_key", signer.key());
    form.put("oauth_nonce", signer.nonce());
    form.put("oauth_signature_method", OAuthMethod.HMAC_SHA1.wireName());
    form.put("oauth_timestamp", String.valueOf(signer.at().getEpochSecond()));
    form.put("oauth_version", "1.0");
    String base = OAuthBase.of("POST", address, form);
    form.put("oauth_signature", OAuthMethod.HMAC_SHA1.sign(base, signer.secret()));
    return new BasicLaunch(address, form);
  }

  /** Says nothing of the signature and of whom it launches. */
  @Override
  public String toString() {
    return "BasicLaunch[" + address.getHost() + "]";
  }
}
