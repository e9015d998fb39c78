package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;

/** Signs Live Events as Instructure does, with a key that can be replaced. */
public final class InstructureForTests {

  private static final RSAKey FIRST = key("2026-10-30");
  private static final RSAKey SECOND = key("2026-11-30");

  private RSAKey signing = FIRST;
  private String published = set(FIRST);

  private static RSAKey key(String kid) {
    try {
      return new RSAKeyGenerator(2048).keyID(kid).algorithm(JWSAlgorithm.RS256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String set(RSAKey... keys) {
    return new JWKSet(java.util.List.of(keys)).toString(true);
  }

  /** What is at the address of the keys. */
  public String keySet() {
    return published;
  }

  /** A new key signs from now on; both are published, as in the days around a change. */
  public void rotate() {
    signing = SECOND;
    published = set(FIRST, SECOND);
  }

  /** A new key signs that nobody has published. */
  public void signWithUnpublishedKey() {
    signing = SECOND;
  }

  /** The body of a request. */
  public String sign(String payload) {
    return signed(signing, signing.getKeyID(), payload);
  }

  /** Signed by somebody else who names the right key. */
  public String forge(String payload) {
    return signed(key("forged"), signing.getKeyID(), payload);
  }

  private static String signed(RSAKey key, String kid, String payload) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build();
      JWSObject object = new JWSObject(header, new Payload(payload));
      object.sign(new RSASSASigner(key));
      return object.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token whose header says what it likes, with a signature of the wrong kind. */
  public String withHeader(String header, String payload) {
    return Base64URL.encode(header) + "." + Base64URL.encode(payload) + ".AA";
  }
}
