package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.StrictJson;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credential in the VC-JWT form, taken apart and not verified (Open Badges 3.0, 8.2.4). */
public final class CompactJwt {

  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  private final String text;
  private final ObjectNode header;
  private final ObjectNode payload;
  private final byte[] signature;

  private CompactJwt(Matcher parts) {
    this.text = parts.group();
    this.header = json(parts.group(1));
    this.payload = json(parts.group(2));
    this.signature = Base64.getUrlDecoder().decode(parts.group(3));
  }

  /**
   * Whether a text has the shape of a compact JWT.
   *
   * @param text any text
   * @return whether it is three base64url parts
   */
  public static boolean matches(String text) {
    return SHAPE.matcher(text).matches();
  }

  /**
   * Takes a text apart.
   *
   * @param text three base64url parts joined by dots
   * @return the parts
   * @throws dev.laurel.openbadges.json.MalformedJson when header or payload is not a JSON object
   * @throws IllegalArgumentException when the text has another shape
   */
  public static CompactJwt parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a compact JWT");
    }
    return new CompactJwt(parts);
  }

  /** A copy of the JOSE header. */
  public ObjectNode header() {
    return header.deepCopy();
  }

  /** A copy of the payload with its registered claims. */
  public ObjectNode payload() {
    return payload.deepCopy();
  }

  /** What was signed: the first two parts with their dot, in ASCII. */
  public byte[] signingInput() {
    return text.substring(0, text.lastIndexOf('.')).getBytes(US_ASCII);
  }

  /** A copy of the signature. */
  public byte[] signature() {
    return signature.clone();
  }

  /** The compact form. */
  @Override
  public String toString() {
    return text;
  }

  private static ObjectNode json(String part) {
    return StrictJson.object(Base64.getUrlDecoder().decode(part));
  }
}
