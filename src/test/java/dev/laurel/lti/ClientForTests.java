package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;

/** A program with keys of its own that asks for tokens, also in ways that it should not. */
public final class ClientForTests {

  private static final RSAKey RSA = rsa();
  private static final ECKey EC = ec();
  private static final KeyPair ED25519 = ed25519();

  private ClientForTests() {}

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("rsa").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RSAKey rsaKey() {
    return RSA;
  }

  public static ECKey ecKey() {
    return EC;
  }

  public static KeyPair ed25519Pair() {
    return ED25519;
  }

  /** Its public half. */
  public static OctetKeyPair ed25519Key() {
    byte[] info = ED25519.getPublic().getEncoded();
    Base64URL point = Base64URL.encode(Arrays.copyOfRange(info, info.length - 32, info.length));
    return new OctetKeyPair.Builder(Curve.Ed25519, point).keyID("ed").build();
  }

  /** What the instructor pastes. */
  public static String publicKeys() {
    return new JWKSet(java.util.List.<JWK>of(RSA, EC, ed25519Key())).toString(true);
  }

  /** What a well-behaved client says. */
  public static JWTClaimsSet.Builder claims(String clientId, String audience, Instant now) {
    return new JWTClaimsSet.Builder()
        .issuer(clientId)
        .subject(clientId)
        .audience(audience)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
  }

  /** The whole assertion of one. */
  public static String assertion(String clientId, String audience, Instant now) {
    return rs256(RSA, claims(clientId, audience, now).build());
  }

  public static String rs256(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.RS256, key.getKeyID()), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String es256(JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.ES256, "ec"), claims);
      jwt.sign(new ECDSASigner(EC));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String edDsa(JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.EdDSA, "ed"), claims);
      String signed = new String(jwt.getSigningInput(), StandardCharsets.US_ASCII);
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(ED25519.getPrivate());
      signer.update(jwt.getSigningInput());
      return signed + "." + Base64URL.encode(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** HMAC with the public key as everybody can read it. */
  public static String hs256(JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256, "rsa"), claims);
      jwt.sign(new MACSigner(RSA.toPublicJWK().toJSONString()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Not signed at all. */
  public static String unsigned(JWTClaimsSet claims) {
    String header = "{\"alg\":\"none\",\"kid\":\"rsa\"}";
    return Base64URL.encode(header) + "." + Base64URL.encode(claims.toString()) + ".AA";
  }

  private static JWSHeader header(JWSAlgorithm algorithm, String kid) {
    return new JWSHeader.Builder(algorithm).keyID(kid).build();
  }

  /** In PEM, public or private. */
  public static String pem(String label, byte[] der) {
    String text = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
  }
}
