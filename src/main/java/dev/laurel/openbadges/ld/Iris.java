package dev.laurel.openbadges.ld;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Tells whether a text is an absolute IRI that survives JSON-LD processing (RFC 3987). */
public final class Iris {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

  private Iris() {}

  /**
   * Whether a text is an absolute IRI without spaces.
   *
   * @param text any text
   * @return whether it has a scheme, something behind it, and no character that an IRI forbids
   */
  public static boolean isAbsolute(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return false;
    }
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
