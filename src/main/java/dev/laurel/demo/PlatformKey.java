package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Map;

/** The one key that the demo LMS signs launches with; made at the first use and kept. */
@Singleton
public class PlatformKey {

  private static final String NAME = "platform-key";
  private static final int BITS = 2048;

  private final StoredTexts texts;
  private final Ids ids;

  @Inject
  PlatformKey(StoredTexts texts, Ids ids) {
    this.texts = texts;
    this.ids = ids;
  }

  /** The public key, as a JSON Web Key Set (RFC 7517). */
  public String publicKeySet() {
    return PhpJson.writePlain(new JWKSet(key()).toPublicJWKSet().toJSONObject());
  }

  /** The claims as a compact JWS (RFC 7515), RS256, with the key's id. */
  String sign(Map<String, Object> claims) {
    RSAKey key = key();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    JWSObject token = new JWSObject(header, new Payload(PhpJson.write(claims)));
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("The demo key does not sign", impossible);
    }
    return token.serialize();
  }

  /**
   * The claims of a token that {@link #sign} made.
   *
   * @throws NotOurs with the words of Moodle's library
   */
  JsonNode verified(String compact) throws NotOurs {
    try {
      JWSObject token = JWSObject.parse(compact);
      if (!token.verify(new RSASSAVerifier(key().toRSAPublicKey()))) {
        throw new NotOurs("Signature verification failed");
      }
      return PhpJson.read(token.getPayload().toString()).orElseThrow();
    } catch (ParseException notToken) {
      throw new NotOurs("Syntax error, malformed JSON");
    } catch (JOSEException otherAlgorithm) {
      throw new NotOurs("Incorrect key for this algorithm");
    }
  }

  /** A token that this platform did not sign, or not for now. */
  static final class NotOurs extends Exception {
    private static final long serialVersionUID = 1L;

    NotOurs(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private RSAKey key() {
    String stored = texts.get(NAME, this::make);
    try {
      return RSAKey.parse(stored);
    } catch (ParseException damaged) {
      throw new IllegalStateException("The stored demo key is damaged", damaged);
    }
  }

  private String make() {
    try {
      return new RSAKeyGenerator(BITS)
          .algorithm(JWSAlgorithm.RS256)
          .keyUse(KeyUse.SIGNATURE)
          .keyID(HexFormat.of().formatHex(ids.bytes(10)))
          .generate()
          .toJSONString();
    } catch (JOSEException impossible) {
      throw new IllegalStateException("This Java makes no RSA keys", impossible);
    }
  }
}
