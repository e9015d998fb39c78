package dev.laurel.lti;

import dev.laurel.lti.OAuthRefused.Check;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of an {@code Authorization: OAuth} header (RFC 5849 §3.5.1), read and not yet
 * believed.
 */
public final class OAuthHeader {

  /** Characters of a header; more is none. */
  static final int LONGEST = 8_000;

  private static final int LONGEST_VALUE = 500;
  private static final int MOST = 30;
  private static final String SCHEME = "OAuth ";
  private static final Pattern PAIR = Pattern.compile("([^=\\s\",]{1,200})\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private final Map<String, String> parameters;

  private OAuthHeader(Map<String, String> parameters) {
    this.parameters = Collections.unmodifiableMap(parameters);
  }

  /**
   * Reads a header.
   *
   * @throws OAuthRefused {@code HEADER} or {@code PARAMETER}
   */
  public static OAuthHeader parse(String header) throws OAuthRefused {
    if (header.length() > LONGEST) {
      throw new OAuthRefused(Check.HEADER, "the header is too long");
    }
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new OAuthRefused(Check.HEADER, "the scheme is not OAuth");
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (String part : header.substring(SCHEME.length()).split(",", MOST + 1)) {
      Matcher pair = PAIR.matcher(part.strip());
      if (!pair.matches()) {
        throw new OAuthRefused(Check.HEADER, "a part of the header is not name=\"value\"");
      }
      String name = decode(pair.group(1));
      if (found.put(name, decode(pair.group(2))) != null) {
        throw new OAuthRefused(Check.PARAMETER, "a parameter comes twice: " + name);
      }
    }
    return new OAuthHeader(found);
  }

  /** RFC 5849 §3.6: percent-encoded UTF-8; a plus is a plus. */
  private static String decode(String text) throws OAuthRefused {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length() && isHex(text, i + 1)) {
        bytes.put((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else if (c == '%' || c < ' ' || c > '~') {
        throw new OAuthRefused(Check.HEADER, "a value is not percent-encoded");
      } else {
        bytes.put((byte) c);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notText) {
      throw new OAuthRefused(Check.HEADER, "a value is not UTF-8");
    }
  }

  private static boolean isHex(String text, int from) {
    return Character.digit(text.charAt(from), 16) >= 0
        && Character.digit(text.charAt(from + 1), 16) >= 0;
  }

  /** {@code oauth_consumer_key}. */
  public String consumerKey() throws OAuthRefused {
    return required("oauth_consumer_key");
  }

  /** {@code oauth_nonce}. */
  public String nonce() throws OAuthRefused {
    return required("oauth_nonce");
  }

  /** {@code oauth_timestamp}: whole seconds since 1970 (RFC 5849 §3.3). */
  public Instant timestamp() throws OAuthRefused {
    String seconds = required("oauth_timestamp");
    if (!SECONDS.matcher(seconds).matches()) {
      throw new OAuthRefused(Check.PARAMETER, "oauth_timestamp is not a number of seconds");
    }
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  OAuthMethod method() throws OAuthRefused {
    return OAuthMethod.named(required("oauth_signature_method"))
        .orElseThrow(
            () ->
                new OAuthRefused(
                    Check.METHOD, "oauth_signature_method is neither HMAC-SHA1 nor HMAC-SHA256"));
  }

  String required(String name) throws OAuthRefused {
    String value =
        optional(name)
            .filter(some -> !some.isBlank())
            .orElseThrow(() -> new OAuthRefused(Check.PARAMETER, name + " is missing"));
    if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
      throw new OAuthRefused(Check.PARAMETER, name + " is too long or no text");
    }
    return value;
  }

  Optional<String> optional(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** What is signed (RFC 5849 §3.4.1.3.1): all but {@code realm} and the signature. */
  Map<String, String> signed() {
    Map<String, String> signed = new LinkedHashMap<>(parameters);
    signed.remove("realm");
    signed.remove("oauth_signature");
    return signed;
  }

  /** Says nothing of the signature. */
  @Override
  public String toString() {
    return "OAuthHeader" + parameters.keySet();
  }
}
