package dev.laurel.openbadges.did;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Optional;

/** Reads public keys out of verification methods and JWKs. */
public final class PublicKeys {

  private PublicKeys() {}

  /**
   * Reads the key of a verification method: {@code publicKeyMultibase} (Multikey,
   * Ed25519VerificationKey2020) or {@code publicKeyJwk} (JsonWebKey).
   *
   * @param method the verification method
   * @return the key; empty when it is of a kind that is not understood, malformed, or revoked
   */
  public static Optional<PublicKey> read(JsonNode method) {
    if (method.hasNonNull("revoked")) {
      return Optional.empty();
    }
    JsonNode multibase = method.path("publicKeyMultibase");
    if (!multibase.isTextual()) {
      return fromJwk(method.path("publicKeyJwk"));
    }
    try {
      return Optional.of(Multikey.decode(multibase.textValue()));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  /**
   * Reads a public JWK: {@code kty} OKP with {@code crv} Ed25519, or RSA (RFC 7517, RFC 8037).
   *
   * @param jwk the JWK
   * @return the key; empty when it is of another kind, malformed, or holds a private part
   */
  public static Optional<PublicKey> fromJwk(JsonNode jwk) {
    if (jwk.has("d")) {
      return Optional.empty();
    }
    try {
      return switch (jwk.path("kty").asText() + " " + jwk.path("crv").asText()) {
        case "OKP Ed25519" -> Optional.of(new Ed25519PublicKey(base64Url(jwk.path("x"))));
        case "RSA " ->
            Optional.of(new RsaPublicKey(unsigned(jwk.path("n")), unsigned(jwk.path("e"))));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static BigInteger unsigned(JsonNode member) {
    return new BigInteger(1, base64Url(member));
  }

  private static byte[] base64Url(JsonNode member) {
    return Base64.getUrlDecoder().decode(member.asText());
  }
}
