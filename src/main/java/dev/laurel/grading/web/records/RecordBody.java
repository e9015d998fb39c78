package dev.laurel.grading.web.records;

import dev.laurel.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what senders send, as far as it may go. */
final class RecordBody {

  /** What a message may have at most, in bytes. */
  static final int MOST_BYTES = 1024 * 1024;

  private RecordBody() {}

  /**
   * @param type the header Content-Type
   * @throws Problem 415, unless it is JSON
   */
  static void requireJson(@Nullable String type) {
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (plain.equals("multipart/mixed")) {
      throw Problem.of(415, "record-attachments", "statements with attachments");
    }
    if (!plain.equals("application/json")) {
      throw Problem.of(415, "record-media", "not JSON");
    }
  }

  /** The text; nothing is read beyond the limit. */
  static String read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw Problem.of(413, "too-large", "more than " + MOST_BYTES + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw Problem.caused(400, "record-json", notText);
    } catch (IOException brokenOff) {
      throw Problem.caused(400, "request-broken", brokenOff);
    }
  }
}
