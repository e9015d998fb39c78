package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key in PEM: {@code -----BEGIN PUBLIC KEY-----} (RFC 7468 §13, RFC 5280 §4.1.2.7). */
final class PemKeys {
  private static final Pattern PUBLIC =
      Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

  private PemKeys() {}

  static JWK read(String pem) throws ClientKeysRefused {
    if (pem.contains("PRIVATE KEY")) {
      throw new ClientKeysRefused(ClientKeysRefused.Reason.PRIVATE);
    }
    Matcher found = PUBLIC.matcher(pem);
    if (!found.matches() || found.group(1).isBlank()) {
      throw new ClientKeysRefused(ClientKeysRefused.Reason.UNREADABLE);
    }
    byte[] info;
    try {
      info = Base64.getMimeDecoder().decode(found.group(1));
    } catch (IllegalArgumentException broken) {
      throw new ClientKeysRefused(ClientKeysRefused.Reason.UNREADABLE);
    }
    for (String kind : List.of("RSA", "EC", "Ed25519")) {
      try {
        return jwk(KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(info)), info);
      } catch (GeneralSecurityException | IllegalArgumentException other) {
        // another kind of key: the next one is tried
      }
    }
    throw new ClientKeysRefused(ClientKeysRefused.Reason.UNSUITABLE);
  }

  private static JWK jwk(PublicKey key, byte[] info) {
    return switch (key) {
      case RSAPublicKey rsa -> new RSAKey.Builder(rsa).build();
      case ECPublicKey ec ->
          new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec).build();
      default -> {
        byte[] point = Arrays.copyOfRange(info, info.length - 32, info.length); // RFC 8410 §4
        yield new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point)).build();
      }
    };
  }

  /** A key that has no id gets its thumbprint. */
  static JWK named(JWK jwk) throws ClientKeysRefused {
    if (jwk.getKeyID() != null) {
      return jwk;
    }
    try {
      String id = jwk.computeThumbprint().toString();
      return switch (jwk) {
        case RSAKey rsa -> new RSAKey.Builder(rsa).keyID(id).build();
        case ECKey ec -> new ECKey.Builder(ec).keyID(id).build();
        case OctetKeyPair okp -> new OctetKeyPair.Builder(okp).keyID(id).build();
        default -> jwk;
      };
    } catch (JOSEException impossible) {
      throw new ClientKeysRefused(ClientKeysRefused.Reason.UNSUITABLE);
    }
  }
}
