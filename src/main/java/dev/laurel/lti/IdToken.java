package dev.laurel.lti;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * An ID token that has the form of a compact JWS (RFC 7515 §7.1) and nothing more.
 *
 * @param header the JOSE header
 * @param payload the claims, not read before the signature is verified
 * @param signed what the signature covers
 * @param signature the signature
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record IdToken(Claims header, byte[] payload, String signed, Base64URL signature) {
  /** Recorded tokens have 3 to 5 thousand characters. */
  static final int LONGEST = 65_536;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  static IdToken parse(String compact) {
    return parse(compact, LONGEST);
  }

  static IdToken parse(String compact, int longest) {
    require(compact.length() <= longest, "longer than " + longest + " characters");
    String[] parts = compact.split("\\.", -1);
    require(parts.length == 3, "not three parts");
    Base64URL signature = new Base64URL(canonical(parts[2]));
    return new IdToken(
        new Claims(object(decode(parts[0]), "header"), Check.MALFORMED),
        decode(parts[1]),
        parts[0] + "." + parts[1],
        signature);
  }

  /** Reads the claims; faults in optional ones count as {@link Check#CLAIMS}. */
  Claims claims() {
    return new Claims(object(payload, "payload"), Check.CLAIMS);
  }

  private static ObjectNode object(byte[] bytes, String part) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Json.strictObject(text)
          .orElseThrow(() -> malformed("the JSON of the " + part + " is broken or ambiguous"));
    } catch (CharacterCodingException e) {
      throw malformed("the " + part + " is not UTF-8");
    }
  }

  /** Decodes and insists on the one canonical spelling, or one signature would have several. */
  private static byte[] decode(String part) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      require(!part.isEmpty() && ENCODER.encodeToString(bytes).equals(part), "not base64url");
      return bytes;
    } catch (IllegalArgumentException otherLetters) {
      throw malformed("not base64url");
    }
  }

  private static String canonical(String part) {
    decode(part);
    return part;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw malformed(otherwise);
    }
  }

  private static LaunchRejected malformed(String detail) {
    return new LaunchRejected(Check.MALFORMED, detail);
  }
}
