package dev.laurel.openbadges.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.MalformedJson;
import dev.laurel.openbadges.json.StrictJson;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells kinds of file apart by content and reads the credential out of each. */
final class BadgeFileReader {

  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private BadgeFileReader() {}

  static BadgeFile read(byte[] file) {
    if (file.length > BadgeFile.MAX_IMAGE_BYTES) {
      throw new NotABadge(NotABadge.Reason.TOO_LARGE);
    }
    if (PngChunk.isPng(file) && file.length > 0) {
      return text(Container.PNG, BakedPng.extract(file));
    }
    byte[] unmarked = withoutMark(file);
    if (first(unmarked) == '<') {
      return text(Container.SVG, BakedSvg.extract(unmarked));
    }
    return text(null, unmarked);
  }

  private static BadgeFile text(@Nullable Container image, byte[] text) {
    if (text.length > StrictJson.MAX_BYTES) {
      throw new NotABadge(NotABadge.Reason.TOO_LARGE);
    }
    return switch (first(text)) {
      case 0 -> throw new NotABadge(NotABadge.Reason.EMPTY);
      case '{', '[' -> embedded(image == null ? Container.JSON : image, text);
      default -> enveloped(image == null ? Container.JWT : image, text);
    };
  }

  private static BadgeFile embedded(Container container, byte[] text) {
    try {
      ObjectNode credential = StrictJson.object(text);
      requireCredential(credential);
      return new BadgeFile.Embedded(container, new ParsedCredential(credential));
    } catch (MalformedJson broken) {
      throw new NotABadge(reason(broken));
    }
  }

  private static BadgeFile enveloped(Container container, byte[] text) {
    String compact = new String(text, US_ASCII).strip();
    if (!CompactJwt.matches(compact)) {
      throw new NotABadge(NotABadge.Reason.UNKNOWN_KIND);
    }
    try {
      CompactJwt jwt = CompactJwt.parse(compact);
      requireCredential(jwt.payload());
      return new BadgeFile.Enveloped(container, jwt);
    } catch (MalformedJson broken) {
      throw new NotABadge(reason(broken));
    } catch (IllegalArgumentException malformed) {
      throw new NotABadge(NotABadge.Reason.UNKNOWN_KIND);
    }
  }

  private static void requireCredential(ObjectNode json) {
    JsonNode type = json.path("type");
    if (json.path("@context").toString().contains("w3id.org/openbadges")
        || type.toString().contains("\"Assertion\"")) {
      throw new NotABadge(NotABadge.Reason.OPEN_BADGES_2);
    }
    if (!json.has("@context") || !type.toString().contains("\"VerifiableCredential\"")) {
      throw new NotABadge(NotABadge.Reason.NOT_A_CREDENTIAL);
    }
  }

  private static NotABadge.Reason reason(MalformedJson broken) {
    return switch (broken.problem()) {
      case TOO_LARGE -> NotABadge.Reason.TOO_LARGE;
      case TOO_DEEP -> NotABadge.Reason.TOO_DEEP;
      case DUPLICATE_NAME -> NotABadge.Reason.DUPLICATE_NAME;
      case NOT_AN_OBJECT -> NotABadge.Reason.NOT_A_CREDENTIAL;
      case NOT_UTF_8, SYNTAX -> NotABadge.Reason.BROKEN_JSON;
    };
  }

  /** The first byte that is not white space; 0 when there is none. */
  private static int first(byte[] text) {
    return new String(text, ISO_8859_1).chars().filter(c -> c > ' ').findFirst().orElse(0);
  }

  private static byte[] withoutMark(byte[] file) {
    boolean marked =
        file.length >= UTF_8_MARK.length
            && Arrays.equals(file, 0, UTF_8_MARK.length, UTF_8_MARK, 0, 3);
    return marked ? Arrays.copyOfRange(file, UTF_8_MARK.length, file.length) : file;
  }
}
