package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A JWT that a tool signed: the proof of who it is, or the content that was chosen. It is checked
 * as Moodle's library does: signature, then `nbf`, `iat` and `exp` without any leeway. `aud`, `jti`
 * and a missing `exp` are not looked at.
 */
final class ToolToken {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

  private final JWSObject token;
  private final Map<String, Object> claims;

  private ToolToken(JWSObject token, Map<String, Object> claims) {
    this.token = token;
    this.claims = claims;
  }

  /** The token, not yet checked. */
  static ToolToken parse(String compact) throws Refused {
    try {
      JWSObject token = JWSObject.parse(compact);
      Map<String, Object> claims = token.getPayload().toJSONObject();
      if (claims == null) {
        throw new Refused("invalid_request");
      }
      return new ToolToken(token, claims);
    } catch (ParseException notToken) {
      throw new Refused("invalid_request");
    }
  }

  /** A claim that is text; empty when it is not there or no text. */
  String text(String claim) {
    return claims.get(claim) instanceof String text ? text : "";
  }

  /** All claims as JSON. */
  JsonNode claims() {
    return PhpJson.read(PhpJson.writePlain(claims)).orElseThrow();
  }

  void check(ToolKeySet keys, Tool tool, Instant now) throws Refused, IOException {
    String kid = token.getHeader().getKeyID();
    if (kid == null) {
      throw new Refused("error/Error: kid must be provided in JWT header.");
    }
    // Moodle puts this message between quotes without escaping its own: the JSON is broken.
    RSAKey key =
        keys.find(tool, kid)
            .orElseThrow(() -> new Refused("\"kid\" invalid, unable to lookup correct key"));
    requireSignature(key);
    requireNotBefore("nbf", now);
    requireNotBefore("iat", now);
    if (claims.get("exp") instanceof Number exp && now.getEpochSecond() >= exp.longValue()) {
      throw new Refused("Expired token");
    }
  }

  private void requireSignature(RSAKey key) throws Refused {
    if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
      throw new Refused("Incorrect key for this algorithm");
    }
    try {
      if (!token.verify(new RSASSAVerifier(key))) {
        throw new Refused("Signature verification failed");
      }
    } catch (JOSEException unusable) {
      throw new Refused("Signature verification failed");
    }
  }

  private void requireNotBefore(String claim, Instant now) throws Refused {
    if (claims.get(claim) instanceof Number time && time.longValue() > now.getEpochSecond()) {
      String shown = TIME.format(Instant.ofEpochSecond(time.longValue()));
      throw new Refused("Cannot handle token with " + claim + " prior to " + shown);
    }
  }

  /** The token endpoint puts the message into its answer as it is. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String error) {
      super(error);
    }

    String error() {
      return String.valueOf(getMessage());
    }
  }
}
